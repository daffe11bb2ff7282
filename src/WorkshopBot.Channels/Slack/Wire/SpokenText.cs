using System.Net;
using System.Text.RegularExpressions;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>What somebody typed, without the bot's own mention and without Slack's signs around channels and addresses.</summary>
internal static partial class SpokenText
{
    private const int MostMentions = 20;

    /// <summary>The users named in a text, without the bot.</summary>
    public static IReadOnlyList<string> UsersIn(string text, string bot) =>
        [.. Mentions().Matches(text).Select(match => match.Groups["user"].Value).Where(user => user != bot).Distinct().Take(MostMentions)];

    /// <param name="names">Names of the users in it; who has none keeps the id.</param>
    public static string Of(string text, string bot, IReadOnlyDictionary<string, string> names)
    {
        var named = Mentions().Replace(text, match => match.Groups["user"].Value is var user && user == bot ? "" : $"@{names.GetValueOrDefault(user) ?? user}");
        var plain = Others().Replace(named, match => match.Groups["label"] is { Success: true } label ? label.Value : match.Groups["what"].Value);

        // Slack has written these three signs as entities, once.
        return WebUtility.HtmlDecode(plain).Replace('\u00A0', ' ').ReplaceLineEndings("\n").Trim();
    }

    [GeneratedRegex("<@(?<user>[UW][A-Z0-9]+)(\\|[^>]*)?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mentions();

    /// <summary>Channels, groups, addresses and dates: the label, else what it stands for.</summary>
    [GeneratedRegex("<(?<what>[^<>|]+)(\\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Others();
}
