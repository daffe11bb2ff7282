using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>A button pressed or a form sent, and who did it on which state.</summary>
internal sealed record Press(ActionId Action, IReadOnlyDictionary<string, string> Fields, ParticipantId Who, Workshop Workshop, Voice Voice)
{
    public string? Argument(int place) => Action.Arguments.Count > place ? Action.Arguments[place] : null;

    public StageKey Stage => Act.Stage(Argument(0)) ?? Workshop.Current;

    public Question Question => new(Stage, Argument(1) ?? "");
}

/// <summary>What buttons and forms mean.</summary>
internal static class Presses
{
    public static Meaning Read(Press press) => press.Action.Verb switch
    {
        Verbs.Answer or Verbs.AnswerNext => Answers.Read(press),
        _ => Forms.Read(press.Action, press.Fields, press.Workshop, press.Who, press.Voice) switch
        {
            FormOutcome.Wish wish => new Meaning(wish.Commands),
            FormOutcome.Again again => Meaning.Show((_, _) => new Reply.FormAgain(again.Form)),
            _ => ButtonWishes.Of(press) is { } command ? Meaning.Do(command) : Meaning.Show((after, context) => Prompter.Show(press.Action, after, context).Reply),
        },
    };
}
