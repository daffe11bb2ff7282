using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Hints that several parts give about steps.</summary>
internal static class StepHints
{
    public static string? TwoActions(IEnumerable<WorkshopEvent.ContributionOffered> given, Voice voice) => given
        .Where(e => e.Offer is Offer.Step)
        .Select(e => TextChecks.TwoActions(((Offer.Step)e.Offer).What) is { } both ? voice.Texts.Contribute.SplitOffer(e.Id, both.First, both.Second) : null)
        .FirstOrDefault(hint => hint is not null);

    public static bool NamesAPerson(string? text, Voice voice) =>
        text is not null && TextChecks.NamesAPerson(text, voice.People.Values.Select(person => person.Name));
}
