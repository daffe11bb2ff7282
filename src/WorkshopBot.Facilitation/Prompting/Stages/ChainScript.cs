using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 2: the story in three to seven phases, one field.</summary>
internal sealed class ChainScript : StageScript
{
    private const string Phases = "phases";
    private const int Fewest = 3;
    private const int Most = 7;

    public override StageKey Key => StageKey.Chain;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Chain;
        return new CardPart.Ask(texts.Name, texts.Prompt, texts.FormPhasesHelp, texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        var texts = v.Texts.Stages.Chain;
        var form = new FormDraft(q, w, who, v, state);
        return form.Lead(texts.Prompt, why: texts.Why)
            .Add(form.Field(Phases, texts.FormPhasesLabel, FieldKind.Lines) with { Placeholder = texts.FormPhasesPlaceholder, Help = texts.FormPhasesHelp })
            .Yours().Finished().Privacy().Build();
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        var lines = typed.Lines(Phases, TextRules.NameLength);
        var texts = v.Texts.Stages.Chain;
        if (lines.Fitting.Count + lines.Left.Count > Most)
        {
            typed.Fail(Phases, texts.FormPhasesErrorMany(lines.Fitting.Count + lines.Left.Count));
        }

        // The order is one answer: a part of a list is not kept while the rest goes back.
        return typed.Given(lines.Fitting.Select(Offer (name, place) => new Offer.PhaseName(place, name)), (Phases, texts.FormPhasesErrorEmpty));
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v) => v.Texts.Contribute.SavedPlain;

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        SavedWords.Given(happened, Key).Count is > 0 and < Fewest ? v.Texts.Stages.Chain.FormPhasesHintFew : null;

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Chain.Recap(w.Blueprint.Phases.Select(phase => phase.Name).ToList());

    /// <summary>Each person's list in one line, then the one list that follows from them.</summary>
    public override Sequence<CardPart> RevealRows(Workshop w, Voice v)
    {
        var round = w.Rounds.GetValueOrDefault(Key);
        var answers = w.AnswersTo(Key, "").ToList();
        var lists = round?.Nameless == true ? [] : answers.GroupBy(answer => (answer.Author, answer.At))
            .Select(CardPart (list) => new CardPart.Quote(null, string.Join(" · ", list.Select(answer => answer.Offer.Words)), v.Name(list.Key.Author)));
        var proposed = w.Blueprint.Phases.Select(CardPart (phase, place) =>
        {
            var voices = answers.Count(answer => SameWords.Are(answer.Offer.Words, phase.Name));
            return new CardPart.Quote((place + 1).ToString(CultureInfo.InvariantCulture), phase.Name, voices > 0 ? v.Texts.Merge.Count(voices) : null);
        });
        return [.. lists, .. proposed];
    }

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.TooFewPhases or GapKind.TooManyPhases => v.Texts.Stages.Chain.Missing(gap.Count),
        GapKind.OrderUnconfirmed => v.Texts.Gap.StillOpen(gap),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => v.Texts.Stages.Chain.Nudge;
}
