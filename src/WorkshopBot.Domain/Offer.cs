using System.Diagnostics;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain;

/// <summary>What one contribution says. Flat: scalars and ids only.</summary>
public abstract record Offer
{
    private Offer()
    {
    }

    /// <summary>What it is about: an id such as A7 or F3; empty when it is about the whole part.</summary>
    public string Target => this switch
    {
        PhaseName => "",
        Step offer => offer.At?.Value ?? "",
        Nothing offer => offer.At.Value,
        Evidence offer => offer.At.Value,
        Ownership offer => offer.At.Value,
        Fail offer => offer.At.Value,
        Wait offer => offer.At.Value,
        Safeguard offer => offer.On.Value,
        Standard offer => offer.At.Value,
        Script offer => offer.At.Value,
        Correction offer => offer.At.Value,
        _ => throw new UnreachableException(),
    };

    /// <summary>What somebody wrote, as one line.</summary>
    public string Words => this switch
    {
        PhaseName offer => offer.Name,
        Step offer => offer.Actor is { } actor ? $"{actor}: {offer.What}" : offer.What,
        Nothing => "–",
        Evidence offer => offer.Thing,
        Ownership offer => Join(offer.Role, offer.Place, offer.Channel),
        Fail offer => Join(offer.What, offer.Effect),
        Wait offer => offer.Reason ?? "",
        Safeguard offer => Join(offer.Prevention, offer.Contingency, offer.Decider, offer.Owner),
        Standard offer => offer.Execution ?? "",
        Script offer => Join(offer.Opening, offer.Failure, offer.Never),
        Correction offer => offer.Text,
        _ => throw new UnreachableException(),
    };

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => part is not null));

    /// <summary>A phase at a place in the teller's own list (0 first).</summary>
    public sealed record PhaseName(int Position, string Name) : Offer;

    /// <summary>A step in a lane; <paramref name="At"/> is the step it answers (front: a customer step, back: a front step, support: a back step).</summary>
    /// <param name="Note">What else is good to know about it, such as who is called when it is down.</param>
    public sealed record Step(Lane Lane, PhaseId Phase, string What, ActivityId? At = null, string? Actor = null, bool Workaround = false, string? Note = null) : Offer;

    /// <summary>"Nothing here": self-service, nothing behind, leans on nobody, nothing to see – by the stage in which it is said.</summary>
    public sealed record Nothing(ActivityId At, NothingNeeded What) : Offer;

    /// <summary>One thing the customer sees, holds, reads or hears.</summary>
    public sealed record Evidence(ActivityId At, string Thing) : Offer;

    /// <summary>Who, where, how; parts that are not known are null.</summary>
    public sealed record Ownership(ActivityId At, string? Role, string? Place, string? Channel) : Offer;

    /// <summary>A place where it goes wrong.</summary>
    public sealed record Fail(ActivityId At, string What, string? Effect = null, int? Severity = null, int? Occurrence = null, int? Detection = null) : Offer;

    /// <summary>A place where people wait.</summary>
    public sealed record Wait(ActivityId At, string? Reason, int? MaxWaitSeconds = null) : Offer;

    /// <summary>A before, an after, who may decide and who looks after it; half is welcome.</summary>
    public sealed record Safeguard(FailPointId On, string? Prevention, string? Contingency, string? Decider, string? Owner) : Offer;

    /// <summary>A sign to see, a normal time, a longest wait.</summary>
    public sealed record Standard(ActivityId At, string? Execution, int? TargetSeconds, int? MaxWaitSeconds, NumbersAre Numbers = NumbersAre.Felt) : Offer;

    /// <summary>First sentence, sentence for a bad moment, and what never to say.</summary>
    public sealed record Script(ActivityId At, string? Opening, string? Failure, string? Never, string Language) : Offer;

    /// <summary>"Not quite": what it is like really; the facilitator may take it as the new words.</summary>
    public sealed record Correction(ActivityId At, string Text) : Offer;
}

/// <summary>Where somebody's numbers come from.</summary>
public enum NumbersAre
{
    Felt,
    Measured,
    Aim,
}
