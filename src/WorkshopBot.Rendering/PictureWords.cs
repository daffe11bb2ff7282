using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering;

/// <summary>Every word that the picture and its text form add to the blueprint's own, in one language.</summary>
public sealed record PictureWords
{
    /// <summary>BCP 47 language of these words.</summary>
    public required string Language { get; init; }

    /// <summary>What a screen reader calls the picture: "service blueprint".</summary>
    public required string Kind { get; init; }

    public required string Standards { get; init; }
    public required string Evidence { get; init; }
    public required string Customer { get; init; }
    public required string Front { get; init; }
    public required string Back { get; init; }
    public required string Support { get; init; }

    public required string LineOfInteraction { get; init; }
    public required string LineOfVisibility { get; init; }
    public required string LineOfInternalInteraction { get; init; }

    /// <summary>What the line of visibility separates, by the workshop's convention (seen or perceived).</summary>
    public required Func<Visibility, string> VisibilityMeans { get; init; }

    public required string Service { get; init; }
    public required string Scenario { get; init; }
    public required string CustomerIs { get; init; }
    public required string StartsWith { get; init; }
    public required string EndsWith { get; init; }
    public required string Goal { get; init; }
    public required string State { get; init; }
    public required string AsIs { get; init; }
    public required string ToBe { get; init; }
    public required string Promise { get; init; }

    /// <summary>The promised time and the time still accepted, both already in words.</summary>
    public required Func<string, string, string> PromiseIs { get; init; }
    public required string Version { get; init; }
    public required string Date { get; init; }
    public required Func<DateOnly, string> DateIs { get; init; }
    public required string Owner { get; init; }
    public required string OwnerNeeded { get; init; }
    public required string Draft { get; init; }
    public required string SignedOff { get; init; }

    public required Func<int, string> Duration { get; init; }
    public required Func<string, string> Target { get; init; }
    public required Func<string, string> WaitUpTo { get; init; }
    public required string Wait { get; init; }
    public required string Waiting { get; init; }
    public required string Fail { get; init; }
    public required string Open { get; init; }
    public required string Script { get; init; }
    public required string ScriptFailure { get; init; }
    public required string ScriptNever { get; init; }
    public required string Execution { get; init; }
    public required string Decision { get; init; }
    public required string NextStep { get; init; }

    /// <summary>The legend's words for a dashed arrow.</summary>
    public required string OnlyUnder { get; init; }
    public required Func<string, string> If { get; init; }

    /// <summary>An arrow that leaves the picture, or that is told in words: "to step …".</summary>
    public required Func<string, string> ToStep { get; init; }
    public required Func<string, string> FromStep { get; init; }
    public required Func<int, string> AndMore { get; init; }

    /// <summary>"Then …", for readers who do not see the arrow.</summary>
    public required Func<string, string> Then { get; init; }

    /// <summary>Observed items, all items: "7 of 18 steps observed (39 %)".</summary>
    public required Func<int, int, string> ObservedShare { get; init; }
    public required string Observed { get; init; }
    public required string Assumed { get; init; }
    public required string Proposed { get; init; }
    public required string Workaround { get; init; }

    /// <summary>All fail points, those still open: "14 fail points, 3 still open".</summary>
    public required Func<int, int, string> FailCount { get; init; }
    public required Func<int, string> WaitCount { get; init; }

    /// <summary>Steps, phases: one sentence for a reader who does not see the picture.</summary>
    public required Func<int, int, string> Contains { get; init; }

    /// <summary>First, last, all: "steps 5 to 8 of 12".</summary>
    public required Func<int, int, int, string> ColumnsOf { get; init; }
    public required Func<int, int, string> PhaseOf { get; init; }
    public required Func<int, int, string> PageOf { get; init; }
    public required string Overview { get; init; }

    /// <summary>Phase, tile number, number of tiles, the steps: what a reader hears instead of a tile.</summary>
    public required Func<string, int, int, string, string> TileAlt { get; init; }
    public required string NothingYet { get; init; }

    public required string Who { get; init; }
    public required string Where { get; init; }
    public required string Channel { get; init; }
    public required string Tools { get; init; }
    public required string Phase { get; init; }
    public required string Lane { get; init; }
    public required string Step { get; init; }
    public required string Time { get; init; }
    public required string Effect { get; init; }
    public required string Prevention { get; init; }
    public required string Contingency { get; init; }
    public required string Decider { get; init; }
    public required string Score { get; init; }
    public required string FailPoints { get; init; }
    public required string Scripts { get; init; }
    public required string Tasks { get; init; }
    public required string Parked { get; init; }
    public required string Note { get; init; }
    public required string SelfService { get; init; }
    public required string NothingBehind { get; init; }
    public required string NoSupport { get; init; }
    public required string NothingToSee { get; init; }

    public string LaneName(Lane lane) => lane switch
    {
        Domain.Blueprints.Lane.Customer => Customer,
        Domain.Blueprints.Lane.Front => Front,
        Domain.Blueprints.Lane.Back => Back,
        Domain.Blueprints.Lane.Support => Support,
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, null),
    };

    public string StateName(BlueprintState state) => state == BlueprintState.AsIs ? AsIs : ToBe;

    public string BasisName(Basis basis) => basis switch
    {
        Basis.Observed => Observed,
        Basis.Proposed => Proposed,
        _ => Assumed,
    };
}
