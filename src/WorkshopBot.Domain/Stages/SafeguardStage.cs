using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Before and after: each fail point gets a prevention, a contingency and a role; until then it stays open.</summary>
internal sealed class SafeguardStage : AnswerStage
{
    /// <summary>How many of the foremost fail points the part asks for before it counts as done.</summary>
    public const int Top = 5;

    public override StageKey Key => StageKey.Safeguard;

    public override StageTime Time => new(20, 48);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Safeguard { Prevention: null, Contingency: null, Decider: null, Owner: null } => new Refusal.Blank("prevention"),
        Offer.Safeguard safeguard => workshop.Blueprint.FindFailPoint(safeguard.On) is null
            ? Unknown(safeguard.On.Value, workshop)
            : TextRules.CheckOptional("prevention", safeguard.Prevention) ?? TextRules.CheckOptional("contingency", safeguard.Contingency)
                ?? TextRules.CheckOptional("decider", safeguard.Decider, TextRules.NameLength)
                ?? TextRules.CheckOptional("owner", safeguard.Owner, TextRules.NameLength),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override IEnumerable<Gap> Gaps(Workshop workshop)
    {
        var open = FailPointRanking.Of(workshop.Blueprint).Take(Top).Where(entry => entry.FailPoint.IsOpen)
            .Select(entry => entry.FailPoint.Id.Value).ToSequence();
        return open.Count > 0 ? [new Gap(GapKind.FailPointsOpen, open, open.Count)] : [];
    }

    public override IEnumerable<string> Targets(Workshop workshop) =>
        FailPointRanking.Of(workshop.Blueprint).Where(entry => entry.FailPoint.IsOpen).Select(entry => entry.FailPoint.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) =>
        workshop.Blueprint.FindFailPoint(new FailPointId(target)) is { } found && KnowsStep(person, workshop, found.Activity.Id.Value);

    /// <summary>Of several befores the first stands until a facilitator keeps another; the rest stay behind it as contributions.</summary>
    protected override ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers)
    {
        List<Offer.Safeguard> offers = [.. answers.Select(answer => answer.Offer).OfType<Offer.Safeguard>()];
        return blueprint.ChangeFailPoint(new FailPointId(target), fail => fail with
        {
            Prevention = offers.Select(offer => offer.Prevention).FirstOrDefault(text => text is not null),
            Contingency = offers.Select(offer => offer.Contingency).FirstOrDefault(text => text is not null),
            Decider = offers.Select(offer => offer.Decider).FirstOrDefault(text => text is not null),
            Owner = offers.Select(offer => offer.Owner).FirstOrDefault(text => text is not null),
        });
    }
}
