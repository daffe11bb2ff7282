using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Channels.Slack.Kit;

/// <summary>The part of a card that is shown.</summary>
internal sealed record Fitted(IReadOnlyList<JsonObject> Blocks, int Page, int Pages);

/// <summary>Keeps a surface within what Slack takes; the room for buttons, the title and the envelope is left free.</summary>
internal sealed record BlockBudget(int Blocks, int Chars, int Bytes)
{
    private const int SpareBlocks = 6;
    private const int SpareChars = 1_500;

    /// <summary>A little below the documented numbers.</summary>
    public static BlockBudget Message { get; } = new(BlockLimits.MessageBlocks - SpareBlocks, BlockLimits.MessageChars - SpareChars, 40_000);

    public static BlockBudget View { get; } = new(BlockLimits.ViewBlocks - SpareBlocks, 60_000, 180_000);

    /// <summary>Blocks that belong together are never torn apart; of a form only rows without inputs are left out, because its fields are sent together.</summary>
    /// <param name="page">Which page to show; null where no other can be asked for.</param>
    public Fitted Fit(IReadOnlyList<IReadOnlyList<JsonObject>> groups, int? page, Func<int, JsonObject> andMore)
    {
        if (groups.Any(HasInput))
        {
            return new Fitted(WithInputs(groups, andMore), 1, 1);
        }

        var pages = Pages(groups);
        if (pages.Count == 1)
        {
            return new Fitted([.. groups.SelectMany(group => group)], 1, 1);
        }

        if (page is { } asked)
        {
            var number = Math.Clamp(asked, 1, pages.Count);
            return new Fitted([.. pages[number - 1].SelectMany(group => group)], number, pages.Count);
        }

        return new Fitted([.. pages[0].SelectMany(group => group), andMore(pages.Skip(1).Sum(rest => rest.Count))], 1, 1);
    }

    private List<JsonObject> WithInputs(IReadOnlyList<IReadOnlyList<JsonObject>> groups, Func<int, JsonObject> andMore)
    {
        var room = this - Size.Of(groups.Where(HasInput).SelectMany(group => group));
        var (used, left, shown) = (default(Size), 0, new List<JsonObject>());
        foreach (var group in groups)
        {
            var size = Size.Of(group);
            if (HasInput(group))
            {
                shown.AddRange(group);
            }
            else if (left == 0 && (used + size).Fits(room))
            {
                used += size;
                shown.AddRange(group);
            }
            else
            {
                left++;
            }
        }

        return left == 0 ? shown : [.. shown, andMore(left)];
    }

    private List<List<IReadOnlyList<JsonObject>>> Pages(IReadOnlyList<IReadOnlyList<JsonObject>> groups)
    {
        var pages = new List<List<IReadOnlyList<JsonObject>>> { new() };
        var used = default(Size);
        foreach (var group in groups)
        {
            var size = Size.Of(group);
            if (pages[^1].Count > 0 && !(used + size).Fits(this))
            {
                pages.Add([]);
                used = default;
            }

            pages[^1].Add(group);
            used += size;
        }

        return pages;
    }

    private static bool HasInput(IReadOnlyList<JsonObject> group) => group.Any(block => (string?)block["type"] == "input");

    public static BlockBudget operator -(BlockBudget budget, Size size) => new(budget.Blocks - size.Blocks, budget.Chars - size.Chars, budget.Bytes - size.Bytes);

    /// <summary>What blocks take: their number, the characters of their words, their bytes on the wire.</summary>
    internal readonly record struct Size(int Blocks, int Chars, int Bytes)
    {
        public static Size Of(IEnumerable<JsonObject> blocks) => blocks.Aggregate(default(Size), (sum, block) =>
            sum + new Size(1, Words(block), Encoding.UTF8.GetByteCount(block.ToJsonString(SlackJson.Options)) + 1));

        public static Size operator +(Size one, Size other) => new(one.Blocks + other.Blocks, one.Chars + other.Chars, one.Bytes + other.Bytes);

        public bool Fits(BlockBudget budget) => Blocks <= budget.Blocks && Chars <= budget.Chars && Bytes <= budget.Bytes;

        /// <summary>The characters of everything that is read.</summary>
        public static int Words(JsonNode? node) => node switch
        {
            JsonObject one => one.Sum(pair => pair is { Key: "text" or "alt_text" or "initial_value", Value: JsonValue } ? ((string?)pair.Value)?.Length ?? 0 : Words(pair.Value)),
            JsonArray many => many.Sum(Words),
            _ => 0,
        };
    }
}
