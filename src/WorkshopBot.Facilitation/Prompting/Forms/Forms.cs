using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Every form that is not a part's own: opened by its verb, read by the verb that sends it.</summary>
public static class Forms
{
    /// <summary>The form that an action opens, filled with what was typed before; null when the action opens none of these.</summary>
    public static Card? Open(ActionId action, Workshop workshop, ParticipantId who, Voice voice, FormState? state = null) => action.Verb switch
    {
        Verbs.Park => TimeForms.Park(voice, state),
        Verbs.Task => TimeForms.Task(workshop, voice, state),
        Verbs.TaskLater when Id(action) is { } id => TimeForms.TaskLater(id, workshop, voice, state),
        Verbs.Review => TimeForms.Review(workshop, voice, state),
        Verbs.Extend => TimeForms.Extend(workshop, voice, state),
        Verbs.NotQuite when Id(action) is { } id => TimeForms.NotQuite(id, workshop, voice, state),
        Verbs.Invite => PeopleForms.Invite(workshop, voice, state),
        Verbs.Handover => PeopleForms.Handover(workshop, voice, state),
        Verbs.Quiet => PeopleForms.Quiet(voice, state),
        Verbs.Ask when Question(action) is { } question => PeopleForms.Ask(question, workshop, voice, state),
        Verbs.Charter => action.Arguments is ["2", ..] ? CharterForm.How(workshop, voice, state) : CharterForm.Story(workshop, voice, state),
        Verbs.Change when Id(action) is { } id => ChangeForm.Of(id, workshop, voice, state),
        Verbs.Lane when Id(action) is { } id => LaneCard.Of(id, [], workshop, voice),
        Verbs.Vote => VoteCards.Form(workshop, who, voice, state),
        _ => null,
    };

    /// <summary>What a sent form means; null when the action sends none of these.</summary>
    public static FormOutcome? Read(ActionId action, IReadOnlyDictionary<string, string> values, Workshop workshop, ParticipantId who, Voice voice)
    {
        var fields = new FormFields(values, workshop, who, voice);
        return action.Verb switch
        {
            Verbs.ParkSend => TimeForms.ReadPark(fields),
            Verbs.TaskSend => TimeForms.ReadTask(fields),
            Verbs.TaskLaterSend when Id(action) is { } id => TimeForms.ReadTaskLater(id, fields),
            Verbs.ReviewSend => TimeForms.ReadReview(fields),
            Verbs.ExtendSend => TimeForms.ReadExtend(StageOf(action) ?? workshop.Current, fields),
            Verbs.NotQuiteSend when Id(action) is { } id => TimeForms.ReadNotQuite(id, fields),
            Verbs.InviteSend => PeopleForms.ReadInvite(fields),
            Verbs.HandoverSend => PeopleForms.ReadHandover(fields),
            Verbs.QuietSend => PeopleForms.ReadQuiet(fields),
            Verbs.AskSend when Question(action) is { } question => PeopleForms.ReadAsk(question, fields),
            Verbs.CharterSend => action.Arguments is ["2", ..] ? CharterForm.ReadHow(fields) : CharterForm.ReadStory(fields),
            Verbs.ChangeSend when Id(action) is { } id => ChangeForm.Read(id, fields),
            Verbs.VoteSend => VoteCards.Read(values, workshop, who, voice),
            Verbs.MergeApply => TidyForm.ReadMerges(values, who),
            Verbs.Order => TidyForm.ReadOrder(StageOf(action) ?? workshop.Current, values, workshop, who),
            _ => null,
        };
    }

    /// <summary>The action that opens the form which this one sends, so that a refused form can be shown again.</summary>
    public static ActionId? Opening(ActionId sent) => sent.Verb switch
    {
        Verbs.Answer or Verbs.AnswerNext => new ActionId(Verbs.Contribute, sent.Arguments),
        Verbs.MergeApply or Verbs.Order => new ActionId(Verbs.Tidy, sent.Arguments),
        _ when sent.Verb.EndsWith("-send", StringComparison.Ordinal) => new ActionId(sent.Verb[..^"-send".Length], sent.Arguments),
        _ => null,
    };

    public static Question? Question(ActionId action) => action.Arguments switch
    {
        [var stage, var target, ..] when Act.Stage(stage) is { } key => new Question(key, target),
        [var stage] when Act.Stage(stage) is { } key => new Question(key, ""),
        _ => null,
    };

    public static StageKey? StageOf(ActionId action) => action.Arguments.Count > 0 ? Act.Stage(action.Arguments[0]) : null;

    public static ItemId? Id(ActionId action) => action.Arguments.Count > 0 && ItemId.TryParse(action.Arguments[0], out var id) ? id : null;
}
