using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>
/// One part of a workshop: what may be offered in it, what an offer becomes, whom it asks about what, and when it is done.
/// All rules of a part stand in its own file.
/// </summary>
public abstract class Stage
{
    private static readonly Stage[] s_all =
    [
        new CharterStage(), new ChainStage(), new LaneStage(StageKey.Customer, Lane.Customer), new LaneStage(StageKey.Front, Lane.Front),
        new LaneStage(StageKey.Back, Lane.Back), new LaneStage(StageKey.Support, Lane.Support), new EvidenceStage(), new OwnershipStage(),
        new FailStage(), new SafeguardStage(), new StandardStage(), new ScriptStage(), new PlaybackStage(),
    ];

    public abstract StageKey Key { get; }

    /// <summary>How long the part takes in one sitting, and over some days.</summary>
    public abstract StageTime Time { get; }

    public static Stage Of(StageKey key) => s_all[(int)key];

    /// <summary>The letter of the id that an offer gets.</summary>
    public virtual char KindOf(Offer offer) => offer is Offer.Wait ? ItemId.Wait : ItemId.Answer;

    /// <summary>Why this cannot be offered here; null when it can. Wait points may be offered in every part.</summary>
    public abstract Refusal? Check(Offer offer, Workshop workshop);

    /// <summary>The blueprint with a contribution that everyone may see from now on.</summary>
    public abstract ServiceBlueprint Add(Workshop workshop, Contribution shown);

    /// <summary>The blueprint after the words of a visible contribution changed, or it was chosen among several.</summary>
    public virtual ServiceBlueprint Change(Workshop workshop, Contribution changed) => Add(workshop, changed);

    /// <summary>The blueprint without a contribution that was visible.</summary>
    public abstract ServiceBlueprint Remove(Workshop workshop, Contribution gone);

    /// <summary>What is still missing before the part is done.</summary>
    public abstract IEnumerable<Gap> Gaps(Workshop workshop);

    /// <summary>What the part asks about; one empty target when it asks about the whole.</summary>
    public abstract IEnumerable<string> Targets(Workshop workshop);

    /// <summary>Whether somebody's role can answer a question.</summary>
    public abstract bool Suits(Participant person, Workshop workshop, string target);

    protected static bool Knows(Participant person, params ReadOnlySpan<Lane> lanes)
    {
        foreach (var lane in lanes)
        {
            if (person.Knows.Knows(lane))
            {
                return true;
            }
        }

        return false;
    }

    protected static bool SpeaksForCustomer(Participant person) => person.Role == Role.CustomerVoice || Knows(person, Lane.Customer);

    /// <summary>Whether the person works in the lane of the step, or speaks for the customer at a customer's step.</summary>
    protected static bool KnowsStep(Participant person, Workshop workshop, string target) =>
        workshop.Blueprint.Find(new ActivityId(target)) is { } step
        && (step.Lane == Lane.Customer ? SpeaksForCustomer(person) || Knows(person, Lane.Front) : Knows(person, step.Lane));

    protected static Refusal? CheckStep(ActivityId at, Workshop workshop) =>
        workshop.Blueprint.Find(at) is not null ? null : Unknown(at.Value, workshop);

    protected static Refusal? CheckStep(ActivityId at, Workshop workshop, Lane lane) =>
        workshop.Blueprint.Find(at) is not { } step ? Unknown(at.Value, workshop)
        : step.Lane == lane ? null
        : new Refusal.WrongLane(at.Value, step.Lane, lane);

    protected static Refusal Unknown(string id, Workshop workshop) =>
        ItemId.TryParse(id, out var item) ? NearestIds.Unknown(item, workshop) : new Refusal.UnknownPhase(id);

    protected static Gap? GapOf(GapKind kind, IEnumerable<Activity> steps) =>
        steps.Select(step => step.Id.Value).ToSequence() is { Count: > 0 } ids ? new Gap(kind, ids, ids.Count) : null;

    protected static IEnumerable<Gap> Present(params IEnumerable<Gap?> gaps) => gaps.OfType<Gap>();
}

/// <summary>The usual time for a part.</summary>
public readonly record struct StageTime(int LiveMinutes, int AsyncHours);
