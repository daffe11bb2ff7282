using System.Globalization;
using System.Text.Json;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Tests.Storage.Tables.Support;

/// <summary>An entity in words that all three clients can say: of each property its type and a text; a double by its bits.</summary>
internal sealed record PlainEntity(string PartitionKey, string RowKey, Dictionary<string, string[]> Properties)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static PlainEntity Of(TableEntity entity) => new(
        entity.PartitionKey, entity.RowKey, entity.Where(property => property.Value is not null).ToDictionary(property => property.Key, property => Plain(property.Value!)));

    public static PlainEntity Parse(string line)
    {
        var read = JsonSerializer.Deserialize<PlainEntity>(line, s_json)!;
        return read with { Properties = read.Properties.ToDictionary(property => property.Key, property => Same(property.Value)) };
    }

    public static string[] Plain(object value) => value switch
    {
        string text => ["String", text],
        bool truth => ["Boolean", truth ? "true" : "false"],
        int number => ["Int32", number.ToString(CultureInfo.InvariantCulture)],
        long number => ["Int64", number.ToString(CultureInfo.InvariantCulture)],
        double number => ["Double", BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture)],
        DateTimeOffset time => ["DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)],
        DateTime time => ["DateTime", time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)],
        Guid id => ["Guid", id.ToString()],
        byte[] bytes => ["Binary", Convert.ToBase64String(bytes)],
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    public static object Value(string[] property) => property switch
    {
        ["String", var text] => text,
        ["Boolean", var text] => text == "true",
        ["Int32", var text] => int.Parse(text, CultureInfo.InvariantCulture),
        ["Int64", var text] => long.Parse(text, CultureInfo.InvariantCulture),
        ["Double", var text] => BitConverter.Int64BitsToDouble(long.Parse(text, CultureInfo.InvariantCulture)),
        ["DateTime", var text] => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        ["Guid", var text] => Guid.Parse(text),
        ["Binary", var text] => Convert.FromBase64String(text),
        _ => throw new ArgumentException(property[0], nameof(property)),
    };

    public string ToLine() => JsonSerializer.Serialize(this, s_json);

    /// <summary>The same lines for the same entity, whoever read it.</summary>
    public IEnumerable<string> ToLines() => [$"{PartitionKey}·{RowKey}", .. Properties.Select(property => $"{PartitionKey}·{RowKey} {property.Key} {string.Join(' ', property.Value)}")];

    // A NaN has many bits, a time many spellings.
    private static string[] Same(string[] property) => Plain(property is ["Double", _] && double.IsNaN((double)Value(property)) ? double.NaN : Value(property));
}
