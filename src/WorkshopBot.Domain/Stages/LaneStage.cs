using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Filling one lane: what the customer does, then what answers each step in the lane above.</summary>
internal sealed class LaneStage(StageKey key, Lane lane) : Stage
{
    public const int Fewest = 5;
    public const int Readable = 15;

    public override StageKey Key => key;

    public override StageTime Time => lane switch
    {
        Lane.Customer => new(20, 36),
        Lane.Front or Lane.Back => new(15, 36),
        _ => new(10, 24),
    };

    /// <summary>The answer that says there is nothing in this lane.</summary>
    private NothingNeeded NothingHere => lane switch
    {
        Lane.Front => NothingNeeded.Front,
        Lane.Back => NothingNeeded.Back,
        Lane.Support => NothingNeeded.Support,
        _ => NothingNeeded.None,
    };

    /// <summary>The lane whose steps are asked about.</summary>
    private Lane Above => lane - 1;

    public override char KindOf(Offer offer) => offer is Offer.Step ? ItemId.Step : base.KindOf(offer);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Step step => TextRules.Check("step", step.What) ?? TextRules.CheckOptional("role", step.Actor, TextRules.NameLength)
            ?? TextRules.CheckOptional("note", step.Note, TextRules.FieldLength) ?? CheckPlace(step, workshop),
        Offer.Nothing nothing => CheckStep(nothing.At, workshop, Above),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override ServiceBlueprint Add(Workshop workshop, Contribution shown) => shown.Offer switch
    {
        Offer.Step offer => AddStep(workshop.Blueprint, shown, offer),
        Offer.Nothing offer => workshop.Blueprint.Change(offer.At, step => step with { Nothing = step.Nothing | offer.What }),
        Offer.Wait => Waits.Add(workshop, shown),
        _ => workshop.Blueprint,
    };

    public override ServiceBlueprint Change(Workshop workshop, Contribution changed) => changed.Offer is Offer.Step offer
        ? workshop.Blueprint.Change(new ActivityId(changed.Id.ToString()), step => step with { What = offer.What, Workaround = offer.Workaround, Note = offer.Note })
        : Add(workshop, changed);

    public override ServiceBlueprint Remove(Workshop workshop, Contribution gone) => gone.Offer switch
    {
        Offer.Step => workshop.Blueprint.Remove(new ActivityId(gone.Id.ToString())),
        Offer.Nothing offer => workshop.Blueprint.Change(offer.At, step => step with { Nothing = step.Nothing & ~offer.What }),
        Offer.Wait => Waits.Remove(workshop, gone),
        _ => workshop.Blueprint,
    };

    public override IEnumerable<Gap> Gaps(Workshop workshop) => lane == Lane.Customer
        ? CustomerGaps(workshop)
        : Present(GapOf(GapKind.StepsUnanswered, workshop.Blueprint.InLane(Above).Where(step => !IsAnswered(step, workshop.Blueprint))));

    public override IEnumerable<string> Targets(Workshop workshop) => lane == Lane.Customer
        ? workshop.Blueprint.Phases.Select((_, place) => (place + 1).ToString(CultureInfo.InvariantCulture))
        : workshop.Blueprint.InLane(Above).Select(step => step.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) => lane switch
    {
        Lane.Customer => SpeaksForCustomer(person) || Knows(person, Lane.Front),
        Lane.Support => Knows(person, Lane.Support, Lane.Back),
        _ => Knows(person, lane),
    };

    private static ServiceBlueprint AddStep(ServiceBlueprint blueprint, Contribution shown, Offer.Step offer)
    {
        var host = offer.At is { } at ? blueprint.Find(at) : null;
        var step = new Activity
        {
            Id = new ActivityId(shown.Id.ToString()),
            Phase = host is not null && offer.Phase == default ? host.Phase : offer.Phase,
            Lane = offer.Lane,
            What = offer.What,
            Actor = offer.Actor,
            Workaround = offer.Workaround,
            Note = offer.Note,
            Basis = shown.Basis,
            BasisNote = shown.BasisNote,
        };
        var added = blueprint.Add(step, host?.Phase == step.Phase ? host.Id : null);
        return host is null ? added : added.Link(host.Id, step.Id);
    }

    private bool IsAnswered(Activity step, ServiceBlueprint blueprint) =>
        (step.Nothing & NothingHere) != 0
        || step.Next.Any(link => blueprint.Find(link.To)?.Lane >= lane)
        || blueprint.Activities.Any(other => other.Lane >= lane && other.Next.Any(link => link.To == step.Id));

    private IEnumerable<Gap> CustomerGaps(Workshop workshop)
    {
        var blueprint = workshop.Blueprint;
        List<Activity> steps = [.. blueprint.InLane(Lane.Customer)];
        if (steps.Count < Fewest)
        {
            yield return new Gap(GapKind.TooFewSteps, [], steps.Count);
        }
        else if (steps.Count > Readable)
        {
            yield return new Gap(GapKind.TooManySteps, [], steps.Count);
        }

        var bare = blueprint.Phases.Where(phase => steps.All(step => step.Phase != phase.Id)).Select(phase => phase.Name).ToSequence();
        if (bare.Count > 0)
        {
            yield return new Gap(GapKind.PhasesWithoutSteps, bare, bare.Count);
        }

        if (steps.Count > 0 && workshop.Rounds.GetValueOrDefault(Key)?.OrderConfirmed != true)
        {
            yield return new Gap(GapKind.OrderUnconfirmed, []);
        }
    }

    private Refusal? CheckPlace(Offer.Step step, Workshop workshop)
    {
        if (step.At is not { } at)
        {
            return workshop.Blueprint.Find(step.Phase) is null ? new Refusal.UnknownPhase(step.Phase.ToString()) : null;
        }

        return workshop.Blueprint.Find(at) is not { } host ? Unknown(at.Value, workshop)
            : step.Phase != default && workshop.Blueprint.Find(step.Phase) is null ? new Refusal.UnknownPhase(step.Phase.ToString())
            : lane != Lane.Customer && host.Lane >= lane ? new Refusal.WrongLane(at.Value, host.Lane, Above)
            : null;
    }
}
