using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Who is told what alone: an invitation once, a reminder once per part, and what waits for one person only. Nobody else, ever.</summary>
internal static class Personal
{
    /// <param name="now">Decides only who is asked at all, since who is away is not.</param>
    public static IEnumerable<SlotContent> Of(Workshop workshop, Voice voice, DateTimeOffset now) =>
        (workshop.IsOpen
            ? Invitations(workshop, voice, now).Concat(Reminders(workshop, voice, now)).Concat(Questions(workshop, voice)).Concat(ToFacilitator(workshop, voice))
                .Concat(ToOwner(workshop, voice))
            : []).Concat(Afterwards(workshop, voice)).OfType<SlotContent>();

    /// <summary>To-dos that are due, each to whoever has it, and the next look at the service to its owner.</summary>
    private static IEnumerable<SlotContent?> Afterwards(Workshop workshop, Voice voice)
    {
        if (workshop.Lifecycle == Lifecycle.Cancelled)
        {
            yield break;
        }

        foreach (var task in workshop.Blueprint.Actions.Where(task => !task.Done && ItemId.TryParse(task.Id, out var id) && workshop.TasksReminded.ContainsKey(id)
            && task.Due is { } due && workshop.TasksReminded[id] == due))
        {
            var who = new ParticipantId(task.Owner);
            yield return To(who, SlotKind.Reminder, $"{task.Id}-{Day(task.Due!.Value)}", voice, () => AfterwardsCards.TaskDue(task, workshop, voice.For(who, workshop)));
        }

        if (workshop is { Owner: { } owner, ReviewOn: { } on } && workshop.ReviewRemindedFor == on)
        {
            yield return To(owner, SlotKind.Reminder, $"review-{Day(on)}", voice, () => AfterwardsCards.Review(workshop, voice.For(owner, workshop)));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<SlotContent?> Invitations(Workshop workshop, Voice voice, DateTimeOffset now) => InvitationCard.Invited(workshop, now)
        .Select(who => To(who, SlotKind.Invitation, "", voice, () => InvitationCard.Of(workshop, who, voice.For(who, workshop))));

    private static IEnumerable<SlotContent?> Reminders(Workshop workshop, Voice voice, DateTimeOffset now) => ReminderCard.Reminded(workshop, now)
        .Select(who => To(who, SlotKind.Reminder, Part(workshop), voice, () => ReminderCard.Of(workshop, who, voice.For(who, workshop))));

    /// <summary>Questions passed on that are still open for whoever was asked.</summary>
    private static IEnumerable<SlotContent?> Questions(Workshop workshop, Voice voice)
    {
        if (workshop is not { Lifecycle: Lifecycle.Running, CurrentRound: { State: not RoundState.Closed } round })
        {
            return [];
        }

        return round.Passed.Where(passed => Domain.Stages.Questions.Open(passed.To, workshop).Any(open => open.Target == passed.Target))
            .GroupBy(passed => (passed.To, passed.Target)).Select(group => group.Last())
            .Select(passed => To(passed.To, SlotKind.Question, $"{Part(workshop)}-{passed.Target}", voice, () => DirectCards.Passed(passed, workshop, voice.For(passed.To, workshop))));
    }

    private static IEnumerable<SlotContent?> ToFacilitator(Workshop workshop, Voice voice)
    {
        if (workshop.FacilitationOfferedTo is { } offered)
        {
            yield return To(offered, SlotKind.Question, "handover", voice, () => DirectCards.Handover(workshop, voice.For(offered, workshop)));
        }

        if (workshop.Facilitator is not { } facilitator)
        {
            yield break;
        }

        var theirs = voice.For(facilitator, workshop);
        foreach (var late in workshop.Contributions.Values.Where(given => given.Fate == ContributionFate.Late))
        {
            yield return To(facilitator, SlotKind.Question, $"late-{late.Id}", voice, () => DirectCards.Late(late, workshop, theirs));
        }

        if (workshop.FacilitationRequestedBy is { } asking)
        {
            yield return To(facilitator, SlotKind.Question, $"takeover-{asking}", voice, () => DirectCards.Takeover(workshop, asking, theirs));
        }

        if (workshop is { Lifecycle: Lifecycle.Running, CurrentRound: { State: RoundState.Open, Stage: not StageKey.Charter } round })
        {
            var cue = round.TimeIsUp ? "time" : Turnout.Of(workshop, voice.Now).All ? "all" : null;
            yield return cue is null ? null : To(facilitator, SlotKind.Question, $"{cue}-{Part(workshop)}", voice, () => DirectCards.Cue(workshop, theirs));
        }

        yield return workshop.FacilitatorNudgedAt is null ? null : To(facilitator, SlotKind.Reminder, "idle", voice, () => DirectCards.Idle(workshop, facilitator, theirs));
    }

    /// <summary>The owner: to sign, and when the facilitator is gone or somebody asks to take over.</summary>
    private static IEnumerable<SlotContent?> ToOwner(Workshop workshop, Voice voice)
    {
        if (workshop.Owner is not { } owner)
        {
            yield break;
        }

        var theirs = voice.For(owner, workshop);
        if (IsReadyToSign(workshop, voice))
        {
            yield return To(owner, SlotKind.Question, $"sign-{workshop.Edition.ToString(CultureInfo.InvariantCulture)}", voice, () => DirectCards.Sign(workshop, theirs));
        }

        if (owner == workshop.Facilitator)
        {
            yield break;
        }

        yield return workshop.FacilitatorNudgedAt is null ? null : To(owner, SlotKind.Reminder, "idle", voice, () => DirectCards.Idle(workshop, owner, theirs));
        yield return workshop.FacilitationRequestedBy is { } asking
            ? To(owner, SlotKind.Question, $"takeover-{asking}", voice, () => DirectCards.Takeover(workshop, asking, theirs))
            : null;
    }

    /// <summary>Asked once everything else that the facilitator can settle is settled.</summary>
    private static bool IsReadyToSign(Workshop workshop, Voice voice) =>
        workshop is { Current: StageKey.Playback, Blueprint.Activities.Count: > 0, IsSigned: false }
        && Readiness.Of(workshop, StageKey.Playback).All(gap => gap.Kind is GapKind.NotSigned or GapKind.StepsUnconfirmed)
        && (workshop.PercentConfirmed == 100 || workshop.CurrentRound is not { TimeIsUp: false, State: not RoundState.Closed } || Turnout.Of(workshop, voice.Now).All);

    private static string Part(Workshop workshop) => string.Create(CultureInfo.InvariantCulture, $"{workshop.Current.Key()}-{workshop.CurrentRound?.Number ?? 0}");

    /// <summary>Null for somebody whom the bot cannot write to.</summary>
    private static SlotContent? To(ParticipantId who, SlotKind kind, string subject, Voice voice, Func<Card> card) =>
        voice.People.GetValueOrDefault(who)?.DirectChat is { } chat ? new SlotContent(new Slot(kind, chat.Key, subject), card()) : null;
}
