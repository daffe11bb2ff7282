using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>First sentence and sentence for a bad moment, on each step between people. The first wording stands until another is chosen.</summary>
internal sealed class ScriptStage : AnswerStage
{
    private static readonly string[] s_withoutPeople = ["system", "web", "app", "web or app", "web o app", "self", "on their own", "sistema", "por su cuenta"];

    public override StageKey Key => StageKey.Script;

    public override StageTime Time => new(15, 48);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Script { Opening: null, Failure: null, Never: null } => new Refusal.Blank("opening"),
        Offer.Script script => CheckStep(script.At, workshop) ?? TextRules.CheckOptional("opening", script.Opening)
            ?? TextRules.CheckOptional("failure", script.Failure) ?? TextRules.CheckOptional("never", script.Never),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override IEnumerable<Gap> Gaps(Workshop workshop) => Present(GapOf(
        GapKind.ScriptsMissing, Asked(workshop).Where(step => step.Script is not { Opening: not null, Failure: not null })));

    public override IEnumerable<string> Targets(Workshop workshop) => Asked(workshop).Select(step => step.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) => KnowsStep(person, workshop, target);

    protected override ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers)
    {
        List<Offer.Script> offers = [.. answers.Select(answer => answer.Offer).OfType<Offer.Script>()];
        var settled = new Script(
            offers.Select(offer => offer.Opening).FirstOrDefault(text => text is not null),
            offers.Select(offer => offer.Failure).FirstOrDefault(text => text is not null),
            offers.Select(offer => offer.Never).FirstOrDefault(text => text is not null));
        return blueprint.Change(new ActivityId(target), step => step with { Script = offers.Count == 0 ? null : settled });
    }

    /// <summary>Front stage steps in which somebody talks to the customer.</summary>
    private static IEnumerable<Activity> Asked(Workshop workshop) => workshop.Blueprint.InLane(Lane.Front)
        .Where(step => step.Channel is not { } channel || !s_withoutPeople.Contains(channel, StringComparer.OrdinalIgnoreCase));
}
