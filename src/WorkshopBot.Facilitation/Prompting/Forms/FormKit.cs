using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>A form in the making: every field keeps what was typed and says what was wrong with it.</summary>
internal sealed class FormKit(Voice voice, FormState? state)
{
    private readonly CardBuilder _card = new(voice);
    private readonly FormState _state = state ?? FormState.Blank;

    public CardBuilder Card => _card;

    public FormKit Lead(string title, string? subtitle = null)
    {
        _card.Heading(title, subtitle).Note(_state.Message, "△");
        return this;
    }

    public FormKit Field(string id, string label, FieldKind kind, Func<CardPart.Field, CardPart.Field>? with = null)
    {
        var limit = kind == FieldKind.Line ? TextRules.LineLength : TextRules.FieldLength;
        var field = new CardPart.Field(id, label, kind) { Limit = limit };
        field = with is null ? field : with(field);
        _card.Add(field with { Value = _state.Value(id) ?? field.Value, Error = _state.Error(id) });
        return this;
    }

    public FormKit Choice(string id, string label, string? chosen, params IEnumerable<Choice> choices) =>
        Field(id, label, FieldKind.OneOf, field => field with { Choices = choices.ToSequence(), Value = chosen });

    public FormKit Person(string id, string label, Workshop workshop, ParticipantId? chosen = null) =>
        Field(id, label, FieldKind.Person, field => field with { Choices = Persons.Choices(workshop, voice), Value = chosen?.Value });

    public FormKit Note(string? text, string? mark = null)
    {
        _card.Note(text, mark);
        return this;
    }

    public Card Build(params IEnumerable<Button?> buttons) => _card.Buttons(buttons).Build(_card.Title);
}
