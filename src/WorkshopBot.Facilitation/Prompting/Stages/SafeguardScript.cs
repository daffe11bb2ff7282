using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 10: a before, an after, who may decide and who looks after it; one fail point per screen, half an answer is welcome.</summary>
internal sealed class SafeguardScript : StageScript
{
    private const string Prevention = "prevention";
    private const string Contingency = "contingency";
    private const string Decider = "decider";
    private const string Owner = "owner";
    private const int Top = 5;

    public override StageKey Key => StageKey.Safeguard;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Safeguard;
        var what = Find(w, q.Target)?.FailPoint.What ?? q.Target;
        return new CardPart.Ask(texts.Name, v.Texts.Contribute.About(q.Target, what, texts.Prompt), null, texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (Find(w, q.Target) is not var (step, fail))
        {
            return FormDraft.Gone(q, v, state);
        }

        var texts = v.Texts.Stages.Safeguard;
        var form = new FormDraft(q, w, who, v, state);
        form.Lead(texts.Prompt, where: Where(q, w, who, v))
            .Add(new CardPart.Quote(
                fail.Id.Value, fail.What, Texts.SideBySide($"{step.Id} {Texts.Cut(step.What)}", fail.Votes > 0 ? texts.FormVotes(fail.Votes) : null)))
            .Add(fail.Effect is { } effect ? new CardPart.Quote(null, texts.FormEffect(effect)) : null)
            .Add(Known(fail, v).FirstOrDefault())
            .Add(Sentences(form, Prevention, texts.FormPreventionLabel, texts.FormPreventionPlaceholder) with { Help = texts.Asks[0] })
            .Add(Sentences(form, Contingency, texts.FormContingencyLabel, texts.FormContingencyPlaceholder) with { Help = texts.Asks[1] })
            .Add(form.Field(Decider, texts.FormDeciderLabel, FieldKind.Line) with { Placeholder = texts.FormDeciderPlaceholder, Limit = TextRules.NameLength })
            .Known(form.Field(Owner, texts.FormOwnerLabel, FieldKind.Line), TeamWords.Roles(w));
        return form.Privacy().Build(next => texts.FormBtnNext(next.Target), next => texts.FormBtnSkip(next.Target));
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (Find(w, q.Target) is not var (_, fail))
        {
            return typed.Gone(q.Target);
        }

        var offer = new Offer.Safeguard(
            fail.Id, typed.Joined(Prevention), typed.Joined(Contingency), typed.Line(Decider, TextRules.NameLength), typed.Known(Owner));
        return typed.Given(offer.Words.Length == 0 ? [] : [offer], (Prevention, v.Texts.Stages.Safeguard.FormErrorEmpty));
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v) =>
        given[0].Offer is Offer.Safeguard offer ? v.Texts.Stages.Safeguard.Saved(offer.On) : base.Saved(given, after, v);

    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        SavedWords.Given(happened, Key).Any(e => e.Offer is Offer.Safeguard { Prevention: { } prevention } && TextChecks.SaysBeCareful(prevention))
            ? v.Texts.Stages.Safeguard.FormHintCareful
            : null;

    public override string Progress(Workshop w, Voice v)
    {
        var top = FailPointRanking.Of(w.Blueprint).Take(Top).Select(entry => entry.FailPoint).ToList();
        return v.Texts.Stages.Safeguard.Progress(top.Count(fail => !fail.IsOpen), top.Count);
    }

    public override string Recap(Workshop w, Voice v) =>
        v.Texts.Stages.Safeguard.Recap(w.Blueprint.FailPoints.Count(fail => !fail.IsOpen), w.Blueprint.FailPoints.Count(fail => fail.IsOpen));

    /// <summary>Each fail point with every before and after given for it; the facilitator keeps one.</summary>
    public override Sequence<CardPart> RevealRows(Workshop w, Voice v)
    {
        var round = w.Rounds.GetValueOrDefault(Key);
        return FailPointRanking.Of(w.Blueprint).Select(entry => entry.FailPoint)
            .SelectMany(fail => StepWords.InShownOrder(w.AnswersTo(Key, fail.Id.Value).Where(answer => answer.Offer is Offer.Safeguard), round)
                .SelectMany(answer => Answer(answer, v))
                .Prepend(new CardPart.Quote(fail.Id.Value, fail.What, fail.IsOpen ? v.Texts.Summary.OpenTitle : null)))
            .ToSequence();
    }

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.FailPointsOpen => v.Texts.Stages.Safeguard.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) =>
        Find(w, q.Target) is var (_, fail) ? v.Texts.Stages.Safeguard.Nudge(fail.Id, fail.What) : Empty(v);

    private static CardPart.Field Sentences(FormDraft form, string id, string label, string placeholder) =>
        form.Field(id, label, FieldKind.Lines) with { Placeholder = placeholder, Limit = TextRules.LineLength };

    private static (Activity Step, FailPoint FailPoint)? Find(Workshop w, string target) =>
        w.Blueprint.FindFailPoint(new FailPointId(StepWords.Kept(w, target)));

    private static string Where(Question q, Workshop w, ParticipantId who, Voice v)
    {
        List<Question> all = [.. Questions.For(who, w, q.Stage)];
        return v.Texts.Stages.Safeguard.FormProgress(Math.Max(0, all.IndexOf(q)) + 1, Math.Max(1, all.Count));
    }

    private static IEnumerable<CardPart> Answer(Contribution answer, Voice v)
    {
        var offer = (Offer.Safeguard)answer.Offer;
        return RevealParts.Pairs(
            (v.Texts.Word.Contingency, offer.Prevention is null ? null : offer.Contingency),
            (v.Texts.Document.ColumnDecider, offer.Decider),
            (v.Texts.Document.ColumnOwner, offer.Owner)).Prepend(RevealParts.Answer(answer, offer.Prevention ?? offer.Contingency ?? offer.Words, v));
    }

    private static IEnumerable<CardPart> Known(FailPoint fail, Voice v) => RevealParts.Pairs(
        (v.Texts.Word.Prevention, fail.Prevention), (v.Texts.Word.Contingency, fail.Contingency), (v.Texts.Document.ColumnOwner, fail.Owner));
}
