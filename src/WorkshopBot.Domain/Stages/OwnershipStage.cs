using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Who (one role), where, how. The answer given most often stands; a tie is a conflict that people decide.</summary>
internal sealed class OwnershipStage : AnswerStage
{
    public override StageKey Key => StageKey.Ownership;

    public override StageTime Time => new(10, 24);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Ownership { Role: null, Place: null, Channel: null } => new Refusal.Blank("role"),
        Offer.Ownership owner => CheckStep(owner.At, workshop)
            ?? TextRules.CheckOptional("role", owner.Role, TextRules.NameLength)
            ?? TextRules.CheckOptional("where", owner.Place, TextRules.NameLength)
            ?? TextRules.CheckOptional("channel", owner.Channel, TextRules.NameLength),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override IEnumerable<Gap> Gaps(Workshop workshop) => Present(
        GapOf(GapKind.StepsWithoutOwner, workshop.Blueprint.InOrder().Where(step => string.IsNullOrWhiteSpace(step.Actor))),
        GapOf(GapKind.StepsWithoutPlace, workshop.Blueprint.InOrder().Where(step => step.Actor is not null && (step.Location is null || step.Channel is null))),
        GapOf(GapKind.OwnersInConflict, workshop.Blueprint.InOrder().Where(step => Rivals(workshop, step.Id).Count > 1)));

    public override IEnumerable<string> Targets(Workshop workshop) => workshop.Blueprint.InOrder().Select(step => step.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) => KnowsStep(person, workshop, target);

    /// <summary>The roles that share the most voices for one step; more than one is a conflict, unless a facilitator has chosen.</summary>
    internal static IReadOnlyList<string> Rivals(Workshop workshop, ActivityId step)
    {
        List<Contribution> answers = [.. workshop.AnswersTo(StageKey.Ownership, step.Value)];
        return answers.Exists(answer => workshop.Chosen.Contains(answer.Id))
            ? []
            : Foremost(answers.Select(answer => (answer.Offer as Offer.Ownership)?.Role));
    }

    protected override ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers)
    {
        List<Offer.Ownership> offers = [.. answers.Select(answer => answer.Offer).OfType<Offer.Ownership>()];
        return blueprint.Change(new ActivityId(target), step => step with
        {
            Actor = Most(offers.Select(offer => offer.Role)) ?? step.Actor,
            Location = Most(offers.Select(offer => offer.Place)) ?? step.Location,
            Channel = Most(offers.Select(offer => offer.Channel)) ?? step.Channel,
        });
    }

    private static string? Most(IEnumerable<string?> values) => Foremost(values) is [var first, ..] ? first : null;

    /// <summary>Wordings with the most voices, the first given first.</summary>
    private static IReadOnlyList<string> Foremost(IEnumerable<string?> values)
    {
        List<(string Words, int Count)> groups = [.. values.OfType<string>().GroupBy(SameWords.Fold, StringComparer.Ordinal)
            .Select(group => (group.First(), group.Count()))];
        var most = groups.Select(group => group.Count).DefaultIfEmpty().Max();
        return [.. groups.Where(group => group.Count == most).Select(group => group.Words)];
    }
}
