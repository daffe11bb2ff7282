using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>A button pressed or a form sent, and who did it on which state.</summary>
internal sealed record Press(ActionId Action, IReadOnlyDictionary<string, string> Fields, ParticipantId Who, Workshop Workshop, Voice Voice)
{
    public StageKey Stage => Forms.StageOf(Action) ?? Workshop.Current;

    public Question Question => Forms.Question(Action) ?? new Question(Workshop.Current, "");

    public string? Argument(int place) => Action.Arguments.Count > place ? Action.Arguments[place] : null;
}

/// <summary>What buttons and forms mean: a form that was sent, a wish, or something to look at.</summary>
internal static class Presses
{
    public static Meaning Read(Press press) => press.Action.Verb is Verbs.Answer or Verbs.AnswerNext
        ? PartForms.Read(press)
        : press.Action.Verb == Verbs.KeepLater && Forms.Id(press.Action) is { } id ? new Meaning(LaneWishes.KeepLater(id, press.Who, press.Workshop))
        : press.Action.Verb == Verbs.Split && Forms.Id(press.Action) is { } both ? new Meaning(SplitWishes.Of(both, press.Who, press.Workshop))
        : Beyond(press.Action.Verb) is { } view ? new Meaning([], Look: new Understanding.Look(view, press.Argument(0)))
        : Forms.Read(press.Action, press.Fields, press.Workshop, press.Who, press.Voice) switch
        {
            FormOutcome.Wish wish => new Meaning(wish.Commands),
            FormOutcome.Again again => Meaning.Show((_, _) => new Reply.FormAgain(again.Form)),
            _ => ButtonWishes.Of(press) is { } command ? Meaning.Do(command) : Meaning.Show((after, context) => Looks.At(press.Action, after, context)),
        };

    /// <summary>Views that take more than the state of this workshop.</summary>
    private static View? Beyond(string verb) => verb switch
    {
        Verbs.History => View.History,
        Verbs.List => View.List,
        Verbs.Search => View.Search,
        Verbs.Compare => View.Compare,
        _ => null,
    };
}
