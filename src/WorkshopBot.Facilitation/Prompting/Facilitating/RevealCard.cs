using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Everything that was given in a part, for all to read, once it is revealed; without names where the round has none.</summary>
public static class RevealCard
{
    public static Card Of(Workshop workshop, StageKey stage, Voice voice)
    {
        var (given, head) = (Given(workshop, stage), Head(workshop, stage, voice));
        return new CardBuilder(voice)
            .Heading(voice.Texts.Reveal.Title(voice.Part(stage)), head)
            .Add(Paged.Rows(StageScript.Of(stage).RevealRows(workshop, voice), voice))
            .Note(given.Count == 0 ? StageScript.Of(stage).Empty(voice) : null)
            .Build(voice.Texts.Reveal.Announce(voice.Part(stage), given.Count));
    }

    /// <summary>"14 contributions from 7 people · 8 seen, 6 supposed".</summary>
    public static string Head(Workshop workshop, StageKey stage, Voice voice)
    {
        var given = Given(workshop, stage);
        var people = workshop.Rounds.GetValueOrDefault(stage)?.Answered.Count ?? 0;
        var (seen, supposed) = (given.Count(item => item.Basis == Basis.Observed), given.Count(item => item.Basis == Basis.Assumed));
        var steps = stage is StageKey.Customer or StageKey.Front or StageKey.Back or StageKey.Support && given.Count > 0;
        return Texts.SideBySide(voice.Texts.Reveal.Head(given.Count, people), steps ? voice.Texts.Reveal.Basis(seen, supposed) : null);
    }

    private static List<Contribution> Given(Workshop workshop, StageKey stage) =>
        [.. workshop.In(stage).Where(item => item.Counts && workshop.Rounds.GetValueOrDefault(stage)?.IsVisible == true)];
}
