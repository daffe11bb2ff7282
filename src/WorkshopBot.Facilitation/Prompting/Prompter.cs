using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>
/// Says what the bot answers to whoever asked, and what every place in the chat should show. Pure and total: any state has its words.
/// </summary>
public static class Prompter
{
    /// <summary>The answer to what came of a decision, the refusal included.</summary>
    public static Turn Prompt(Settled settled, PromptContext context) => settled.Decision is Decision.Refused refused
        ? Refuse(refused.Why, settled.After, context)
        : Prompt(settled.Before, settled.Happened, settled.After, context);

    /// <summary>The private answer to whoever caused this.</summary>
    public static Turn Prompt(Workshop before, IReadOnlyList<WorkshopEvent> happened, Workshop after, PromptContext context) =>
        new(Reactions.To(before, happened, after, context));

    /// <summary>Why it did not happen. A form is shown again with every typed word; other words are given back.</summary>
    public static Turn Refuse(Refusal why, Workshop workshop, PromptContext context)
    {
        var said = RefusalWords.Of(why, workshop, context.Voice);
        return context.Action is { } sent && context.Fields.Count > 0 && FormAgain(sent, said, workshop, context) is { } form
            ? new Turn(new Reply.FormAgain(form))
            : new Turn(new Reply.Whisper(RefusalCard.Of(why, workshop, context.Voice, context.Typed)));
    }

    /// <summary>What a button or a typed wish opens or shows; nothing changes by looking.</summary>
    public static Turn Show(ActionId wish, Workshop workshop, PromptContext context, IReadOnlyList<MergeSuggestion>? suggestions = null) =>
        new(Screens.Of(wish, workshop, context, suggestions));

    /// <summary>Everything that should be on show now: a function of the workshop, the rooms and the names, not of who asked.</summary>
    public static Sequence<SlotContent> Slots(Workshop workshop, PromptContext context) => Prompting.Slots.Of(workshop, context.Rooms, context.Board);

    private static Card? FormAgain(ActionId sent, string said, Workshop workshop, PromptContext context)
    {
        if (context.Who is not { } who || Forms.Opening(sent) is not { } opening)
        {
            return null;
        }

        var state = new FormState(context.Fields, new Dictionary<string, string>(), said);
        return opening.Verb == Verbs.Contribute && Forms.Question(opening) is { } question
            ? Stages.StageScript.Of(question.Stage).Form(question, workshop, who, context.Voice, state)
            : opening.Verb == Verbs.Tidy ? TidyForm.Of(workshop, context.Voice, MergeSuggestions.For(workshop, context.Voice), state)
            : Forms.Open(opening, workshop, who, context.Voice, state);
    }
}
