using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 6: which team, system, supplier or rule a back stage step leans on.</summary>
internal sealed class SupportScript() : HostedScript(StageKey.Support, Lane.Back, NothingNeeded.Support)
{
    private const string What = "what";

    private protected override string Main => "who";

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (SupportNote.Own(q.Target, w, who) is { } own)
        {
            return SupportNote.Form(own, new FormDraft(q, w, who, v, state), w, v);
        }

        var form = base.Form(q, w, who, v, state);
        return SupportNote.Beside(w, who, v, state) is { } note && form.Parts is [CardPart.Note said, ..]
            ? form with { Parts = [said, note, .. form.Parts.Skip(1)] }
            : form;
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (SupportNote.Own(q.Target, w, who) is { } own)
        {
            return SupportNote.Read(own, typed, w, v);
        }

        var note = SupportNote.ReadBeside(fields.Keys, typed, w, who, v);
        var noteAlone = note is not null && typed.Known(Main) is null && typed.Line(What) is null && !typed.Yes(None);
        return typed.HasErrors ? typed.Wrong()
            : noteAlone && !typed.Finished ? note!
            : base.Read(q, fields, w, who, v) switch
            {
                FormReading.Given given => given with { Note = note },
                FormReading.FinishedOnly when note is not null => new FormReading.Given([], Basis.Assumed, null, Finished: true) { Note = note },
                var other => other,
            };
    }

    public override ItemId? NoteOn(Workshop w, ParticipantId who, IReadOnlyList<WorkshopEvent> happened, Voice v) =>
        FollowUp(w, who, happened, v) is null || happened.OfType<WorkshopEvent.PersonFinished>().Any() ? null : SupportNote.Asked(happened, w, who);

    /// <summary>The follow-up can be answered by a button as well as by a line.</summary>
    public override Card Echo(IReadOnlyList<WorkshopEvent> happened, Workshop after, ParticipantId who, Voice v)
    {
        var echo = base.Echo(happened, after, who, v);
        if (NoteOn(after, who, happened, v) is not { } id)
        {
            return echo;
        }

        var note = new Button(v.Texts.Stages.Support.NoteLabel(id), ActionId.Of(Verbs.Contribute, FormDraft.Key(Key), id.ToString()), OpensForm: true);
        return echo.Parts is [.., CardPart.Buttons { Items: var items }]
            ? echo with { Parts = [.. echo.Parts.SkipLast(1), new CardPart.Buttons([note, .. items])] }
            : echo with { Parts = [.. echo.Parts, new CardPart.Buttons([note])] };
    }

    public override string Progress(Workshop w, Voice v) => Answered(w) is var (done, total) ? v.Texts.Stages.Support.Progress(done, total) : "";

    /// <summary>A person's name where a role or system is meant.</summary>
    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        SavedWords.Given(happened, Key).Any(e => e.Offer is Offer.Step step && StepHints.NamesAPerson(step.Actor, v))
            ? v.Texts.Stages.Ownership.FormRoleError
            : null;

    public override string Recap(Workshop w, Voice v)
    {
        List<Activity> steps = [.. w.Blueprint.InLane(Lane.Support)];
        List<ActivityId> noted = [.. steps.Where(step => step.Note is not null).Select(step => step.Id)];
        return SavedWords.Joined(
            v.Texts.Stages.Support.Recap(steps.Select(step => step.Actor ?? step.What).DistinctBy(SameWords.Fold).ToList()),
            noted.Count > 0 ? v.Texts.Stages.Support.RecapNotes(noted) : null);
    }

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => Rows(
        w, v, step => RevealParts.Behind(step, Lane.Support, w.Blueprint).Select(other => RevealParts.Step(other, w, v, Texts.SideBySide(other.Actor, other.Note))),
        v.Texts.Stages.Support.FormNoneLabel);

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsUnanswered => v.Texts.Stages.Support.Missing(gap.Ids),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    private protected override string LeadIn(Voice v) => v.Texts.Stages.Support.Prompt;

    private protected override FormDraft Fields(FormDraft form, Activity step, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Support;
        return form.Known(form.Field(Main, texts.FormWhoLabel, FieldKind.Line) with { Placeholder = texts.FormWhoPlaceholder }, TeamWords.Systems(w))
            .Add(form.Field(What, texts.FormWhatLabel, FieldKind.Line) with { Placeholder = texts.FormWhatPlaceholder })
            .Tick(None, texts.FormNoneLabel);
    }

    /// <summary>A name alone is enough: what it does can come later.</summary>
    private protected override (IEnumerable<Offer> Offers, TypedLines Lines) Offers(Activity step, TypedFields typed)
    {
        var (who, what) = (typed.Known(Main), typed.Line(What));
        IEnumerable<Offer> offers = (what ?? who) is { } does ? [new Offer.Step(Lane.Support, step.Phase, does, step.Id, who)] : [];
        return (offers, new TypedLines(Main, [], []));
    }

    private protected override string ErrorEmpty(Voice v) => v.Texts.Stages.Support.FormErrorEmpty;

    private protected override string SavedSome(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice v) =>
        v.Texts.Stages.Support.Saved(SavedWords.Ids(given), v.Texts.All(given.Select(e => e.Offer is Offer.Step step ? step.Actor ?? step.What : e.Offer.Words)));

    private protected override string SavedNone(string id, Voice v) => v.Texts.Stages.Support.SavedNone(id);

    private protected override string AskAt(string step, Voice v) => v.Texts.Stages.Support.Nudge(step);
}
