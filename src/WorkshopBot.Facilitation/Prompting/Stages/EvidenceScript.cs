using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 7: what the customer sees, holds, reads or hears at each step.</summary>
internal sealed class EvidenceScript() : HostedScript(StageKey.Evidence, Lane.Customer, NothingNeeded.Evidence)
{
    private protected override string Main => "things";

    /// <summary>The steps that show nothing yet; a question, not an error.</summary>
    public override string? Progress(Workshop w, Voice v)
    {
        var named = w.In(Key).Where(item => item.Counts && item.Offer is not Offer.Wait).Select(item => item.Target).ToHashSet();
        List<string> bare = [.. w.Blueprint.InLane(Lane.Customer).Select(step => step.Id.Value).Where(id => !named.Contains(id))];
        return bare.Count == 0 ? null : v.Texts.Stages.Evidence.Missing(bare);
    }

    public override string Recap(Workshop w, Voice v)
    {
        List<Activity> steps = [.. w.Blueprint.InLane(Lane.Customer)];
        return v.Texts.Stages.Evidence.Recap(steps.Sum(step => step.Evidence.Count), steps.Count(step => step.Evidence.Count == 0));
    }

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v)
    {
        var round = w.Rounds.GetValueOrDefault(Key);
        return Rows(
            w, v,
            step => StepWords.InShownOrder(w.AnswersTo(Key, step.Id.Value), round).Where(item => item.Offer is Offer.Evidence)
                .Select(item => new CardPart.Quote(null, item.Offer.Words, StepWords.Source(item, v))),
            v.Texts.Stages.Evidence.FormNoneLabel);
    }

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsWithoutEvidence => v.Texts.Stages.Evidence.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    private protected override string LeadIn(Voice v) => v.Texts.Stages.Evidence.FormAtLabel;

    private protected override FormDraft Fields(FormDraft form, Activity step, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Evidence;
        return form.Add(form.Field(Main, texts.FormThingsLabel, FieldKind.Lines) with { Placeholder = texts.FormThingsPlaceholder, Help = texts.FormThingsHelp })
            .Tick(None, texts.FormNoneLabel);
    }

    private protected override (IEnumerable<Offer> Offers, TypedLines Lines) Offers(Activity step, TypedFields typed)
    {
        var lines = typed.Lines(Main);
        return (lines.Fitting.Select(line => new Offer.Evidence(step.Id, line)), lines);
    }

    private protected override string ErrorEmpty(Voice v) => v.Texts.Stages.Evidence.FormErrorEmpty;

    private protected override string SavedSome(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice v) =>
        v.Texts.Stages.Evidence.Saved(given[0].Offer.Target, given.Select(e => e.Offer.Words));

    private protected override string SavedNone(string id, Voice v) => v.Texts.Stages.Evidence.SavedNone(id);

    private protected override string AskAt(string step, Voice v) => v.Texts.Stages.Evidence.Nudge(step);
}
