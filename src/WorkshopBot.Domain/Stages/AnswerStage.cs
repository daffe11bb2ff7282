using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>A part whose answers fill in something about a step or fail point: all visible answers about it are settled into one.</summary>
internal abstract class AnswerStage : Stage
{
    public override ServiceBlueprint Add(Workshop workshop, Contribution shown) =>
        shown.Offer is Offer.Wait ? Waits.Add(workshop, shown) : SettleAll(workshop, shown.Target);

    public override ServiceBlueprint Remove(Workshop workshop, Contribution gone) =>
        gone.Offer is Offer.Wait ? Waits.Remove(workshop, gone) : SettleAll(workshop, gone.Target);

    /// <summary>The blueprint with what these answers, oldest first, come to; there may be none left.</summary>
    protected abstract ServiceBlueprint Settle(ServiceBlueprint blueprint, string target, IReadOnlyList<Contribution> answers);

    /// <summary>The chosen answer if a facilitator took one, else all of them.</summary>
    private ServiceBlueprint SettleAll(Workshop workshop, string target)
    {
        List<Contribution> answers = [.. workshop.AnswersTo(Key, target).Where(answer => answer.Offer is not Offer.Wait)];
        var chosen = answers.Find(answer => workshop.Chosen.Contains(answer.Id));
        return Settle(workshop.Blueprint, target, chosen is null ? answers : [chosen, .. answers.Where(answer => answer.Id != chosen.Id)]);
    }
}
