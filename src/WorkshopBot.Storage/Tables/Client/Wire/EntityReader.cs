using System.Globalization;
using System.Text.Json;
using Azure;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Entities out of JSON, by the types that stand beside the values and, where none does, by the shape.</summary>
internal static class EntityReader
{
    private const string TypeSuffix = "@odata.type";

    public static TableEntity One(ReadOnlyMemory<byte> body, string partitionKey, string rowKey)
    {
        using var json = JsonDocument.Parse(body);
        return Read(json.RootElement, partitionKey, rowKey);
    }

    public static List<TableEntity> Many(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var rows = json.RootElement.GetProperty("value");
        var entities = new List<TableEntity>(rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
        {
            entities.Add(Read(row, row.GetProperty(nameof(TableEntity.PartitionKey)).GetString()!, row.GetProperty(nameof(TableEntity.RowKey)).GetString()!));
        }

        return entities;
    }

    private static TableEntity Read(JsonElement row, string partitionKey, string rowKey)
    {
        var entity = new TableEntity(partitionKey, rowKey)
        {
            ETag = row.TryGetProperty("odata.etag", out var etag) ? new ETag(etag.GetString()!) : default,
            Timestamp = row.TryGetProperty(nameof(TableEntity.Timestamp), out var stamp) ? EntityValue.TimeOf(stamp.GetString()!) : null,
        };
        foreach (var property in row.EnumerateObject())
        {
            if (IsOurs(property.Name) && property.Value.ValueKind != JsonValueKind.Null)
            {
                entity[property.Name] = Value(property.Value, row.TryGetProperty(property.Name + TypeSuffix, out var type) ? type.GetString() : null);
            }
        }

        return entity;
    }

    private static bool IsOurs(string name) =>
        !name.StartsWith("odata.", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal)
        && name is not (nameof(TableEntity.PartitionKey) or nameof(TableEntity.RowKey) or nameof(TableEntity.Timestamp));

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => value.ValueKind == JsonValueKind.Number ? value.GetInt64() : long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Int32" => value.GetInt32(),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : EntityValue.NumberOf(value.GetString()!),
        "Edm.DateTime" => EntityValue.TimeOf(value.GetString()!),
        "Edm.Guid" => Guid.Parse(value.GetString()!),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => ByShape(value),
    };

    private static object ByShape(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0 => value.GetDouble(),
        JsonValueKind.Number when value.TryGetInt32(out var small) => small,
        JsonValueKind.Number when value.TryGetInt64(out var large) => large,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new JsonException($"An entity cannot hold {value.ValueKind}."),
    };
}
