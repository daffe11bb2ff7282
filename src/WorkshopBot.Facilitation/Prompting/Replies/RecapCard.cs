using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What a closed part came to, in one or two sentences, and what comes next.</summary>
public static class RecapCard
{
    public static Card Of(Workshop workshop, StageKey stage, Voice voice)
    {
        var recap = StageScript.Of(stage).Recap(workshop, voice);
        var said = stage == StageKey.Charter ? recap : voice.Texts.Facilitate.Closed(voice.Part(stage), recap);
        var next = workshop.Playbook.After(stage) is { } after && workshop.Rounds.ContainsKey(after)
            ? voice.Texts.Facilitate.NextAnnounce(voice.Part(after), voice.Texts.Stage(after).Prompt)
            : null;
        return new CardBuilder(voice).Note(said).Note(next).Build(said, next);
    }
}
