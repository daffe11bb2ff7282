using System.Collections.Immutable;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>Everything that is known about one workshop: the sum of what happened.</summary>
public sealed partial record Workshop
{
    public static Workshop None { get; } = new();

    public WorkshopId Id { get; init; }

    /// <summary>The number of ordered events that made this state; the next event's place.</summary>
    public int Version { get; init; }
    public Lifecycle Lifecycle { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? PausedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What became of the conversation, where that paused or ended the workshop.</summary>
    public RoomFate? RoomFate { get; init; }
    public Charter Charter { get; init; } = new() { Title = "" };
    public ImmutableDictionary<ParticipantId, Participant> People { get; init; } = ImmutableDictionary<ParticipantId, Participant>.Empty;
    public ParticipantId? Facilitator { get; init; }
    public bool FacilitationLocked { get; init; }
    public ParticipantId? FacilitationOfferedTo { get; init; }
    public ParticipantId? FacilitationRequestedBy { get; init; }
    public DateTimeOffset? FacilitatorNudgedAt { get; init; }

    /// <summary>The part that is open now.</summary>
    public StageKey Current { get; init; }
    public ImmutableDictionary<StageKey, Round> Rounds { get; init; } = ImmutableDictionary<StageKey, Round>.Empty;
    public ImmutableSortedDictionary<ItemId, Contribution> Contributions { get; init; } =
        ImmutableSortedDictionary.Create<ItemId, Contribution>(ItemOrder.Instance);

    /// <summary>What everybody may see: nothing of a silent round before its reveal.</summary>
    public ServiceBlueprint Blueprint { get; init; } = ServiceBlueprint.Blank;
    public ImmutableDictionary<char, int> LastNumbers { get; init; } = ImmutableDictionary<char, int>.Empty;

    /// <summary>Whether a facilitator has set, changed or confirmed the list of phases.</summary>
    public bool PhasesAgreed { get; init; }

    /// <summary>Which item joined which other, with what it takes to part them again.</summary>
    public ImmutableDictionary<ItemId, MergedItem> Merged { get; init; } = ImmutableDictionary<ItemId, MergedItem>.Empty;

    /// <summary>Look-alikes that somebody said are two, the lower id first.</summary>
    public ImmutableHashSet<(ItemId One, ItemId Other)> KeptApart { get; init; } = [];

    /// <summary>Things taken out, with the reason.</summary>
    public ImmutableDictionary<ItemId, string> Removed { get; init; } = ImmutableDictionary<ItemId, string>.Empty;

    /// <summary>Answers that a facilitator took as the ones that stand.</summary>
    public ImmutableHashSet<ItemId> Chosen { get; init; } = [];
    public ImmutableDictionary<ItemId, StageKey?> ParkedFor { get; init; } = ImmutableDictionary<ItemId, StageKey?>.Empty;
    public ImmutableDictionary<string, string> Dismissed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Who said "true" to which step, and what the step was like then.</summary>
    public ImmutableDictionary<ActivityId, Confirmation> Confirmed { get; init; } = ImmutableDictionary<ActivityId, Confirmation>.Empty;
    public DateOnly? ReviewOn { get; init; }

    /// <summary>To-dos whose owners were told that they are due, and for which date.</summary>
    public ImmutableDictionary<ItemId, DateOnly> TasksReminded { get; init; } = ImmutableDictionary<ItemId, DateOnly>.Empty;

    /// <summary>The date of the review that the owner was told of.</summary>
    public DateOnly? ReviewRemindedFor { get; init; }
    public SignOff? Signed { get; init; }

    /// <summary>The last things that everybody is told, oldest first; older ones were told long ago.</summary>
    public Sequence<Notice> Notices { get; init; }

    /// <summary>The last change of each person, for undo; the last of all under <see cref="LastChange"/>.</summary>
    public ImmutableDictionary<ParticipantId, Change> Changes { get; init; } = ImmutableDictionary<ParticipantId, Change>.Empty;
    public Change? LastChange { get; init; }

    public bool IsOpen => Lifecycle is Lifecycle.Running or Lifecycle.Paused;

    /// <summary>Whether a part after the charter has opened.</summary>
    public bool HasBegun => Rounds.Keys.Any(stage => stage != StageKey.Charter);

    public Playbook Playbook => Playbook.For(Charter);

    /// <summary>The round of the part that is open now; null while the charter is being written.</summary>
    public Round? CurrentRound => Rounds.GetValueOrDefault(Current);

    public ParticipantId? Owner => Charter.Owner;

    public Change? LastChangeOf(ParticipantId who) => Changes.GetValueOrDefault(who);

    public bool IsFacilitator(ParticipantId who) => Facilitator == who;

    /// <summary>Whether somebody said that these two are not the same, in whichever order.</summary>
    public bool AreKeptApart(ItemId one, ItemId other) => KeptApart.Contains(Pair(one, other));

    /// <summary>The contributions of one part, in the order given.</summary>
    public IEnumerable<Contribution> In(StageKey stage) => Contributions.Values.Where(contribution => contribution.Stage == stage);

    internal static (ItemId One, ItemId Other) Pair(ItemId one, ItemId other) => ItemOrder.Instance.Compare(one, other) <= 0 ? (one, other) : (other, one);

    public ItemId NextId(char kind, int ahead = 1) => new(kind, LastNumbers.GetValueOrDefault(kind) + ahead);
}

/// <summary>Where a workshop stands as a whole.</summary>
public enum Lifecycle
{
    NotStarted,
    Running,
    Paused,
    Finished,
    Cancelled,
}

/// <summary>An item that joined another: what it was like, where it stood, and which steps led to it.</summary>
/// <param name="Host">For a fail point the step it sat on, for a step the step it stood behind.</param>
public sealed record MergedItem(ItemId Kept, Activity? Step, FailPoint? FailPoint, ActivityId? Host, Sequence<MergedLink> Incoming, Activity? KeptBefore);

/// <summary>A link that led to a merged step, and whether its origin led to the kept step as well.</summary>
public sealed record MergedLink(ActivityId From, string? When, bool AlsoToKept);

/// <summary>A step confirmed by somebody who does the work, as it was at that moment.</summary>
public sealed record Confirmation(ParticipantId By, Activity As);

/// <summary>What was signed: every step as it was at that moment, so that a change clears just the step it touches.</summary>
public sealed record SignOff(int Edition, ParticipantId By, DateTimeOffset At, ImmutableDictionary<ActivityId, Activity> Steps);

/// <summary>One change that can be undone: the blueprint before and after, or the contributions that were given.</summary>
public sealed record Change(int Version, ParticipantId By, WorkshopEvent What, ServiceBlueprint Before, ServiceBlueprint After, Sequence<ItemId> Given);

/// <summary>Orders ids by letter, then number.</summary>
public sealed class ItemOrder : IComparer<ItemId>
{
    public static ItemOrder Instance { get; } = new();

    public int Compare(ItemId x, ItemId y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : x.Number.CompareTo(y.Number);
}
