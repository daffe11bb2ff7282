using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>New words for something: of one's own answer while it is hidden, of the blueprint once it stands there.</summary>
internal static class Rewording
{
    public static Understanding Of(Hearing hearing, ItemId id, string text)
    {
        var given = hearing.Workshop.Contributions.GetValueOrDefault(id);
        return new Understanding.Do(given is not null && (given.Fate != ContributionFate.Accepted || id.Kind == ItemId.Answer)
            ? new WorkshopCommand.ReviseContribution(hearing.Who, id, Saying(given.Offer, text))
            : new WorkshopCommand.RewordItem(hearing.Who, id, text));
    }

    /// <summary>A step as it was given, with a note on it; its words stay as they are by now. Null for what is no step.</summary>
    public static Offer.Step? Noting(Workshop workshop, ItemId id, string note) => workshop.Find(id)?.Offer is Offer.Step step
        ? step with { What = workshop.Blueprint.Find(Hearing.Activity(id))?.What ?? step.What, Note = note }
        : null;

    /// <summary>The same offer with other words in its main place.</summary>
    private static Offer Saying(Offer offer, string text) => offer switch
    {
        Offer.PhaseName phase => phase with { Name = text },
        Offer.Step step => step with { What = text },
        Offer.Nothing => offer,
        Offer.Evidence evidence => evidence with { Thing = text },
        Offer.Ownership ownership => ownership with { Role = text },
        Offer.Fail fail => fail with { What = text },
        Offer.Wait wait => wait with { Reason = text },
        Offer.Safeguard { Prevention: null, Contingency: not null } safeguard => safeguard with { Contingency = text },
        Offer.Safeguard safeguard => safeguard with { Prevention = text },
        Offer.Standard standard => standard with { Execution = text },
        Offer.Script { Opening: null, Failure: not null } script => script with { Failure = text },
        Offer.Script script => script with { Opening = text },
        Offer.Correction correction => correction with { Text = text },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
