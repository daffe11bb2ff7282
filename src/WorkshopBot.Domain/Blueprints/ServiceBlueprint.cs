namespace WorkshopBot.Domain.Blueprints;

/// <summary>One service, one scenario, one customer: phases in order and the activities in their lanes.</summary>
public sealed record ServiceBlueprint
{
    /// <summary>The most that one readable picture holds; beyond it a refusal names the limit.</summary>
    public const int MaxPhases = 12;
    public const int MaxActivities = 120;
    public const int MaxLinks = 250;
    public const int MaxFailPoints = 120;

    public static ServiceBlueprint Blank { get; } = new();

    public string Title { get; init; } = "";
    public string Service { get; init; } = "";
    public string Scenario { get; init; } = "";
    public string Customer { get; init; } = "";
    public BlueprintState State { get; init; }
    public string Start { get; init; } = "";
    public string End { get; init; } = "";
    public string Goal { get; init; } = "";
    public Visibility Visibility { get; init; }

    /// <summary>BCP 47 language of the words in it, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";
    public Promise? Promise { get; init; }
    public string Note { get; init; } = "";
    public Sequence<Phase> Phases { get; init; }

    /// <summary>In the order in which the service is told; within a phase and lane this is the order on the picture.</summary>
    public Sequence<Activity> Activities { get; init; }
    public Sequence<ActionItem> Actions { get; init; }
    public Sequence<ParkedItem> Parked { get; init; }

    public IEnumerable<FailPoint> FailPoints => Activities.SelectMany(activity => activity.FailPoints);

    public Activity? Find(ActivityId id) => Activities.FirstOrDefault(activity => activity.Id == id);

    public Phase? Find(PhaseId id) => Phases.FirstOrDefault(phase => phase.Id == id);

    /// <summary>The fail point with this id and the activity it sits on.</summary>
    public (Activity Activity, FailPoint FailPoint)? FindFailPoint(FailPointId id) =>
        Activities.SelectMany(activity => activity.FailPoints.Select(fail => (activity, fail)))
            .Where(pair => pair.fail.Id == id)
            .Select(pair => ((Activity, FailPoint)?)pair)
            .FirstOrDefault();

    public ServiceBlueprint Change(ActivityId id, Func<Activity, Activity> change) =>
        this with { Activities = Activities.Change(activity => activity.Id == id, change) };
}

/// <summary>A chapter of the service as the customer would name it; a group of columns on the picture.</summary>
public sealed record Phase(PhaseId Id, string Name);

/// <summary>What the customer is promised between two activities.</summary>
/// <param name="PromiseSeconds">The time that is promised.</param>
/// <param name="ToleranceSeconds">The time a customer still accepts; the promise check holds against this.</param>
public sealed record Promise(ActivityId From, ActivityId To, int PromiseSeconds, int ToleranceSeconds);

/// <summary>Something to do after the workshop: what, who, by when.</summary>
public sealed record ActionItem(string Id, string What, string Owner, DateOnly? Due, bool Done = false);

/// <summary>Something kept for later; <paramref name="Outcome"/> is null until it became a question, a to-do or was let go.</summary>
public sealed record ParkedItem(string Id, string Text, ParkedOutcome? Outcome = null);

/// <summary>What became of a parked thing.</summary>
public enum ParkedOutcome
{
    Question,
    Task,
    Dropped,
}
