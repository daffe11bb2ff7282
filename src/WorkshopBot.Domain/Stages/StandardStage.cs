using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>How a stranger sees it is done right, the normal time, the longest wait. Numbers are estimated blind; the middle one stands.</summary>
internal sealed class StandardStage : AnswerStage
{
    public override StageKey Key => StageKey.Standard;

    public override StageTime Time => new(15, 48);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.Standard { Execution: null, TargetSeconds: null, MaxWaitSeconds: null } => new Refusal.Blank("execution"),
        Offer.Standard standard => CheckStep(standard.At, workshop) ?? TextRules.CheckOptional("execution", standard.Execution)
            ?? TextRules.CheckSeconds("target", standard.TargetSeconds) ?? TextRules.CheckSeconds("wait", standard.MaxWaitSeconds),
        Offer.Wait wait => Waits.Check(wait, workshop),
        _ => new Refusal.StageNotOpen(Key),
    };

    public override IEnumerable<Gap> Gaps(Workshop workshop) => Present(GapOf(
        GapKind.StandardsMissing, Asked(workshop).Where(step => !IsComplete(step))));

    public override IEnumerable<string> Targets(Workshop workshop) => Asked(workshop).Select(step => step.Id.Value);

    public override bool Suits(Participant person, Workshop workshop, string target) => KnowsStep(person, workshop, target);

    /// <summary>Middle, lowest and highest of the answers for one step; null while nobody gave a number.</summary>
    public static (int Median, int Low, int High)? Spread(IEnumerable<int?> seconds)
    {
        List<int> sorted = [.. seconds.OfType<int>().Order()];
        return sorted.Count == 0 ? null : (Median(sorted), sorted[0], sorted[^1]);
    }

    protected override ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers)
    {
        List<Offer.Standard> offers = [.. answers.Select(answer => answer.Offer).OfType<Offer.Standard>()];
        return blueprint.Change(new ActivityId(target), step => step with
        {
            Standard = new Standard(
                offers.Select(offer => offer.Execution).FirstOrDefault(text => text is not null) ?? step.Standard?.Execution,
                Spread(offers.Select(offer => offer.TargetSeconds))?.Median ?? step.Standard?.TargetSeconds,
                Spread(offers.Select(offer => offer.MaxWaitSeconds))?.Median ?? step.Standard?.MaxWaitSeconds),
        });
    }

    /// <summary>Every front stage step and every step with a wait point.</summary>
    private static IEnumerable<Activity> Asked(Workshop workshop) =>
        workshop.Blueprint.InOrder().Where(step => step.Lane == Lane.Front || step.Wait is not null);

    /// <summary>For a customer's wait only the longest wait is asked; the work itself is not ours.</summary>
    private static bool IsComplete(Activity step) => step.Standard is { } standard
        && standard.MaxWaitSeconds is not null
        && (step.Lane == Lane.Customer || (standard.TargetSeconds is not null && standard.Execution is not null));

    private static int Median(List<int> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (int)(((long)sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2);
}
