using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>A form in the making: what all forms of the parts have in common, each said once.</summary>
internal sealed class FormDraft(Question question, Workshop workshop, ParticipantId who, Voice voice, FormState? state)
{
    /// <summary>Characters a field of several lines takes; the rest of a longer text is given back.</summary>
    public const int LinesLimit = 3000;

    private readonly FormState _state = state ?? FormState.Blank;
    private readonly List<CardPart> _parts = [];
    private string _asked = "";

    private Texts Texts => voice.Texts;

    private Round? Round => workshop.Rounds.GetValueOrDefault(question.Stage);

    public bool Nameless => Round?.Nameless ?? false;

    /// <summary>Whether everyone will see at once what is given here.</summary>
    public bool Visible => Round?.IsVisible ?? false;

    public FormDraft Add(CardPart? part)
    {
        if (part is not null)
        {
            _parts.Add(part);
        }

        return this;
    }

    /// <summary>What was said before, then the question; <paramref name="where"/> counts this person's questions unless the part counts otherwise.</summary>
    public FormDraft Lead(string asked, string? how = null, string? why = null, string? where = null)
    {
        _asked = asked;
        return Add(_state.Message is { } message ? new CardPart.Note(message) : null)
            .Add(new CardPart.Ask(where ?? Progress(), asked, how, why));
    }

    /// <summary>The step that is asked about, with its surroundings.</summary>
    public FormDraft About(Activity step) => Add(new CardPart.Quote(step.Id.Value, step.What, StepWords.Where(step, workshop, voice)));

    public CardPart.Field Field(string id, string label, FieldKind kind, string? otherwise = null) => new(id, label, kind)
    {
        Value = _state.Value(id) ?? otherwise,
        Error = _state.Error(id),
        Limit = kind == FieldKind.Lines ? LinesLimit : TextRules.LineLength,
    };

    public FormDraft Tick(string id, string label, string? help = null) => Add(Field(id, label, FieldKind.Yes) with { Help = help });

    /// <summary>A choice among what the team has used before and, beside it, a line for something new; a line alone while there is nothing to choose.</summary>
    public FormDraft Known(CardPart.Field field, IReadOnlyCollection<string> known)
    {
        var line = field with { Limit = TextRules.NameLength };
        var other = Field(TypedFields.Other(field.Id), Texts.Contribute.OtherLabel, FieldKind.Line) with
        {
            Placeholder = field.Placeholder,
            Limit = TextRules.NameLength,
        };

        // What was written beside choices that are gone by now stands in the one line that is left.
        if (known.Count == 0)
        {
            return Add(string.IsNullOrWhiteSpace(other.Value) ? line
                : line with { Value = other.Value, Error = other.Error ?? line.Error });
        }

        var chosen = field.Value is { } value && known.Contains(value) ? value : null;
        return Add(line with
        {
            Kind = FieldKind.OneOf,
            Choices = known.Select(name => new Choice(name, name)).ToSequence(),
            Value = chosen,
            Placeholder = null,
        })
            .Add(other with { Value = other.Value ?? (chosen is null ? field.Value : null) });
    }

    /// <summary>A time; a number without unit also gets the choice between its two meanings.</summary>
    public FormDraft Time(CardPart.Field field)
    {
        Add(field with { Limit = 40 });
        return field.Value is { } typed && DurationText.Read(typed, Texts.Language) is DurationReading.Ambiguous both
            ? Add(new CardPart.Field(TypedFields.Unit(field.Id), Texts.Stages.Standard.FormTimeAmbiguous(typed), FieldKind.OneOf)
            {
                Choices = new[] { both.SecondsIfMinutes, both.SecondsIfHours }
                    .Select(seconds => new Choice(TypedFields.Seconds(seconds), Texts.Duration(seconds))).ToSequence(),
                Value = _state.Value(TypedFields.Unit(field.Id)),
            })
            : this;
    }

    public FormDraft Basis() => Add(Field("basis", Texts.Contribute.BasisLabel, FieldKind.OneOf, "supposed") with
    {
        Choices =
        [
            new Choice("seen", Texts.Contribute.BasisSeen), new Choice("supposed", Texts.Contribute.BasisSupposed),
            new Choice("idea", Texts.Contribute.BasisIdea),
        ],
    }).Add(_state.Value("when") is null ? null : Field("when", Texts.Contribute.BasisWhenLabel, FieldKind.Line) with { Limit = TextRules.NameLength });

