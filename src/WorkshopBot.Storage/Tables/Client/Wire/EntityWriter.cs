using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>An entity as JSON. Types that JSON does not know stand beside the value.</summary>
internal static class EntityWriter
{
    // The answer is read by a table service, not by a browser: letters may stay letters.
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Bytes(TableEntity entity, OperationStamp stamp)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, s_plain))
        {
            json.WriteStartObject();
            json.WriteString(nameof(entity.PartitionKey), entity.PartitionKey);
            json.WriteString(nameof(entity.RowKey), entity.RowKey);
            foreach (var (name, value) in entity.Where(property => property.Key != stamp.Property))
            {
                Write(json, name, value);
            }

            if (stamp.Property is { } property)
            {
                json.WriteString(property, stamp.Id);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteString($"{name}@odata.type", "Edm.Double");
                json.WritePropertyName(name);
                json.WriteRawValue(EntityValue.Of(number));
                break;
            default:
                var (type, spelt) = Spelt(value);
                json.WriteString($"{name}@odata.type", type);
                json.WriteString(name, spelt);
                break;
        }
    }

    private static (string Type, string Text) Spelt(object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", EntityValue.Of(number)),
        DateTimeOffset time => ("Edm.DateTime", EntityValue.Of(time)),
        Guid id => ("Edm.Guid", id.ToString("D")),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new InvalidOperationException($"Tables have no {value.GetType().Name}."),
    };
}
