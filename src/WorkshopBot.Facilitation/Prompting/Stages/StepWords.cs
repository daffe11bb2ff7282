using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Steps and people's items as they are quoted.</summary>
internal static class StepWords
{
    /// <summary>Lane, role and place of a step, as far as they are known: "Front stage · Pharmacy technician · Drop-off counter".</summary>
    public static string Where(Activity step, Workshop workshop, Voice voice) => Texts.SideBySide(
        voice.Texts.Word.Lane(step.Lane), step.Actor is null && step.Location is null ? workshop.Blueprint.Find(step.Phase)?.Name : null, step.Actor, step.Location);

    /// <summary>The step; one that has joined another is that other.</summary>
    public static Activity? Find(Workshop workshop, string target) => workshop.Blueprint.Find(new ActivityId(Kept(workshop, target)));

    /// <summary>The id under which an item goes on after merging.</summary>
    public static string Kept(Workshop workshop, string target)
    {
        while (ItemId.TryParse(target, out var id) && workshop.Merged.TryGetValue(id, out var merged))
        {
            target = merged.Kept.ToString();
        }

        return target;
    }

    /// <summary>Who gave it, where that is known.</summary>
    public static string Who(Contribution given, Voice voice) => given.Author is { } author ? voice.Name(author) : "";

    /// <summary>The words of the step; its id while it is not shown or gone.</summary>
    public static string What(Workshop workshop, string target) => Find(workshop, target)?.What ?? target;

    /// <summary>What somebody gave in a part, by the words it has now; ids only where people can use them.</summary>
    public static IEnumerable<(string? Id, string Text)> OwnItems(Workshop workshop, StageKey stage, ParticipantId who) =>
        workshop.In(stage).Where(item => item.Author == who && item.Counts && item.Offer is not Offer.Nothing)
            .Select(item => (IsSpoken(item.Id) ? item.Id.ToString() : null, Now(workshop, item)));

    /// <summary>The person and how well founded it is, behind something that everyone sees; no person where none is stored.</summary>
    public static string? Source(Contribution given, Voice voice) =>
        Texts.SideBySide(given.Author is { } author ? voice.Name(author) : null, voice.Texts.Word.Basis(given.Basis));

    /// <summary>Without names the order of arrival says too much; this one is the same for everybody and says nothing.</summary>
    public static IEnumerable<Contribution> InShownOrder(IEnumerable<Contribution> given, Round? round) =>
        round?.Nameless == true ? given.OrderBy(item => Scatter(item.Offer.Words)).ThenBy(item => item.Offer.Words, StringComparer.Ordinal) : given;

    private static bool IsSpoken(ItemId id) => id.Kind != ItemId.Answer;

    private static string Now(Workshop workshop, Contribution item) =>
        item.Id.Kind == ItemId.Step && workshop.Blueprint.Find(new ActivityId(item.Id.ToString())) is { } step ? step.What : item.Offer.Words;

    private static uint Scatter(string words) => words.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
}
