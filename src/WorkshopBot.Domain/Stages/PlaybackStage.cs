using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Each owner says whether their own steps are true; then to-dos, the next look, and the owner's signature.</summary>
internal sealed class PlaybackStage : AnswerStage
{
    public override StageKey Key => StageKey.Playback;

    public override StageTime Time => new(15, 48);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Correction correction => CheckStep(correction.At, workshop) ?? TextRules.Check("notQuite", correction.Text),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    /// <summary>A correction changes nothing by itself; only the one that the facilitator takes becomes the step's words.</summary>
    public override ServiceBlueprint Change(Workshop workshop, Contribution changed) =>
        changed.Offer is Offer.Correction correction && workshop.Chosen.Contains(changed.Id)
            ? workshop.Blueprint.Change(correction.At, step => step with { What = correction.Text })
            : workshop.Blueprint;

    public override IEnumerable<Gap> Gaps(Workshop workshop)
    {
        foreach (var gap in Present(GapOf(GapKind.StepsUnconfirmed, workshop.Blueprint.InOrder().Where(step => !workshop.IsConfirmed(step)))))
        {
            yield return gap;
        }

        var parked = workshop.Blueprint.Parked.Where(item => item.Outcome is null).Select(item => item.Id).ToSequence();
        if (parked.Count > 0)
        {
            yield return new Gap(GapKind.ParkedUnsettled, parked, parked.Count);
        }

        if (workshop.Blueprint.Actions.Count == 0)
        {
            yield return new Gap(GapKind.TasksMissing, []);
        }

        if (workshop.ReviewOn is null)
        {
            yield return new Gap(GapKind.ReviewDateMissing, []);
        }

        if (!workshop.IsSigned)
        {
            yield return new Gap(GapKind.NotSigned, []);
        }
    }

    public override IEnumerable<string> Targets(Workshop workshop) => workshop.Blueprint.InOrder().Select(step => step.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) =>
        person.Role == Role.Reviewer || KnowsStep(person, workshop, target);

    protected override ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers) => blueprint;
}
