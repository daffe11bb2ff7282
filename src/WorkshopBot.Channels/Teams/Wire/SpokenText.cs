using System.Net;
using System.Text.RegularExpressions;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>What somebody typed, without the bot's own name and without markup; other people's names stay, behind an at sign.</summary>
internal static partial class SpokenText
{
    public static string Of(TeamsActivity activity)
    {
        var text = string.IsNullOrWhiteSpace(activity.Text) && activity.Html is { } html ? FromHtml(html)
            : activity.TextFormat == "xml" ? WebUtility.HtmlDecode(activity.Text ?? "")
            : activity.Text ?? "";
        foreach (var mention in activity.Mentions)
        {
            var words = IsBot(mention, activity) ? "" : $"@{mention.Who.Name}";
            text = ReplaceFirst(text, mention.Words is { Length: > 0 } said ? said : $"<at>{mention.Who.Name}</at>", words);
        }

        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ').ReplaceLineEndings("\n").Trim();
    }

    public static bool IsBot(TeamsMention mention, TeamsActivity activity) =>
        string.Equals(mention.Who.Id, activity.Recipient.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Breaks, paragraphs and list rows become lines; mentions are kept as they are, to be found again.</summary>
    private static string FromHtml(string html)
    {
        var lines = LineEnds().Replace(html.ReplaceLineEndings(" "), "\n");
        return WebUtility.HtmlDecode(Tags().Replace(lines, ""));
    }

    private static string ReplaceFirst(string text, string what, string with) =>
        text.IndexOf(what, StringComparison.OrdinalIgnoreCase) is >= 0 and var place ? string.Concat(text.AsSpan(0, place), with, text.AsSpan(place + what.Length)) : text;

    [GeneratedRegex("<br[^>]*>|</p>|</div>|</li>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineEnds();

    [GeneratedRegex("<(?!/?at[ >])[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();
}
