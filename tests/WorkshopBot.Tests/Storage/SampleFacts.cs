using System.Reflection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Storage;

/// <summary>Builds events and offers through their constructors: always the same ones, or random ones from a seed.</summary>
internal sealed class SampleFacts(Random? random = null)
{
    private static readonly string[] s_words = ["", "ask", "the pharmacist", "\"quoted\" \\ back", "<b>&</b>", "ñandú – ¿qué?", "两分钟", "a\nb\tc", "👩‍⚕️", "\u0000\u001f"];

    public static IEnumerable<Type> EventTypes => typeof(WorkshopEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(WorkshopEvent)));

    public static IEnumerable<Type> OfferTypes => typeof(Offer).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Offer)));

    public WorkshopEvent Event(Type type) => (WorkshopEvent)Build(type);

    public WorkshopEvent Offered(Type offer) => Event(typeof(WorkshopEvent.ContributionOffered)) switch
    {
        WorkshopEvent.ContributionOffered offered => offered with { Offer = (Offer)Build(offer) },
        var other => other,
    };

    public object Build(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!, Nullable(parameter)))]);
        foreach (var property in type.GetProperties().Where(property => IsInit(property) && constructor.GetParameters().Length == 0))
        {
            property.SetValue(made, Value(property.PropertyType, property.Name, false));
        }

        return made;
    }

    private static bool IsInit(PropertyInfo property) => property.SetMethod is not null;

    private static bool Nullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;

    private object? Value(Type type, string name, bool nullable)
    {
        var core = System.Nullable.GetUnderlyingType(type) ?? type;
        return (nullable || core != type) && random?.Next(3) == 0 ? null : core switch
        {
            _ when core == typeof(string) => Word(name),
            _ when core == typeof(int) => random?.Next(-5, 100_000) ?? 3,
            _ when core == typeof(bool) => random is null || random.Next(2) == 0,
            _ when core == typeof(DateTimeOffset) => Moment(),
            _ when core == typeof(DateOnly) => DateOnly.FromDayNumber(random?.Next(1, 3_000_000) ?? 739_800),
            _ when core == typeof(ItemId) => new ItemId(random is null ? 'A' : "AFWPTC"[random.Next(6)], random?.Next(1, 999_999) ?? 7),
            _ when core == typeof(PhaseId) => new PhaseId(random?.Next(1, 100) ?? 2),
            _ when core == typeof(WorkshopId) => new WorkshopId(Word("w1")),
            _ when core == typeof(ParticipantId) => new ParticipantId(Word("slack-U1")),
            _ when core == typeof(ActivityId) => new ActivityId(Word("A7")),
            _ when core == typeof(FailPointId) => new FailPointId(Word("F3")),
            _ when core.IsEnum => EnumValue(core),
            _ when core == typeof(Offer) => Build(random is null ? typeof(Offer.Step) : OfferTypes.ElementAt(random.Next(OfferTypes.Count()))),
            _ when core == typeof(Charter) => Build(core),
            _ when core.IsGenericType && core.GetGenericTypeDefinition() == typeof(Sequence<>) => List(core.GetGenericArguments()[0], name),
            _ => throw new NotSupportedException($"Teach SampleFacts to make a {core}."),
        };
    }

    private string Word(string name) => random is null ? name : s_words[random.Next(s_words.Length)] + random.Next(100);

    private DateTimeOffset Moment() => random is null
        ? new DateTimeOffset(2026, 3, 14, 9, 26, 53, TimeSpan.FromHours(1))
        : new DateTimeOffset(random.NextInt64(0, 3_000_000_000_000_000_000) / 600_000_000 * 600_000_000 + random.Next(600_000_000), TimeSpan.FromMinutes(random.Next(-840, 0)));

    private object EnumValue(Type type)
    {
        var values = Enum.GetValues(type).Cast<object>().ToArray();
        var flags = type.GetCustomAttribute<FlagsAttribute>() is not null;
        return (flags, random) switch
        {
            (true, null) => Enum.ToObject(type, 6),
            (true, _) => Enum.ToObject(type, random.Next(16)),
            (false, null) => values[^1],
            _ => values[random.Next(values.Length)],
        };
    }

    private object List(Type item, string name)
    {
        var array = Array.CreateInstance(item, random?.Next(4) ?? 2);
        for (var at = 0; at < array.Length; at++)
        {
            array.SetValue(Value(item, name, false), at);
        }

        return typeof(Sequence).GetMethod(nameof(Sequence.ToSequence))!.MakeGenericMethod(item).Invoke(null, [array])!;
    }
}
