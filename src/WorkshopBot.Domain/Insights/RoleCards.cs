using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>What one role has to know: its own steps, and the fail points it looks after at the steps of others.</summary>
public sealed record RoleCard(string Role, Sequence<RoleStep> Steps, Sequence<RoleFailPoint> Watches);

/// <summary>A step as its role reads it.</summary>
public sealed record RoleStep
{
    public required ActivityId Id { get; init; }
    public required string What { get; init; }
    public required string Phase { get; init; }
    public required Lane Lane { get; init; }
    public string? Location { get; init; }
    public string? Channel { get; init; }
    public Sequence<string> Tools { get; init; }
    public string? Note { get; init; }
    public string? Execution { get; init; }
    public int? TargetSeconds { get; init; }
    public int? MaxWaitSeconds { get; init; }

    /// <summary>The first sentence to the customer, the one when it fails, and what is never said.</summary>
    public Script? Script { get; init; }
    public Sequence<RoleFailPoint> FailPoints { get; init; }
}

/// <summary>What may go wrong at a step, and what the role does then.</summary>
public sealed record RoleFailPoint(FailPointId Id, ActivityId Step, string What, string? Prevention, string? Contingency, string? Decider);

/// <summary>A role whose card has to be read again, and the steps because of which.</summary>
public sealed record RoleChange(string Role, Sequence<ActivityId> Steps);

/// <summary>Makes the cards of a blueprint, and finds those that a change touches.</summary>
public static class RoleCards
{
    /// <summary>One card for each role, in the order in which the roles appear; customers have none, and capitals make no difference.</summary>
    public static Sequence<RoleCard> Of(ServiceBlueprint blueprint)
    {
        var steps = blueprint.Activities.Where(step => step.Lane != Lane.Customer).ToList();
        var owners = blueprint.FailPoints.Select(fail => fail.Owner);
        return steps.Select(step => step.Actor).Concat(owners)
            .Select(role => role?.Trim())
            .Where(role => !string.IsNullOrEmpty(role))
            .DistinctBy(role => role!.ToUpperInvariant())
            .Select(role => Card(role!, blueprint, steps))
            .ToSequence();
    }

    /// <summary>The roles for which a step was added, changed or taken away, with those steps; a reworded card goes to no one else.</summary>
    public static Sequence<RoleChange> Changed(ServiceBlueprint before, ServiceBlueprint after)
    {
        var old = Of(before);
        var current = Of(after);
        return current.Concat(old).DistinctBy(card => card.Role.ToUpperInvariant())
            .Select(card => new RoleChange(card.Role, Differences(Find(old, card.Role), Find(current, card.Role))))
            .Where(change => change.Steps.Count > 0)
            .ToSequence();
    }

    private static RoleCard Card(string role, ServiceBlueprint blueprint, List<Activity> steps)
    {
        var own = steps.Where(step => Is(role, step.Actor)).ToList();
        var watched = blueprint.Activities.Except(own)
            .SelectMany(step => step.FailPoints.Where(fail => Is(role, fail.Owner)).Select(fail => FailPoint(step, fail)));
        return new RoleCard(role, own.Select(step => Step(step, blueprint)).ToSequence(), watched.ToSequence());
    }

    private static RoleStep Step(Activity step, ServiceBlueprint blueprint) => new()
    {
        Id = step.Id,
        What = step.What,
        Phase = blueprint.Find(step.Phase)?.Name ?? "",
        Lane = step.Lane,
        Location = step.Location,
        Channel = step.Channel,
        Tools = step.Tools,
        Note = step.Note,
        Execution = step.Standard?.Execution,
        TargetSeconds = step.Standard?.TargetSeconds,
        MaxWaitSeconds = step.Standard?.MaxWaitSeconds,
        Script = step.Script,
        FailPoints = step.FailPoints.Select(fail => FailPoint(step, fail)).ToSequence(),
    };

    private static RoleFailPoint FailPoint(Activity step, FailPoint fail) =>
        new(fail.Id, step.Id, fail.What, fail.Prevention, fail.Contingency, fail.Decider);

    private static bool Is(string role, string? named) => string.Equals(role, named?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static RoleCard Find(Sequence<RoleCard> cards, string role) =>
        cards.FirstOrDefault(card => Is(role, card.Role)) ?? new RoleCard(role, [], []);

    private static Sequence<ActivityId> Differences(RoleCard before, RoleCard after) =>
        OneSided(before.Steps, after.Steps).Select(step => step.Id)
            .Concat(OneSided(before.Watches, after.Watches).Select(fail => fail.Step))
            .Distinct().ToSequence();

    /// <summary>What only one of the two holds, the new state first.</summary>
    private static IEnumerable<T> OneSided<T>(Sequence<T> before, Sequence<T> after) => after.Except(before).Concat(before.Except(after));
}
