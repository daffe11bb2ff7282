using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>The answer to the follow-up about what a step leans on: a note on what was named, by whoever named it.</summary>
internal static class SupportNote
{
    private const string Answer = "note";
    private const string Before = Answer + "-";

    /// <summary>Room for the question in front of the answer.</summary>
    private const int Longest = TextRules.FieldLength - 200;

    /// <summary>What this person has named and a question is about; nobody has anything in a round without names.</summary>
    public static Contribution? Own(string target, Workshop workshop, ParticipantId who) =>
        ItemId.TryParse(target, out var id) && workshop.Find(id) is { Stage: StageKey.Support, Counts: true, Offer: Offer.Step } own
        && own.Author == who && !workshop.Merged.ContainsKey(id) ? own : null;

    /// <summary>The one thing just named to which the follow-up belongs; several at once have no place for one answer.</summary>
    public static ItemId? Asked(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who) =>
        SavedWords.Given(happened, StageKey.Support) is [{ Late: false, Offer: Offer.Step } only] ? Own(only.Id.ToString(), after, who)?.Id : null;

    public static Card Form(Contribution own, FormDraft form, Workshop workshop, Voice voice)
    {
        var texts = voice.Texts.Stages.Support;
        var field = form.Field(Answer, texts.NoteLabel(own.Id), FieldKind.Line, Step(own).Note) with { Limit = Longest };
        return form.Lead(Question(own, workshop, voice) ?? texts.NoteLabel(own.Id), where: texts.Name)
            .Add(new CardPart.Quote(own.Id.ToString(), own.Offer.Words))
            .Add(field)
            .Build([new Button(voice.Texts.Contribute.BtnSave, form.To(Verbs.Answer), ButtonStyle.Main, SendsFields: true)]);
    }

    public static FormReading Read(Contribution own, TypedFields typed, Workshop workshop, Voice voice)
    {
        if (typed.Line(Answer, Longest) is { } answer)
        {
            return Noted(own, answer, workshop, voice);
        }

        typed.Fail(Answer, voice.Texts.Check.Required);
        return typed.Wrong();
    }

    /// <summary>A form that follows a save at once says the follow-up above its own question; this is where the answer goes.</summary>
    public static CardPart.Field? Beside(Workshop workshop, ParticipantId who, Voice voice, FormState? state)
    {
        if (state is null || workshop.In(StageKey.Support).Where(given => given.Author == who).MaxBy(given => given.At) is not { } last
            || Own(last.Id.ToString(), workshop, who) is not { } own || Step(own).Note is not null || Question(own, workshop, voice) is null)
        {
            return null;
        }

        var id = Before + own.Id;
        return state.Message is null && state.Value(id) is null ? null
            : new CardPart.Field(id, voice.Texts.Stages.Support.NoteLabel(own.Id), FieldKind.Line) { Value = state.Value(id), Error = state.Error(id), Limit = Longest };
    }

    /// <summary>What was typed there.</summary>
    public static FormReading.Revised? ReadBeside(IEnumerable<string> fields, TypedFields typed, Workshop workshop, ParticipantId who, Voice voice)
    {
        var field = fields.FirstOrDefault(id => id.StartsWith(Before, StringComparison.Ordinal));
        return field is not null && typed.Line(field, Longest) is { } answer && Own(field[Before.Length..], workshop, who) is { } own
            ? Noted(own, answer, workshop, voice)
            : null;
    }

    /// <summary>With the question in front, so that the note can be understood where nobody knows what was asked; a changed note stands as it was changed.</summary>
    private static FormReading.Revised Noted(Contribution own, string answer, Workshop workshop, Voice voice)
    {
        var note = Step(own).Note is null && Question(own, workshop, voice) is { } asked ? $"{asked} {answer}" : answer;
        return new FormReading.Revised(own.Id, Rewording.Noting(workshop, own.Id, note)!);
    }

    private static string? Question(Contribution own, Workshop workshop, Voice voice) =>
        FollowUps.After(voice.Texts.Stages.Support.Asks, workshop, own, voice);

    private static Offer.Step Step(Contribution own) => (Offer.Step)own.Offer;
}