    /// <summary>What this person gave before; a round without names does not know it.</summary>
    public FormDraft Yours()
    {
        var own = Nameless ? [] : StepWords.OwnItems(workshop, question.Stage, who).ToList();
        if (own.Count == 0)
        {
            return this;
        }

        var items = string.Join(" · ", own.Select(item => item.Id is null ? item.Text : $"{item.Id} {item.Text}"));
        return Add(new CardPart.Pairs([new Pair(Texts.Contribute.YoursLabel, items)]))
            .Add(own[^1].Id is { } last ? new CardPart.Note(Texts.Contribute.EditHint(last, own[^1].Text)) : null);
    }

    public FormDraft Finished() => Tick("finished", Texts.Contribute.FinishedLabel);

    /// <summary>The last line: what is really stored and who will see it.</summary>
    public FormDraft Privacy(string? blind = null)
    {
        var shown = (Nameless, Visible) switch
        {
            (true, true) => null,
            (true, false) => Texts.SoFar.SilentAnonymous,
            (false, true) => null,
            (false, false) => Texts.SoFar.Silent,
        };
        var stored = (Nameless, Visible) switch
        {
            (true, _) => Texts.Names.Anonymous,
            (false, true) => Texts.Names.NamedOpen,
            (false, false) => Texts.Names.Named,
        };
        return Add(new CardPart.Note(string.Join(' ', new[] { Visible ? null : blind ?? shown, stored }.OfType<string>()), "○"));
    }

    /// <summary>Save and what comes next, save, don't know, ask someone; at the last question "finished" takes the place of "next".</summary>
    public Card Build(Func<Question, string>? saveNext = null, Func<Question, string>? skip = null)
    {
        var next = NextQuestions.After(question, workshop, who);
        List<Button> buttons = [];
        if (next is not null)
        {
            var words = saveNext?.Invoke(next) ?? Texts.Contribute.BtnSaveNext(NextQuestions.Name(next, workshop));
            buttons.Add(new Button(words, To(Verbs.AnswerNext), ButtonStyle.Main, SendsFields: true));
        }

        buttons.Add(new Button(Texts.Contribute.BtnSave, To(Verbs.Answer), next is null ? ButtonStyle.Main : ButtonStyle.Plain, SendsFields: true));
        if (question.Target.Length > 0)
        {
            buttons.Add(new Button(next is not null && skip is not null ? skip(next) : Texts.Contribute.BtnSkip, To(Verbs.Skip)));
            buttons.Add(new Button(Texts.Contribute.BtnAskOther, To(Verbs.Ask), OpensForm: true));
        }

        if (next is null)
        {
            buttons.Add(new Button(Texts.Contribute.BtnFinished, ActionId.Of(Verbs.Finished, Key(question.Stage))));
        }

        return Build(buttons);
    }

    public Card Build(IEnumerable<Button> buttons) =>
        new([.. _parts, new CardPart.Buttons(buttons.ToSequence())], _asked, Texts.Language);

    public ActionId To(string verb) => ActionId.Of(verb, Key(question.Stage), question.Target);

    public static string Key(StageKey stage) => stage.ToString().ToLowerInvariant();

    /// <summary>The answer to a question about something that is not there any more, with all that was typed about it.</summary>
    public static Card Gone(Question question, Voice voice, FormState? state)
    {
        var said = question.Target.Length == 0 ? voice.Texts.Chat.NothingForYou : voice.Texts.Contribute.Gone(question.Target);
        var typed = state?.Typed.Where(field => field.Key is not ("basis" or "finished") && !string.IsNullOrWhiteSpace(field.Value))
            .Select(field => field.Value) ?? [];
        return new Card([new CardPart.Note(said), .. typed.Select(text => new CardPart.Quote(null, text))], said, voice.Texts.Language);
    }

    private string Progress()
    {
        List<Question> all = [.. Questions.For(who, workshop, question.Stage)];
        var place = all.IndexOf(question);
        return place >= 0 && all.Count > 1 ? Texts.Contribute.Progress(place + 1, all.Count) : Texts.Stage(question.Stage).Name;
    }
}
