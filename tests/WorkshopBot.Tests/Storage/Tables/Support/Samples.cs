using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Tests.Storage.Tables.Support;

/// <summary>Entities that show what there is to get wrong.</summary>
internal static class Samples
{
    public static readonly Guid Id = new("12345678-9abc-def0-1234-56789abcdef0");

    public static TableEntity EveryType(string partitionKey, string rowKey) => new(partitionKey, rowKey)
    {
        ["text"] = "O'Brien said \"drop off\" \\ <b>&amp;</b> \t\r\n\u0001 é☃🧑‍🍳 שלום",
        ["empty"] = "",
        ["blank"] = "  ",
        ["like_a_date"] = "2026-11-22T10:00:00Z",
        ["like_a_number"] = "42",
        ["like_a_guid"] = Id.ToString(),
        ["yes"] = true,
        ["no"] = false,
        ["zero"] = 0,
        ["int_most"] = int.MaxValue,
        ["int_least"] = int.MinValue,
        ["long_small"] = 7L,
        ["long_most"] = long.MaxValue,
        ["long_least"] = long.MinValue,
        ["double_third"] = 1.0 / 3,
        ["double_whole"] = 3.0,
        ["double_minus"] = -12.5,
        ["double_large"] = 1e21,
        ["double_most"] = double.MaxValue,
        ["double_least"] = double.Epsilon,
        ["double_nan"] = double.NaN,
        ["double_infinity"] = double.PositiveInfinity,
        ["double_minus_infinity"] = double.NegativeInfinity,
        ["time"] = new DateTimeOffset(2026, 11, 22, 10, 11, 12, TimeSpan.FromHours(2)).AddTicks(1234567),
        ["time_first"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        ["time_last"] = DateTimeOffset.MaxValue,
        ["id"] = Id,
        ["bytes"] = new byte[] { 0, 1, 127, 128, 255 },
        ["no_bytes"] = Array.Empty<byte>(),
        ["Über_größe"] = "letters of other languages may be in a name",
        ["nothing"] = null,
    };

    public static readonly string[] OddKeys =
        ["", "o'brien", "a b", "é☃", "100%", "a+b", "&=:@;()\"~!*,", "%2F", "..", "$batch", "'", "''", "🧑‍🍳", "[]{}|^`<>", "Å", "A\u030A", new('k', 512)];

    /// <summary>Every type but what is left out, and every odd key in both places.</summary>
    public static IEnumerable<TableEntity> Many(params string[] without)
    {
        TableEntity[] typed = [EveryType("p", "r"), EveryType("p", "s")];
        Array.ForEach(typed, entity => Array.ForEach(without, name => Assert.True(entity.Remove(name))));
        return [.. typed, .. OddKeys.SelectMany(key => (TableEntity[])[new(key, "row") { ["n"] = 1 }, new("partition", key) { ["n"] = 2L }, new(key, key)])];
    }

    /// <summary>The same properties with the same types and values; null is not stored, and what the service adds does not count.</summary>
    public static void Equal(TableEntity expected, TableEntity actual)
    {
        Assert.Equal((expected.PartitionKey, expected.RowKey), (actual.PartitionKey, actual.RowKey));
        Assert.Equal(Plain(expected), Plain(actual));
    }

    private static SortedDictionary<string, string> Plain(TableEntity entity) => new(
        entity.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => $"{property.Value!.GetType().Name} {Plain(property.Value)}"),
        StringComparer.Ordinal);

    private static string Plain(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset time => time.UtcDateTime.ToString("O"),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
