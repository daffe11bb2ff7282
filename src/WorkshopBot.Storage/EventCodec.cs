using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Json;

namespace WorkshopBot.Storage;

/// <summary>
/// Writes an event as UTF-8 JSON and reads it back. Strict out, loose in: fields that are not known are ignored, fields that an event
/// cannot do without must be there, and a name that is not known is an <see cref="UnreadableEventException"/>.
/// </summary>
public sealed class EventCodec
{
    /// <summary>The field that names the event; always the first.</summary>
    internal const string NameField = "event";
    private const string KindField = "kind";

    private static readonly JsonTypeInfo<WorkshopEvent> s_events =
        (JsonTypeInfo<WorkshopEvent>)CreateOptions().GetTypeInfo(typeof(WorkshopEvent));

    private static readonly Dictionary<Type, string> s_names = EventNames.Events.ToDictionary(entry => entry.Type, entry => entry.Name);
    private static readonly HashSet<string> s_known = [.. s_names.Values];

    private readonly Dictionary<string, Upcaster> _upcasters;

    public EventCodec(IReadOnlyList<Upcaster> upcasters)
    {
        _upcasters = upcasters.ToDictionary(upcaster => upcaster.Name);
        if (s_known.FirstOrDefault(_upcasters.ContainsKey) is { } taken)
        {
            throw new ArgumentException($"'{taken}' is written today: an upcaster may only take a name that is no longer written.", nameof(upcasters));
        }
    }

    /// <summary>Reads everything that was ever written.</summary>
    public static EventCodec Default { get; } = new(Upcaster.All);

    /// <summary>The name an event is stored under.</summary>
    public static string NameOf(WorkshopEvent happened) =>
        s_names.TryGetValue(happened.GetType(), out var name)
            ? name
            : throw new UnreadableEventException($"{happened.GetType().Name} has no line in the codec's table.");

    public static byte[] Encode(WorkshopEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, s_events);

    /// <exception cref="UnreadableEventException">The name is unknown or the shape is wrong.</exception>
    public WorkshopEvent Decode(ReadOnlySpan<byte> stored)
    {
        var name = ReadName(stored);
        try
        {
            return s_known.Contains(name)
                ? JsonSerializer.Deserialize(stored, s_events)!
                : Upcast(name, JsonNode.Parse(stored)!.AsObject()).Deserialize(s_events)!;
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new UnreadableEventException($"The stored event '{name}' cannot be read: {wrong.Message}", wrong) { EventName = name };
        }
    }

    private static string ReadName(ReadOnlySpan<byte> stored)
    {
        try
        {
            var reader = new Utf8JsonReader(stored);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && reader.ValueTextEquals(NameField) && reader.Read() && reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString()!;
            }
        }
        catch (JsonException wrong)
        {
            throw new UnreadableEventException("A stored event is not JSON.", wrong);
        }

        throw new UnreadableEventException($"A stored event does not begin with its name in '{NameField}'.");
    }

    private JsonObject Upcast(string name, JsonObject stored)
    {
        var current = name;
        for (var steps = 0; steps <= _upcasters.Count; steps++)
        {
            if (s_known.Contains(current))
            {
                return NameFirst(current, stored);
            }

            if (!_upcasters.TryGetValue(current, out var upcaster))
            {
                throw new UnreadableEventException($"No event is called '{current}'; perhaps a newer version wrote it.") { EventName = name };
            }

            stored = upcaster.Change(stored);
            current = stored[NameField]?.GetValue<string>() ?? "";
        }

        throw new UnreadableEventException($"The upcasters of '{name}' lead in a circle.") { EventName = name };
    }

    private static JsonObject NameFirst(string name, JsonObject stored)
    {
        stored.Remove(NameField);
        stored.Insert(0, NameField, name);
        return stored;
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(EventJson.Default.Options)
        {
            // Nothing here is ever pasted into a page, and people's words stay readable in the database.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = EventJson.Default.WithAddedModifier(NameCases).WithAddedModifier(RequireWhatCannotBeMissing),
        };
        foreach (var converter in ValueConverters.All.Concat(EnumNames.All))
        {
            options.Converters.Add(converter);
        }

        var plain = new JsonSerializerOptions(options);
        options.Converters.Add(new CharterConverter((JsonTypeInfo<Charter>)plain.GetTypeInfo(typeof(Charter))));
        return options;
    }

    private static void NameCases(JsonTypeInfo type)
    {
        if (type.Type == typeof(WorkshopEvent))
        {
            type.PolymorphismOptions = Cases(NameField, EventNames.Events);
        }
        else if (type.Type == typeof(Offer))
        {
            type.PolymorphismOptions = Cases(KindField, EventNames.Offers);
        }
    }

    private static JsonPolymorphismOptions Cases(string field, IReadOnlyList<(string Name, Type Type)> table)
    {
        var cases = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = field };
        foreach (var (name, type) in table)
        {
            cases.DerivedTypes.Add(new JsonDerivedType(type, name));
        }

        return cases;
    }

    /// <summary>A parameter without default that is not nullable: reading an event without it would invent a fact.</summary>
    private static void RequireWhatCannotBeMissing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false } parameter
                && !parameter.IsNullable && Nullable.GetUnderlyingType(parameter.ParameterType) is null)
            {
                property.IsRequired = true;
            }
        }
    }
}
