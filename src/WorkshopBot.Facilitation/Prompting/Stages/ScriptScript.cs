using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 12: the first sentence, the one for a bad moment, and what is never said.</summary>
internal sealed class ScriptScript : StageScript
{
    private const string Opening = "opening";
    private const string Failure = "failure";
    private const string Never = "never";
    private const string Language = "language";

    public override StageKey Key => StageKey.Script;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Script;
        return new CardPart.Ask(texts.Name, v.Texts.Contribute.About(q.Target, StepWords.What(w, q.Target), texts.Prompt), null, texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return FormDraft.Gone(q, v, state);
        }

        var texts = v.Texts.Stages.Script;
        var form = new FormDraft(q, w, who, v, state);
        return form.Lead(texts.Prompt).About(step)
            .Add(Sentence(form, Opening, texts.FormOpeningLabel, texts.FormOpeningPlaceholder))
            .Add(Sentence(form, Failure, texts.FormFailureLabel, texts.FormFailurePlaceholder))
            .Add(Sentence(form, Never, texts.FormNeverLabel, texts.FormNeverPlaceholder))
            .Add(form.Field(Language, texts.FormLanguageLabel, FieldKind.OneOf, Known(w.Charter.Language)) with
            {
                Choices = Texts.Languages.Select(language => new Choice(language, v.Texts.LanguageName(language))).ToSequence(),
            })
            .Privacy().Build();
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return typed.Gone(q.Target);
        }

        var language = typed.Text(Language) is { } chosen && Texts.Languages.Contains(chosen) ? chosen : Known(w.Charter.Language);
        var offer = new Offer.Script(step.Id, typed.Joined(Opening, " "), typed.Joined(Failure, " "), typed.Joined(Never), language);
        return typed.Given(offer.Words.Length == 0 ? [] : [offer], (Opening, v.Texts.Stages.Script.FormErrorEmpty));
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v) =>
        given[0].Offer is Offer.Script offer ? v.Texts.Stages.Script.Saved(offer.At) : base.Saved(given, after, v);

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) => SavedWords.Given(happened, Key)
        .Select(e => e.Offer).OfType<Offer.Script>().SelectMany(offer => new[] { offer.Opening, offer.Failure }).OfType<string>()
        .Where(TextChecks.IsLongForOneBreath).Select(text => v.Texts.Stages.Script.FormHintLong(TextChecks.WordCount(text))).FirstOrDefault();

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Script.Recap(w.Blueprint.Activities.Count(step => step.Script is not null));

    /// <summary>The wordings for a step side by side; the one that stands first.</summary>
    public override Sequence<CardPart> RevealRows(Workshop w, Voice v)
    {
        var round = w.Rounds.GetValueOrDefault(Key);
        return RevealParts.ByStep(
            w.Blueprint.InOrder().Where(step => Answers(w, step).Any()),
            step => StepWords.InShownOrder(Answers(w, step), round).OrderByDescending(answer => w.Chosen.Contains(answer.Id))
                .SelectMany(answer => Wording(answer, v))).ToSequence();
    }

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.ScriptsMissing => v.Texts.Stages.Script.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => v.Texts.Stages.Script.Nudge(StepWords.What(w, q.Target));

    private static CardPart.Field Sentence(FormDraft form, string id, string label, string placeholder) =>
        form.Field(id, label, FieldKind.Lines) with { Placeholder = placeholder, Limit = TextRules.LineLength };

    /// <summary>The language that has words here and is nearest to this one.</summary>
    private static string Known(string language) =>
        Texts.For(language, TimeZoneInfo.Utc).Language is var near && Texts.Languages.Contains(near) ? near : Texts.Languages[0];

    private IEnumerable<Contribution> Answers(Workshop w, Activity step) => w.AnswersTo(Key, step.Id.Value).Where(answer => answer.Offer is Offer.Script);

    private static IEnumerable<CardPart> Wording(Contribution answer, Voice v)
    {
        var (texts, offer) = (v.Texts.Stages.Script, (Offer.Script)answer.Offer);
        return RevealParts.Pairs((texts.FormFailureLabel, offer.Opening is null ? null : offer.Failure), (texts.FormNeverLabel, offer.Never))
            .Prepend(RevealParts.Answer(answer, offer.Opening ?? offer.Failure ?? offer.Words, v));
    }
}
