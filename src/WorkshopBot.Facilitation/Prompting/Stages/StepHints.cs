using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Hints that several parts give about steps.</summary>
internal static class StepHints
{
    public static string? TwoActions(IEnumerable<WorkshopEvent.ContributionOffered> given, Voice voice) => Twofold(given) is { } e
        && TextChecks.TwoActions(((Offer.Step)e.Offer).What) is { } both ? voice.Texts.Contribute.SplitOffer(e.Id, both.First, both.Second) : null;

    /// <summary>The button to that offer; null in a round without names, where nobody may change words, and for what came late.</summary>
    public static CardPart.Buttons? Split(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice voice) => Twofold(given) is { Author: not null, Late: false } e
        ? new CardPart.Buttons([Act.Button(voice.Texts.Contribute.BtnSplit, Act.Of(Verbs.Split, e.Id.ToString()))])
        : null;

    private static WorkshopEvent.ContributionOffered? Twofold(IEnumerable<WorkshopEvent.ContributionOffered> given) =>
        given.FirstOrDefault(e => e.Offer is Offer.Step { What: var what } && TextChecks.TwoActions(what) is not null);

    public static bool NamesAPerson(string? text, Voice voice) =>
        text is not null && TextChecks.NamesAPerson(text, voice.People.Values.Select(person => person.Name));
}
