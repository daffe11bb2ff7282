using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 8: one role, a place and a channel for each step; one answer may serve all steps of a place.</summary>
internal sealed class OwnershipScript : StageScript
{
    private const string Role = "role";
    private const string Where = "where";
    private const string Channel = "channel";
    private const string Same = "same";

    public override StageKey Key => StageKey.Ownership;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v)
    {
        var texts = v.Texts.Stages.Ownership;
        return new CardPart.Ask(texts.Name, v.Texts.Contribute.About(q.Target, StepWords.What(w, q.Target), texts.Prompt), null, texts.Why);
    }

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null)
    {
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return FormDraft.Gone(q, v, state);
        }

        var texts = v.Texts.Stages.Ownership;
        var form = new FormDraft(q, w, who, v, state);
        form.Lead(texts.Prompt).About(step)
            .Known(form.Field(Role, texts.FormRoleLabel, FieldKind.Line, step.Actor) with { Placeholder = texts.FormRolePlaceholder }, TeamWords.Roles(w))
            .Known(form.Field(Where, texts.FormWhereLabel, FieldKind.Line, step.Location) with { Placeholder = texts.FormWherePlaceholder }, TeamWords.Places(w))
            .Add(form.Field(Channel, texts.FormChannelLabel, FieldKind.OneOf, Channels.KeyOf(step.Channel, w)) with { Choices = Channels.Choices(v.Texts) });
        if (SamePlace(step, w, who) is { Count: > 0 } others)
        {
            form.Tick(Same, texts.FormSameLabel, texts.FormSameHelp(others));
        }

        return form.Finished().Privacy().Build();
    }

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v)
    {
        var typed = new TypedFields(fields, v);
        if (StepWords.Find(w, q.Target) is not { } step)
        {
            return typed.Gone(q.Target);
        }

        var texts = v.Texts.Stages.Ownership;
        var (role, place, channel) = (typed.Known(Role), typed.Known(Where), Channels.Said(typed.Text(Channel), w) ?? typed.Line(TypedFields.Other(Channel), TextRules.NameLength));
        if (role is not null && !TeamWords.Roles(w).Contains(role) && TextChecks.NamesTwoRoles(role))
        {
            typed.Fail(typed.Text(TypedFields.Other(Role)) is null ? Role : TypedFields.Other(Role), texts.FormRoleErrorTwo);
        }

        IEnumerable<ActivityId> steps = typed.Yes(Same) ? [step.Id, .. SamePlace(step, w, who)] : [step.Id];
        return typed.Given(
            (role ?? place ?? channel) is null ? [] : steps.Select(at => new Offer.Ownership(at, role, place, channel)), (Role, texts.FormRoleError));
    }

    public override string Saved(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Workshop after, Voice v) =>
        given.Select(e => e.Offer).OfType<Offer.Ownership>().ToList() is { Count: > 0 } owners
            ? v.Texts.Stages.Ownership.Saved(Texts.SideBySide(v.Texts.Ids(owners.Select(owner => owner.At)), owners[0].Role, owners[0].Place, owners[0].Channel))
            : base.Saved(given, after, v);

    /// <summary>A person's name instead of a role; it is not printed on the picture.</summary>
    public override string? Hint(IReadOnlyList<WorkshopEvent> happened, Workshop after, Voice v) =>
        SavedWords.Given(happened, Key).Any(e => e.Offer is Offer.Ownership owner && StepHints.NamesAPerson(owner.Role, v))
            ? v.Texts.Stages.Ownership.FormRoleError
            : null;

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Ownership.Recap(
        w.Blueprint.Activities.Select(step => step.Actor).OfType<string>().DistinctBy(SameWords.Fold).ToList(),
        w.Blueprint.Activities.Count(step => step.Actor is null));

    /// <summary>A table by step, "owner needed" where blank; under a step with two roles the question which one answers.</summary>
    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => RevealParts.ByPhase(w, w.Blueprint.InOrder().ToList(), step =>
    [
        new CardPart.Quote(step.Id.Value, step.What, Texts.SideBySide(step.Actor ?? v.Texts.Picture.OwnerNeeded, step.Location, step.Channel)),
        .. Roles(w, step.Id) is { Count: > 1 } roles ? [new CardPart.Note(v.Texts.Stages.Ownership.Conflict(step.Id, roles), "≠")] : Array.Empty<CardPart>(),
    ]).ToSequence();

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.StepsWithoutOwner => v.Texts.Stages.Ownership.Missing(gap.Ids),
        GapKind.StepsWithoutPlace => v.Texts.Gap.StillOpen(gap),
        GapKind.OwnersInConflict => string.Join(' ', gap.Ids.Select(id => v.Texts.Stages.Ownership.Conflict(id, Roles(w, new ActivityId(id))))),
        GapKind.NotRevealed => v.Texts.Refuse.NotRevealed,
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) =>
        v.Texts.Stages.Ownership.Nudge(StepWords.What(w, q.Target));

    /// <summary>The roles given for a step, each once, unless a facilitator has chosen among them.</summary>
    private static List<string> Roles(Workshop w, ActivityId step)
    {
        List<Contribution> answers = [.. w.AnswersTo(StageKey.Ownership, step.Value)];
        return answers.Exists(answer => w.Chosen.Contains(answer.Id))
            ? []
            : [.. answers.Select(answer => (answer.Offer as Offer.Ownership)?.Role).OfType<string>().DistinctBy(SameWords.Fold)];
    }

    /// <summary>The person's other open steps in the same lane and place; where no place is known yet, in the same phase.</summary>
    private static List<ActivityId> SamePlace(Activity step, Workshop w, ParticipantId who) =>
        [.. Questions.Open(who, w).Where(question => question.Stage == StageKey.Ownership)
            .Select(question => StepWords.Find(w, question.Target)).OfType<Activity>()
            .Where(other => other.Id != step.Id && other.Lane == step.Lane && other.Location == step.Location
                && (step.Location is not null || other.Phase == step.Phase))
            .Select(other => other.Id).Take(TextRules.LinesAtOnce - 1)];
}
