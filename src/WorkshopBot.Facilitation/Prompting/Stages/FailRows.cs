using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Fail points and the wait of one step, as the reveal shows them.</summary>
internal static class FailRows
{
    public static IEnumerable<CardPart> At(Activity step, Workshop workshop, bool nameless, Voice voice)
    {
        // Numbers tell the order of arrival; words do not, so they decide the order where nobody is to be recognised.
        var fails = nameless ? step.FailPoints.OrderBy(fail => SameWords.Fold(fail.What), StringComparer.Ordinal) : step.FailPoints.AsEnumerable();
        foreach (var fail in fails)
        {
            yield return new CardPart.Quote(fail.Id.Value, fail.What, RevealParts.OrNull(Texts.SideBySide(
                fail.Effect, Author(fail.Id.Value, workshop, voice),
                fail.Wordings.Count > 0 ? voice.Texts.Merge.Count(fail.Wordings.Count + 1) : null,
                fail.Votes > 0 ? voice.Texts.Count.Votes(fail.Votes) : null)));
        }

        if (step.Wait is { } wait)
        {
            yield return new CardPart.Quote(wait.Id, wait.Reason ?? voice.Texts.Word.Wait, RevealParts.OrNull(Texts.SideBySide(
                step.Standard?.MaxWaitSeconds is { } longest ? voice.Texts.Stages.Standard.SavedWait(longest) : null,
                Author(wait.Id, workshop, voice),
                wait.Votes > 0 ? voice.Texts.Count.Votes(wait.Votes) : null)));
        }
    }

    private static string? Author(string id, Workshop workshop, Voice voice) =>
        ItemId.TryParse(id, out var item) && workshop.Find(item)?.Author is { } author ? voice.Name(author) : null;
}
