using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Storage.Json;

/// <summary>The stored names of every enum: written down one by one, so that renaming a member in C# changes nothing that is stored.</summary>
internal static class EnumNames
{
    public static EnumName<StageKey> Stages { get; } = new(
        (StageKey.Charter, "charter"),
        (StageKey.Chain, "chain"),
        (StageKey.Customer, "customer"),
        (StageKey.Front, "front"),
        (StageKey.Back, "back"),
        (StageKey.Support, "support"),
        (StageKey.Evidence, "evidence"),
        (StageKey.Ownership, "ownership"),
        (StageKey.Fail, "fail"),
        (StageKey.Safeguard, "safeguard"),
        (StageKey.Standard, "standard"),
        (StageKey.Script, "script"),
        (StageKey.Playback, "playback"));

    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        Stages,
        new EnumName<Lane>((Lane.Customer, "customer"), (Lane.Front, "front"), (Lane.Back, "back"), (Lane.Support, "support")),
        new EnumName<BlueprintState>((BlueprintState.AsIs, "as-is"), (BlueprintState.ToBe, "to-be")),
        new EnumName<Visibility>((Visibility.Seen, "seen"), (Visibility.Perceived, "perceived")),
        new EnumName<Basis>((Basis.Assumed, "assumed"), (Basis.Observed, "observed"), (Basis.Proposed, "proposed")),
        new EnumName<ParkedOutcome>((ParkedOutcome.Question, "question"), (ParkedOutcome.Task, "task"), (ParkedOutcome.Dropped, "dropped")),
        new EnumName<NumbersAre>((NumbersAre.Felt, "felt"), (NumbersAre.Measured, "measured"), (NumbersAre.Aim, "aim")),
        new EnumName<Pace>((Pace.Live, "live"), (Pace.Async, "async"), (Pace.Hybrid, "hybrid")),
        new EnumName<PlaybookKind>((PlaybookKind.Full, "full"), (PlaybookKind.Short, "short"), (PlaybookKind.Custom, "custom")),
        new EnumName<RoundMode>((RoundMode.Silent, "silent"), (RoundMode.Open, "open")),
        new EnumName<NamesMode>((NamesMode.Named, "named"), (NamesMode.Mixed, "mixed"), (NamesMode.Anonymous, "anonymous")),
        new EnumName<Role>(
            (Role.Expert, "expert"), (Role.CustomerVoice, "customer-voice"), (Role.Reviewer, "reviewer"), (Role.Observer, "observer")),
        new EnumName<RoomFate>((RoomFate.Archived, "archived"), (RoomFate.Restored, "restored"), (RoomFate.Deleted, "deleted")),
        new EnumName<CloseReason>(
            (CloseReason.ByFacilitator, "by-facilitator"), (CloseReason.AllAnswered, "all-answered"), (CloseReason.TimeUp, "time-up")),
        new EnumName<LaneReason>(
            (LaneReason.CustomerDoesIt, "customer-does-it"),
            (LaneReason.CustomerSeesIt, "customer-sees-it"),
            (LaneReason.OutOfSightByContactStaff, "out-of-sight-by-contact-staff"),
            (LaneReason.CustomerNeverMeetsThem, "customer-never-meets-them"),
            (LaneReason.ChosenDirectly, "chosen-directly")),
        new FlagNames<Lanes>(
            flags => (int)flags, bits => (Lanes)bits, ("customer", 1), ("front", 2), ("back", 4), ("support", 8)),
        new FlagNames<NothingNeeded>(
            flags => (int)flags, bits => (NothingNeeded)bits, ("front", 1), ("back", 2), ("support", 4), ("evidence", 8)),
    ];
}

/// <summary>One enum as a JSON string, by an explicit table.</summary>
internal sealed class EnumName<T>(params (T Value, string Name)[] table) : JsonConverter<T>
    where T : struct, Enum
{
    public string this[T value] => NameOf(value) ?? throw new JsonException($"{typeof(T).Name} {value} has no stored name.");

    public T this[string name] => Find(name) ?? throw new JsonException($"'{name}' is no stored name of {typeof(T).Name}.");

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => this[reader.GetString() ?? ""];

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(this[value]);

    private string? NameOf(T value)
    {
        foreach (var entry in table)
        {
            if (EqualityComparer<T>.Default.Equals(entry.Value, value))
            {
                return entry.Name;
            }
        }

        return null;
    }

    private T? Find(string name)
    {
        foreach (var entry in table)
        {
            if (entry.Name == name)
            {
                return entry.Value;
            }
        }

        return null;
    }
}

/// <summary>A set of flags as an array of names, lowest bit first.</summary>
internal sealed class FlagNames<T>(Func<T, int> toBits, Func<int, T> fromBits, params (string Name, int Bit)[] table) : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"{typeof(T).Name} is an array of names.");
        }

        var bits = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            var name = reader.GetString();
            var bit = Array.Find(table, entry => entry.Name == name).Bit;
            bits |= bit != 0 ? bit : throw new JsonException($"'{name}' is no stored name of {typeof(T).Name}.");
        }

        return reader.TokenType == JsonTokenType.EndArray ? fromBits(bits) : throw new JsonException($"{typeof(T).Name} holds something else than names.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var bits = toBits(value);
        writer.WriteStartArray();
        foreach (var (name, bit) in table)
        {
            if ((bits & bit) != 0)
            {
                writer.WriteStringValue(name);
                bits &= ~bit;
            }
        }

        writer.WriteEndArray();
        if (bits != 0)
        {
            throw new JsonException($"{typeof(T).Name} {value} has a flag without a stored name.");
        }
    }
}
