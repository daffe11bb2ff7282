using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Facilitation.Prompting.Stages;

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
        _ => Meaning.None,
    };
}
