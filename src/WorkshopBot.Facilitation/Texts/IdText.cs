using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation;

/// <summary>An id on its way into a text; every kind of id turns into one by itself.</summary>
public readonly record struct IdText(string Value)
{
    public static implicit operator IdText(ItemId id) => FromItemId(id);

    public static implicit operator IdText(ActivityId id) => FromActivityId(id);

    public static implicit operator IdText(FailPointId id) => FromFailPointId(id);

    public static implicit operator IdText(string id) => FromString(id);

    public static IdText FromItemId(ItemId id) => new(id.ToString());

    public static IdText FromActivityId(ActivityId id) => new(id.Value);

    public static IdText FromFailPointId(FailPointId id) => new(id.Value);

    public static IdText FromString(string id) => new(id);

    public override string ToString() => Value ?? "";
}
