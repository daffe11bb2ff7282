using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>"Split": two actions in one step become two steps, also while nobody else sees them yet.</summary>
internal static class SplitWishes
{
    /// <summary>Nothing for words that hold one action.</summary>
    public static Sequence<WorkshopCommand> Of(ItemId id, ParticipantId who, Workshop workshop)
    {
        if (workshop.Blueprint.Find(new ActivityId(id.ToString())) is { } step)
        {
            return TextChecks.TwoActions(step.What) is { } both ? [new WorkshopCommand.DivideStep(who, id, both.First, both.Second)] : [];
        }

        return workshop.Find(id) is { Counts: true, Offer: Offer.Step offer } own && TextChecks.TwoActions(offer.What) is { } two
            ? Hidden(own, offer, two, (who, workshop))
            : [];
    }

    /// <summary>Both or nothing: what may not be changed any more is not added to either.</summary>
    private static Sequence<WorkshopCommand> Hidden(
        Contribution own, Offer.Step offer, (string First, string Second) two, (ParticipantId Who, Workshop Workshop) asked)
    {
        var first = new WorkshopCommand.ReviseContribution(asked.Who, own.Id, offer with { What = two.First });
        var second = new WorkshopCommand.OfferContributions(asked.Who, own.Stage, [offer with { What = two.Second, Note = null }], own.Basis, own.BasisNote);
        return WorkshopDecider.Decide(first, asked.Workshop, asked.Workshop.StartedAt) is Decision.Accepted ? [first, second] : [first];
    }
}
