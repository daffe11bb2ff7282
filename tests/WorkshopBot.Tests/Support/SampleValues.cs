using System.Reflection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Support;

/// <summary>Makes one plausible value of any record of the domain: ids that exist in the stories, short words, small numbers.</summary>
public static class SampleValues
{
    public static object Make(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object? Value(ParameterInfo parameter) => Value(parameter.ParameterType, parameter.Name!);

    private static object? Value(Type type, string name) => Nullable.GetUnderlyingType(type) is { } inner ? Value(inner, name) : type switch
    {
        _ when type == typeof(string) => name is "Zone" ? "Europe/Madrid" : name is "Language" ? "en" : name is "Target" ? "A1" : "words",
        _ when type == typeof(int) => 1,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DateTimeOffset) => Story.Monday.AddDays(7),
        _ when type == typeof(DateOnly) => new DateOnly(2027, 1, 31),
        _ when type == typeof(ParticipantId) => Story.Nora,
        _ when type == typeof(ItemId) => name is "Other" or "To" or "After" ? new ItemId('A', 2) : new ItemId('A', 1),
        _ when type == typeof(PhaseId) => new PhaseId(1),
        _ when type == typeof(WorkshopId) => new WorkshopId("w1"),
        _ when type == typeof(ActivityId) => new ActivityId("A1"),
        _ when type == typeof(FailPointId) => new FailPointId("F1"),
        _ when type == typeof(Charter) => new Charter { Title = "words" },
        _ when type == typeof(ServiceBlueprint) => WorkshopBot.Domain.Blueprints.Samples.Load("shoeshine"),
        _ when type == typeof(Offer) => new Offer.Step(Lane.Customer, new PhaseId(1), "words"),
        _ when type == typeof(Sequence<string>) => (Sequence<string>)["one", "two"],
        _ when type == typeof(Sequence<ItemId>) => (Sequence<ItemId>)[new ItemId('F', 1)],
        _ when type == typeof(Sequence<Offer>) => (Sequence<Offer>)[new Offer.Step(Lane.Customer, new PhaseId(1), "words")],
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => throw new NotSupportedException($"no sample for {type}"),
    };
}
