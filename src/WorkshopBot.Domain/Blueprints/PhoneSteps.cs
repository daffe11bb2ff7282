namespace WorkshopBot.Domain.Blueprints;

/// <summary>Steps done by telephone: back stage where visibility means seen, front stage where it means perceived.</summary>
public static class PhoneSteps
{
    private static readonly string[] s_words = ["phone", "telephone", "call", "teléfono", "telefono", "llamada"];

    public static bool Is(Activity step) =>
        step.Channel is { } channel && s_words.Any(word => channel.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The lane of a phone step of contact staff under a convention.</summary>
    public static Lane LaneUnder(Visibility visibility) => visibility == Visibility.Perceived ? Lane.Front : Lane.Back;

    /// <summary>The phone steps of contact staff that would change lanes.</summary>
    public static IEnumerable<Activity> Moving(ServiceBlueprint blueprint, Visibility visibility) =>
        blueprint.Activities.Where(step => step.Lane is Lane.Front or Lane.Back && Is(step) && step.Lane != LaneUnder(visibility));

    public static Sequence<Activity> Reclassify(ServiceBlueprint blueprint, Visibility visibility)
    {
        var moving = Moving(blueprint, visibility).Select(step => step.Id).ToHashSet();
        return blueprint.Activities.Change(step => moving.Contains(step.Id), step => step with { Lane = LaneUnder(visibility) });
    }
}
