using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>One field of a form: its input with a label, below it the help and above it what is wrong.</summary>
internal sealed class CardFields(string? nonce, Texts texts)
{
    /// <summary>Up to so many choices are shown at once; more are a list that opens.</summary>
    private const int MostInView = 5;

    public IEnumerable<JsonObject> Of(CardPart.Field field)
    {
        if (field.Error is { Length: > 0 } error)
        {
            yield return Blocks.Text($"△ {error}").With("color", "Attention").Bold().Spaced("Medium");
        }

        yield return Input(field).With("label", field.Label).With("isRequired", field.Required ? true : null)
            .With("errorMessage", field.Required ? texts.Check.Required : null).Spaced(field.Error is null ? "Medium" : "Small");
        if (field.Help is { Length: > 0 } help)
        {
            yield return Blocks.Small(help).Spaced("Small");
        }
    }

    /// <summary>The id of a field's input in this showing of the form.</summary>
    public static string IdOf(string field, string? nonce) => nonce is null ? ActionData.Field + field : $"{ActionData.Field}{field}.{nonce}";

    private JsonObject Input(CardPart.Field field) => field.Kind switch
    {
        FieldKind.Line or FieldKind.Time => Typed(field),
        FieldKind.Lines => Typed(field).With("isMultiline", true),
        FieldKind.Date => Named(field, "Input.Date").With("value", DayOf(field.Value)),
        FieldKind.Yes => Named(field, "Input.Toggle").With("title", field.Placeholder ?? field.Label).With("wrap", true)
            .With("valueOn", "true").With("valueOff", "false").With("value", field.Value is "true" or "yes" ? "true" : "false"),
        FieldKind.Person when field.Choices.Count == 0 => Typed(field),
        FieldKind.OneOf or FieldKind.Person => Chosen(field),
        FieldKind.SomeOf => Chosen(field).With("isMultiSelect", true),
        _ => throw new System.Diagnostics.UnreachableException(field.Kind.ToString()),
    };

    private JsonObject Typed(CardPart.Field field) => Named(field, "Input.Text")
        .With("placeholder", field.Placeholder).With("maxLength", field.Limit).With("value", field.Value);

    private JsonObject Chosen(CardPart.Field field)
    {
        var inView = field.Kind == FieldKind.SomeOf || (field.Kind == FieldKind.OneOf && field.Choices.Count <= MostInView);

        // A list that opens shows its choices as they are; choices in view are read as Markdown by the clients.
        var choices = field.Choices.Select(JsonNode (choice) => new JsonObject { ["title"] = inView ? PlainText.Escape(OneLine(choice.Label)) : OneLine(choice.Label), ["value"] = choice.Value });
        return Named(field, "Input.ChoiceSet").With("style", inView ? "expanded" : "compact").With("wrap", true)
            .With("placeholder", inView ? null : field.Placeholder ?? texts.Btn.Choose).With("value", field.Value)
            .With("choices", new JsonArray([.. choices]));
    }

    private JsonObject Named(CardPart.Field field, string type) => new() { ["type"] = type, ["id"] = IdOf(field.Id, nonce) };

    /// <summary>A picker takes a day as it takes it; anything else somebody typed elsewhere is left out.</summary>
    private static string? DayOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null;

    private static string OneLine(string label) => label.ReplaceLineEndings(" ");
}
