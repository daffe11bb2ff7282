using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What the bot says and shows because something happened.</summary>
public static class Prompter
{
    public static Turn Prompt(Workshop before, IReadOnlyList<WorkshopEvent> happened, Workshop after, PromptContext context) =>
        new(
            context.Who is { } who && happened.OfType<WorkshopEvent.ContributionOffered>().FirstOrDefault() is { } given
                ? new Reply.Whisper(StageScript.Of(given.Stage).Echo(happened, after, who, context.Voice))
                : null,
            Slots(after, context));

    public static Sequence<SlotContent> Slots(Workshop workshop, PromptContext context) => Prompting.Slots.Of(workshop, context.Rooms, context.Board);
}
