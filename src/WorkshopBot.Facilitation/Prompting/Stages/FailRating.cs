using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>How bad, how often, how soon noticed: told on its own after a fail point is saved.</summary>
internal static class FailRating
{
    private const string Severity = "severity";
    private const string Occurrence = "occurrence";
    private const string Detection = "detection";

    /// <summary>The person's own fail point that a question is about; nobody has one in a round without names.</summary>
    public static Contribution? Own(Question question, Workshop workshop, ParticipantId who) =>
        ItemId.TryParse(question.Target, out var id) && id.Kind == ItemId.Fail && workshop.Find(id) is { Counts: true } own && own.Author == who ? own : null;

    public static Card Form(Contribution own, Question question, FormDraft form, Voice voice, FormState? state)
    {
        var texts = voice.Texts.Stages.Fail;
        if (state?.Message is null)
        {
            form.Add(new CardPart.Note(texts.RateSaved([own.Id])));
        }

        form.Lead(texts.RateTitle(own.Id), where: texts.Name).Add(new CardPart.Quote(own.Id.ToString(), ((Offer.Fail)own.Offer).What));
        return Fields(form, voice).Build(
        [
            new Button(voice.Texts.Contribute.BtnSave, form.To(Verbs.Answer), ButtonStyle.Main, SendsFields: true),
            new Button(texts.FormBtnAnother, form.To(Verbs.AnswerNext), SendsFields: true),
            new Button(voice.Texts.Contribute.BtnFinished, ActionId.Of(Verbs.Finished, FormDraft.Key(question.Stage))),
        ]);
    }

    public static FormDraft Fields(FormDraft form, Voice voice)
    {
        var texts = voice.Texts.Stages.Fail;
        return form.Add(Scale(form, Severity, texts.FormSeverityLabel, texts.Severities))
            .Add(Scale(form, Occurrence, texts.FormOccurrenceLabel, texts.Occurrences))
            .Add(Scale(form, Detection, texts.FormDetectionLabel, texts.Detections));
    }

    public static FormReading Read(Contribution own, TypedFields typed) =>
        With((Offer.Fail)own.Offer, typed) is var rated && rated == own.Offer ? new FormReading.Nothing() : new FormReading.Revised(own.Id, rated);

    public static Offer.Fail With(Offer.Fail offer, TypedFields typed) => offer with
    {
        Severity = typed.Number(Severity) ?? offer.Severity,
        Occurrence = typed.Number(Occurrence) ?? offer.Occurrence,
        Detection = typed.Number(Detection) ?? offer.Detection,
    };

    /// <summary>The buttons after "Saved as F10": how much it hurts, if the author is known; another one; finished.</summary>
    public static CardPart.Buttons Offered(WorkshopEvent.ContributionOffered given, Voice voice)
    {
        var stage = FormDraft.Key(StageKey.Fail);
        var rate = given is { Id.Kind: ItemId.Fail, Author: not null };
        List<Button> buttons =
        [
            new Button(voice.Texts.Btn.Next, ActionId.Of(Verbs.Contribute, stage, ""), rate ? ButtonStyle.Plain : ButtonStyle.Main, OpensForm: true),
            new Button(voice.Texts.Contribute.BtnFinished, ActionId.Of(Verbs.Finished, stage)),
        ];
        if (rate)
        {
            buttons.Insert(0, new Button(
                voice.Texts.Stages.Fail.RateTitle(given.Id), ActionId.Of(Verbs.Contribute, stage, given.Id.ToString()), ButtonStyle.Main, OpensForm: true));
        }

        return new CardPart.Buttons(buttons.ToSequence());
    }

    private static CardPart.Field Scale(FormDraft form, string id, string label, IReadOnlyList<(int Value, string Text)> choices) =>
        form.Field(id, label, FieldKind.OneOf) with { Choices = choices.Select(choice => new Choice(TypedFields.Seconds(choice.Value), choice.Text)).ToSequence() };
}
