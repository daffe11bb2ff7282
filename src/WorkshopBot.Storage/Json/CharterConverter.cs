using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkshopBot.Domain;

namespace WorkshopBot.Storage.Json;

/// <summary>
/// A charter grows with the product: one that was stored before a field existed has that field's usual value. (A generated reader
/// sets every init-only property, those that are missing to zero; hence the usual values are filled in first.)
/// </summary>
internal sealed class CharterConverter(JsonTypeInfo<Charter> plain) : JsonConverter<Charter>
{
    private const string TitleField = "title";

    private readonly JsonObject _usual = JsonSerializer.SerializeToNode(new Charter { Title = "" }, plain)!.AsObject();

    public override Charter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject stored)
        {
            throw new JsonException("A charter is an object.");
        }

        foreach (var (field, value) in _usual)
        {
            if (field != TitleField && !stored.ContainsKey(field))
            {
                stored[field] = value?.DeepClone();
            }
        }

        return stored.Deserialize(plain)!;
    }

    public override void Write(Utf8JsonWriter writer, Charter value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, plain);
}
