using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>The part of a card that is shown.</summary>
internal sealed record Fitted(IReadOnlyList<JsonObject> Elements, int Page, int Pages);

/// <summary>
/// Keeps a message within what Teams carries. The documented limit has moved and the measured one lies near 40,000 bytes, so a whole
/// activity stays below 24,000 bytes and 18,000 characters; this leaves room for buttons and the envelope.
/// </summary>
internal static class CardBudget
{
    public const int MostBytes = 24_000;

    public const int MostChars = 18_000;

    private const int BodyBytes = 18_000;

    private const int BodyChars = 13_500;

    /// <summary>Elements that belong together are never torn apart; a form is never cut, because its fields are sent together.</summary>
    public static Fitted Fit(IReadOnlyList<IReadOnlyList<JsonObject>> groups, CardFrame frame, Func<int, JsonObject> andMore)
    {
        var pages = Pages(groups);
        if (pages.Count == 1 || groups.SelectMany(group => group).Any(element => IsInput(element)))
        {
            return new Fitted([.. groups.SelectMany(group => group)], 1, 1);
        }

        if (frame.MadeBy is not null)
        {
            var page = Math.Clamp(frame.Page, 1, pages.Count);
            return new Fitted([.. pages[page - 1].SelectMany(group => group)], page, pages.Count);
        }

        return new Fitted([.. pages[0].SelectMany(group => group), andMore(pages.Skip(1).Sum(page => page.Count))], 1, 1);
    }

    private static List<List<IReadOnlyList<JsonObject>>> Pages(IReadOnlyList<IReadOnlyList<JsonObject>> groups)
    {
        var pages = new List<List<IReadOnlyList<JsonObject>>> { new() };
        var (bytes, chars) = (0, 0);
        foreach (var group in groups)
        {
            var texts = group.Select(element => element.ToJsonString(TeamsJson.Options)).ToList();
            var (moreBytes, moreChars) = (texts.Sum(Encoding.UTF8.GetByteCount), texts.Sum(text => text.Length));
            if (pages[^1].Count > 0 && (bytes + moreBytes > BodyBytes || chars + moreChars > BodyChars))
            {
                pages.Add([]);
                (bytes, chars) = (0, 0);
            }

            pages[^1].Add(group);
            (bytes, chars) = (bytes + moreBytes, chars + moreChars);
        }

        return pages;
    }

    private static bool IsInput(JsonObject element) => element["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal);
}
