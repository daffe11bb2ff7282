using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>"Keep for later": one's own words leave this part and wait for the one in which they belong.</summary>
internal static class LaneWishes
{
    /// <summary>Both or nothing: words that may not be taken back any more are not parked either.</summary>
    public static Sequence<WorkshopCommand> KeepLater(ItemId id, ParticipantId who, Workshop workshop)
    {
        var back = new WorkshopCommand.WithdrawContribution(who, id);
        return workshop.Find(id) is { Offer: Offer.Step step, Fate: not ContributionFate.Withdrawn }
            && WorkshopDecider.Decide(back, workshop, workshop.StartedAt) is Decision.Accepted
            ? [back, Kept(step, who, workshop)]
            : [back];
    }

    private static WorkshopCommand Kept(Offer.Step step, ParticipantId who, Workshop workshop)
    {
        var lane = LaneHint.Elsewhere(step) ?? Lane.Back;
        var stage = LaneHint.StageOf(lane);
        return workshop.Playbook.Has(stage) && !workshop.Rounds.ContainsKey(stage)
            ? new WorkshopCommand.OfferContributions(who, stage, [new Offer.Step(lane, step.Phase, step.What)])
            : new WorkshopCommand.Park(who, step.What);
    }
}
