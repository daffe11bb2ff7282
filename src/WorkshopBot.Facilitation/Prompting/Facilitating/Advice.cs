using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One next best step: why, and the button for exactly that.</summary>
public sealed record Advice(string Reason, string Words, ActionId Action)
{
    public Button Button => new(Words, Action, ButtonStyle.Main, OpensForm: Verbs.OpenForms.Contains(Action.Verb));
}
