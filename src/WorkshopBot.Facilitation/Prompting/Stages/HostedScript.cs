using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>A part that asks about each step of another lane: several lines, or a tick that there is nothing.</summary>
internal abstract class HostedScript(StageKey key, Lane asked, NothingNeeded nothing) : StageScript
{
    private protected const string None = "none";

    public override StageKey Key => key;

    /// <summary>The field that can be answered alone.</summary>
    private protected abstract string Main { get; }

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v) => new(Words(v).Name, Nudge(q, w, v), How(v), Words(v).Why);

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return FormDraft.Gone(q, v, state);
        }

        var form = new FormDraft(q, w, who, v, state);
        form.Lead(LeadIn(v)).About(step);
        return Fields(form, step, w, v).Basis().Yours().Finished().Privacy().Build();
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return typed.Gone(q.Target);
        }

        var (offers, lines) = Offers(step, typed);
        List<Offer> given = [.. offers];
        if (given.Count == 0 && !typed.HasErrors && typed.Yes(None))
        {
            given.Add(new Offer.Nothing(step.Id, nothing));
        }

        return typed.Given(given, lines, (Main, ErrorEmpty(v)));
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v)
    {
        var waits = given.Where(e => e.Offer is Offer.Wait).ToList();
        return waits.Count == given.Count ? base.Saved(given, after, v)
            : given.FirstOrDefault(e => e.Offer is Offer.Nothing) is { } none ? SavedNone(none.Offer.Target, v)
            : SavedSome(given.Except(waits).ToList(), v);
    }

    public override string? FollowUp(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v) =>
        SavedWords.Given(happened, Key).All(e => e.Offer is Offer.Nothing) ? null : base.FollowUp(w, who, happened, v);

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => AskAt(StepWords.What(w, q.Target), v);

    /// <summary>How many of the asked steps somebody has answered, hidden answers included.</summary>
    private protected (int Done, int Total) Answered(Workshop w)
    {
        List<Activity> steps = [.. w.Blueprint.InLane(asked)];
        var answered = w.In(Key).Where(item => item.Counts && item.Offer is not Offer.Wait).Select(item => item.Target).ToHashSet();
        return (steps.Count(step => answered.Contains(step.Id.Value)), steps.Count);
    }

    /// <summary>The words before the quoted step.</summary>
    private protected abstract string LeadIn(Voice v);

    private protected abstract FormDraft Fields(FormDraft form, Activity step, Workshop w, Voice v);

    private protected abstract (IEnumerable<Offer> Offers, TypedLines Lines) Offers(Activity step, TypedFields typed);

    private protected abstract string ErrorEmpty(Voice v);

    private protected abstract string SavedSome(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice v);

    private protected abstract string SavedNone(string id, Voice v);

    /// <summary>The question with the step in it.</summary>
    private protected abstract string AskAt(string step, Voice v);

    /// <summary>The rows of the reveal: each asked step, then what answers it or that nothing is needed.</summary>
    private protected Sequence<CardPart> Rows(Workshop w, Voice v, Func<Activity, IEnumerable<CardPart>> answers, string none) =>
        RevealParts.ByStep(w.Blueprint.InLane(asked), step => answers(step).ToList() is { Count: > 0 } some ? some
            : (step.Nothing & nothing) != 0 ? [new CardPart.Note(none, "✓")]
            : [new CardPart.Note(v.Texts.Contribute.NoAnswer, "○")]).ToSequence();
}
