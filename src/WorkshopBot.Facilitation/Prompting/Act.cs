using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Actions and buttons as the cards write them: verb, then ids; a part by its key in lower case.</summary>
internal static class Act
{
    public static string Key(this StageKey stage) => stage.ToString().ToLowerInvariant();

    /// <summary>The part that a key in an action names; null when there is none.</summary>
    public static StageKey? Stage(string? key) =>
        key is { Length: > 0 } && char.IsAsciiLetterLower(key[0]) && Enum.TryParse<StageKey>(key, ignoreCase: true, out var stage) ? stage : null;

    public static string Key(Domain.Blueprints.Lane lane) => lane.ToString().ToLowerInvariant();

    /// <summary>The lane that a key names; null when there is none.</summary>
    public static Domain.Blueprints.Lane? Lane(string? key) => key switch
    {
        "customer" => Domain.Blueprints.Lane.Customer,
        "front" => Domain.Blueprints.Lane.Front,
        "back" => Domain.Blueprints.Lane.Back,
        "support" => Domain.Blueprints.Lane.Support,
        _ => null,
    };

    public static ActionId Of(string verb, params ReadOnlySpan<string> arguments) => ActionId.Of(verb, arguments);

    public static ActionId On(string verb, StageKey stage, params ReadOnlySpan<string> arguments) => ActionId.Of(verb, [stage.Key(), .. arguments]);

    public static ActionId For(string verb, Question question) => ActionId.Of(verb, question.Stage.Key(), question.Target);

    public static Button Button(string words, ActionId action, ButtonStyle style = ButtonStyle.Plain) =>
        new(words, action, style, OpensForm: Verbs.OpenForms.Contains(action.Verb));

    /// <summary>A button that sends the form it stands on.</summary>
    public static Button Send(string words, ActionId action, ButtonStyle style = ButtonStyle.Main) => new(words, action, style, SendsFields: true);
}
