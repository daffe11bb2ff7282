namespace WorkshopBot.Domain.Blueprints;

/// <summary>A row of the blueprint for activities, top to bottom. Front and back <em>stage</em> are lanes; the workshop's steps are stages.</summary>
public enum Lane
{
    Customer,
    Front,
    Back,
    Support,
}

/// <summary>The lanes a person knows best.</summary>
[Flags]
public enum Lanes
{
    None = 0,
    Customer = 1,
    Front = 2,
    Back = 4,
    Support = 8,
    All = Customer | Front | Back | Support,
}

/// <summary>Whether the picture shows the service as it is or as it should be.</summary>
public enum BlueprintState
{
    AsIs,
    ToBe,
}

/// <summary>What puts a step above the line of visibility: that it is <see cref="Seen"/>, or merely <see cref="Perceived"/> (a phone call).</summary>
public enum Visibility
{
    Seen,
    Perceived,
}

/// <summary>How well founded an item is; assumed until somebody says who saw it.</summary>
public enum Basis
{
    Assumed,
    Observed,
    Proposed,
}

/// <summary>"Nothing" as an answer: self-service (front), nothing behind (back), leans on nobody (support), nothing to see (evidence).</summary>
[Flags]
public enum NothingNeeded
{
    None = 0,
    Front = 1,
    Back = 2,
    Support = 4,
    Evidence = 8,
}

/// <summary>Conversions between a lane and the set that holds it.</summary>
public static class LaneSets
{
    public static Lanes AsSet(this Lane lane) => (Lanes)(1 << (int)lane);

    public static bool Knows(this Lanes lanes, Lane lane) => (lanes & lane.AsSet()) != 0;
}
