using WorkshopBot.Domain;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>An event as a row.</summary>
/// <param name="Body">What the codec wrote.</param>
internal sealed record StoredEvent(int Version, string Body)
{
    private const string BodyProperty = "Body";

    public static TableEntity Row(string partition, int version, string body) =>
        new TableEntity(partition, TableKeys.Event(version)).WithText(BodyProperty, body);

    public static StoredEvent Read(TableEntity row) => new(
        int.Parse(row.RowKey.AsSpan(TableKeys.Events.Length), System.Globalization.CultureInfo.InvariantCulture), row.Text(BodyProperty)!);

    public static bool Is(TableEntity row) => row.RowKey.StartsWith(TableKeys.Events, StringComparison.Ordinal);
}

/// <summary>What one message caused, as a row: the first and the last of its events; with none, the last stands before the first.</summary>
internal sealed record StoredDelivery(DeliveryId Cause, int First, int Last)
{
    /// <summary>By what the append that wrote the row knows it again.</summary>
    public const string Own = "Append";

    public static StoredDelivery Read(TableEntity row) =>
        new(new DeliveryId(row.GetString("Delivery")!), row.GetInt32("First") ?? 0, row.GetInt32("Last") ?? 0);

    public TableEntity Row(string partition, string own) =>
        new(partition, TableKeys.Delivery(Cause)) { ["Delivery"] = Cause.Value, ["First"] = First, ["Last"] = Last, [Own] = own };
}
