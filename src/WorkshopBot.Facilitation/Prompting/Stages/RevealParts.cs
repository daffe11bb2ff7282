using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Rows that several reveals share.</summary>
internal static class RevealParts
{
    /// <summary>A step with who said it and how well founded it is.</summary>
    public static CardPart.Quote Step(Activity step, Workshop workshop, Voice voice, string? more = null) =>
        new(step.Id.Value, step.What, OrNull(Texts.SideBySide(Source(step, workshop, voice), more)));

    /// <summary>An answer by its own id, so that it can be chosen, with who gave it where that is known.</summary>
    public static CardPart.Quote Answer(Contribution answer, string words, Voice voice) =>
        new(answer.Id.ToString(), words, OrNull(StepWords.Who(answer, voice)));

    /// <summary>The rows that say something.</summary>
    public static IEnumerable<CardPart> Pairs(params IEnumerable<(string Label, string? Value)> rows) =>
        rows.Where(row => row.Value is not null).Select(row => new Pair(row.Label, row.Value!)).ToSequence() is { Count: > 0 } pairs
            ? [new CardPart.Pairs(pairs)]
            : [];

    /// <summary>One note for each phase that has something, then its rows.</summary>
    public static IEnumerable<CardPart> ByPhase(Workshop workshop, IEnumerable<Activity> steps, Func<Activity, IEnumerable<CardPart>> rows) =>
        workshop.Blueprint.Phases.SelectMany(phase => steps.Where(step => step.Phase == phase.Id).SelectMany(rows).ToList() is { Count: > 0 } some
            ? some.Prepend(new CardPart.Note(phase.Name))
            : []);

    /// <summary>Each asked step as a heading, then the answers to it.</summary>
    public static IEnumerable<CardPart> ByStep(IEnumerable<Activity> asked, Func<Activity, IEnumerable<CardPart>> rows) =>
        asked.SelectMany(step => rows(step).Prepend(new CardPart.Note($"{step.Id} {Texts.Cut(step.What)}")));

    /// <summary>The steps of a lane that answer a step.</summary>
    public static IEnumerable<Activity> Behind(Activity step, Lane lane, ServiceBlueprint blueprint) =>
        step.Next.Select(link => blueprint.Find(link.To)).OfType<Activity>().Where(other => other.Lane == lane);

    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string Source(Activity step, Workshop workshop, Voice voice)
    {
        var given = ItemId.TryParse(step.Id.Value, out var id) ? workshop.Find(id) : null;
        return Texts.SideBySide(
            given?.Author is { } author ? voice.Name(author) : null,
            voice.Texts.Word.Basis(step.Basis),
            step.Wordings.Count > 0 ? voice.Texts.Merge.Count(step.Wordings.Count + 1) : null);
    }
}
