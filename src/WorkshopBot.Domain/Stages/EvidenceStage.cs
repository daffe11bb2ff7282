using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>What the customer can see, hold, read or hear at each step.</summary>
internal sealed class EvidenceStage : AnswerStage
{
    public override StageKey Key => StageKey.Evidence;

    public override StageTime Time => new(10, 24);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Evidence evidence => CheckStep(evidence.At, workshop) ?? TextRules.Check("thing", evidence.Thing),
        Offer.Nothing nothing => CheckStep(nothing.At, workshop),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override IEnumerable<Gap> Gaps(Workshop workshop) => Present(GapOf(
        GapKind.StepsWithoutEvidence,
        workshop.Blueprint.InLane(Lane.Customer).Where(step => step.Evidence.Count == 0 && (step.Nothing & NothingNeeded.Evidence) == 0)));

    public override IEnumerable<string> Targets(Workshop workshop) => workshop.Blueprint.InLane(Lane.Customer).Select(step => step.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) => SpeaksForCustomer(person) || Knows(person, Lane.Front);

    protected override ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers)
    {
        var things = answers.OrderBy(answer => answer.Id, ItemOrder.Instance).Select(answer => answer.Offer).OfType<Offer.Evidence>()
            .Select(offer => offer.Thing).DistinctBy(SameWords.Fold).ToSequence();
        var nothing = answers.Any(answer => answer.Offer is Offer.Nothing);
        return blueprint.Change(new ActivityId(target), step => step with
        {
            Evidence = things,
            Nothing = nothing && things.Count == 0 ? step.Nothing | NothingNeeded.Evidence : step.Nothing & ~NothingNeeded.Evidence,
        });
    }
}
