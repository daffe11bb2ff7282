using System.Text.RegularExpressions;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>What Azure refuses and an emulator may let pass, refused before it is sent. No message holds a key or a value.</summary>
internal static partial class TableLimits
{
    public const int MaxActions = 100;
    public const int MaxPage = 1000;
    public const int MaxTransactionBytes = 4 * 1024 * 1024;
    private const int MaxProperties = 252;
    private const int MaxEntityBytes = 1024 * 1024;
    private const int MaxKeyUnits = 512;
    private const int MaxTextUnits = 32 * 1024;
    private const int MaxBytes = 64 * 1024;
    private const int MaxNameUnits = 255;
    private const int MaxComparisons = 15;
    private static readonly DateTimeOffset s_earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Check(TableEntity entity, OperationStamp stamp)
    {
        CheckKeys(entity.PartitionKey, entity.RowKey);
        var stamps = stamp.Property is { } property && !entity.ContainsKey(property) ? 1 : 0;
        if (entity.Count + stamps > MaxProperties)
        {
            throw new TableLimitException(TableErrorCode.TooManyProperties, $"An entity has at most {MaxProperties} properties; this one has {entity.Count + stamps}.");
        }

        var size = 4L + (2 * (entity.PartitionKey.Length + entity.RowKey.Length)) + (stamps == 0 ? 0 : SizeOf(stamp.Property!, stamp.Id));
        foreach (var (name, value) in entity)
        {
            CheckName(name);
            CheckValue(name, value);
            size += value is null ? 0 : SizeOf(name, value);
        }

        if (size > MaxEntityBytes)
        {
            throw new TableLimitException(TableErrorCode.EntityTooLarge, $"An entity holds at most {MaxEntityBytes} bytes; this one has {size}.");
        }
    }

    public static void CheckKeys(string partitionKey, string rowKey)
    {
        CheckKey(nameof(TableEntity.PartitionKey), partitionKey);
        CheckKey(nameof(TableEntity.RowKey), rowKey);
    }

    public static void CheckTransaction(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxActions)
        {
            throw new TableLimitException(TableErrorCode.InvalidInput, $"A transaction has 1 to {MaxActions} actions; this one has {actions.Count}.");
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, action) in actions.Index())
        {
            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw new TableLimitException(TableErrorCode.CommandsInBatchActOnDifferentPartitions, $"{index}: a transaction keeps to one partition.");
            }

            if (!rows.Add(action.Entity.RowKey))
            {
                throw new TableLimitException(TableErrorCode.InvalidDuplicateRow, $"{index}: a transaction names each entity once.");
            }
        }
    }

    public static void CheckSize(int bytes)
    {
        if (bytes >= MaxTransactionBytes)
        {
            throw new TableLimitException(TableErrorCode.ContentLengthExceeded, $"A transaction is less than {MaxTransactionBytes} bytes; this one is {bytes}.");
        }
    }

    public static void CheckQuery(string? filter, int? maxPerPage)
    {
        if (maxPerPage is < 1 or > MaxPage)
        {
            throw new TableLimitException(TableErrorCode.InvalidInput, $"A page has 1 to {MaxPage} entities, not {maxPerPage}.");
        }

        if (filter is not null && Comparison().Count(Quoted().Replace(filter, "''")) is var comparisons and > MaxComparisons)
        {
            throw new TableLimitException(TableErrorCode.InvalidInput, $"A filter makes at most {MaxComparisons} comparisons; this one makes {comparisons}.");
        }
    }

    private static void CheckKey(string which, string key)
    {
        if (key.Length > MaxKeyUnits)
        {
            throw new TableLimitException(TableErrorCode.OutOfRangeInput, $"{which} has at most {MaxKeyUnits} characters; this one has {key.Length}.");
        }

        if (key.AsSpan().IndexOfAny("/\\#?") >= 0 || key.Any(char.IsControl) || IsBroken(key))
        {
            throw new TableLimitException(TableErrorCode.OutOfRangeInput, $"{which} has a character that keys may not have: / \\ # ?, a control character or half of a pair.");
        }
    }

    private static void CheckName(string name)
    {
        if (name.Length > MaxNameUnits)
        {
            throw new TableLimitException(TableErrorCode.PropertyNameTooLong, $"A property's name has at most {MaxNameUnits} characters; one has {name.Length}.");
        }

        if (!PropertyName().IsMatch(name))
        {
            throw new TableLimitException(TableErrorCode.PropertyNameInvalid, "A property's name is a letter or _ followed by letters, digits and _.");
        }
    }

    private static void CheckValue(string name, object? value)
    {
        if (value is string { Length: > MaxTextUnits } or byte[] { Length: > MaxBytes })
        {
            throw new TableLimitException(TableErrorCode.PropertyValueTooLarge, $"{name} is longer than {MaxTextUnits} characters or {MaxBytes} bytes.");
        }

        if (value is DateTimeOffset time && time < s_earliest)
        {
            throw new TableLimitException(TableErrorCode.OutOfRangeInput, $"{name} is before the year 1601.");
        }

        // It would be stored as a question mark, and nobody would know.
        if (value is string text && IsBroken(text))
        {
            throw new TableLimitException(TableErrorCode.InvalidInput, $"{name} has half of a surrogate pair.");
        }
    }

    /// <summary>By the service's own reckoning: 8 bytes a property, two for each character of its name, and the value.</summary>
    private static long SizeOf(string name, object value) => 8 + (2 * name.Length) + value switch
    {
        string text => (2 * text.Length) + 4,
        byte[] bytes => bytes.Length + 4,
        Guid => 16,
        bool => 1,
        int => 4,
        _ => 8,
    };

    private static bool IsBroken(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*\z")]
    private static partial Regex PropertyName();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:eq|ne|gt|ge|lt|le)\b")]
    private static partial Regex Comparison();
}
