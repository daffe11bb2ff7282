using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Where it can go wrong or make people wait, and the vote on what to look at first.</summary>
internal sealed class FailStage : Stage
{
    public const int Fewest = 3;

    public override StageKey Key => StageKey.Fail;

    public override StageTime Time => new(20, 48);

    public override char KindOf(Offer offer) => offer is Offer.Fail ? ItemId.Fail : base.KindOf(offer);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Fail fail => CheckStep(fail.At, workshop) ?? TextRules.Check("what", fail.What) ?? TextRules.CheckOptional("effect", fail.Effect)
            ?? TextRules.CheckNumber("severity", fail.Severity, 1, 10)
            ?? TextRules.CheckNumber("occurrence", fail.Occurrence, 1, 10)
            ?? TextRules.CheckNumber("detection", fail.Detection, 1, 10),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override ServiceBlueprint Add(Workshop workshop, Contribution shown) => shown.Offer switch
    {
        Offer.Fail offer => workshop.Blueprint.Change(offer.At, step => step with { FailPoints = [.. step.FailPoints, PointOf(shown, offer)] }),
        Offer.Wait => Waits.Add(workshop, shown),
        _ => workshop.Blueprint,
    };

    public override ServiceBlueprint Change(Workshop workshop, Contribution changed) => changed.Offer is Offer.Fail offer
        ? workshop.Blueprint.ChangeFailPoint(new FailPointId(changed.Id.ToString()), fail => fail with
        {
            What = offer.What,
            Effect = offer.Effect,
            Severity = offer.Severity,
            Occurrence = offer.Occurrence,
            Detection = offer.Detection,
        })
        : Add(workshop, changed);

    public override ServiceBlueprint Remove(Workshop workshop, Contribution gone) => gone.Offer is Offer.Wait
        ? Waits.Remove(workshop, gone)
        : workshop.Blueprint.RemoveFailPoint(new FailPointId(gone.Id.ToString()));

    public override IEnumerable<Gap> Gaps(Workshop workshop)
    {
        var count = workshop.Blueprint.FailPoints.Count();
        if (count < Fewest)
        {
            yield return new Gap(GapKind.TooFewFailPoints, [], count);
        }

        foreach (var gap in Present(GapOf(GapKind.WaitsUnmarked, workshop.Blueprint.InOrder().Where(step => step.Wait is null && SeemsToWait(step)))))
        {
            yield return gap;
        }

        if (count > 0 && workshop.Rounds.GetValueOrDefault(Key)?.Vote?.Closed != true)
        {
            yield return new Gap(GapKind.VoteNotHeld, []);
        }
    }

    public override IEnumerable<string> Targets(Workshop workshop) => [""];

    public override bool Suits(Participant person, Workshop workshop, string target) =>
        person.Role == Role.CustomerVoice || person.Knows != Lanes.None;

    private static FailPoint PointOf(Contribution shown, Offer.Fail offer) => new()
    {
        Id = new FailPointId(shown.Id.ToString()),
        What = offer.What,
        Effect = offer.Effect,
        Severity = offer.Severity,
        Occurrence = offer.Occurrence,
        Detection = offer.Detection,
    };

    private static bool SeemsToWait(Activity step) =>
        step.Standard?.MaxWaitSeconds > 0
        || WaitWords.In(step.What);
}
