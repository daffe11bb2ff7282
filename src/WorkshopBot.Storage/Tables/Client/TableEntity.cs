using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace WorkshopBot.Storage.Tables.Client;

/// <summary>
/// A row: two keys and properties of the eight types that tables know – string, bool, int, long, double, <see cref="DateTimeOffset"/>, <see cref="Guid"/>, byte[].
/// A property that is null is not stored.
/// </summary>
public sealed class TableEntity(string partitionKey, string rowKey) : IEnumerable<KeyValuePair<string, object?>>
{
    // A list beside the index keeps the order in which properties were named: what is sent is always the same bytes.
    private readonly OrderedDictionary<string, object?> _properties = [];

    public string PartitionKey { get; } = partitionKey;

    public string RowKey { get; } = rowKey;

    /// <summary>When the service last wrote it; null in an entity that was not read.</summary>
    public DateTimeOffset? Timestamp { get; internal init; }

    /// <summary>The version that was read, word for word.</summary>
    public ETag ETag { get; internal init; }

    public int Count => _properties.Count;

    public IReadOnlyCollection<string> Keys => _properties.Keys;

    /// <exception cref="ArgumentException">Not one of the eight types, or a name that is not a property's.</exception>
    public object? this[string name]
    {
        get => _properties.GetValueOrDefault(name);
        set => _properties[Named(name)] = Typed(name, value);
    }

    public void Add(string name, object? value) => _properties.Add(Named(name), Typed(name, value));

    public bool ContainsKey(string name) => _properties.ContainsKey(name);

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out object? value) => _properties.TryGetValue(name, out value);

    public bool Remove(string name) => _properties.Remove(name);

    public string? GetString(string name) => (string?)this[name];

    public bool? GetBoolean(string name) => (bool?)this[name];

    public int? GetInt32(string name) => (int?)this[name];

    /// <summary>A whole number; a small one may come from the service as int.</summary>
    public long? GetInt64(string name) => this[name] is int small ? small : (long?)this[name];

    /// <summary>A number; the service may leave out that 3 was 3.0.</summary>
    public double? GetDouble(string name) => this[name] switch
    {
        int whole => whole,
        long whole => whole,
        var value => (double?)value,
    };

    public DateTimeOffset? GetDateTimeOffset(string name) => (DateTimeOffset?)this[name];

    public Guid? GetGuid(string name) => (Guid?)this[name];

    [SuppressMessage("Performance", "CA1819", Justification = "The bytes are the value, as in Azure.Data.Tables.")]
    public byte[]? GetBinary(string name) => (byte[]?)this[name];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many properties it has; never what they hold.</summary>
    public override string ToString() => $"{nameof(TableEntity)} of {Count} properties";

    private static string Named(string name) =>
        name is nameof(PartitionKey) or nameof(RowKey) or nameof(Timestamp)
            ? throw new ArgumentException($"{name} is not a property that can be set.", nameof(name))
            : name;

    private static object? Typed(string name, object? value) =>
        value is null or string or bool or int or long or double or byte[] or DateTimeOffset or Guid
            ? value
            : throw new ArgumentException($"{name}: tables have no {value.GetType().Name}.", nameof(value));
}
