using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One sentence for each refusal; every case is written out, so that a new one cannot be forgotten.</summary>
internal static class RefusalWords
{
    public static string Of(Refusal why, Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Refuse;
        var facilitator = voice.Name(workshop.Facilitator);
        return why switch
        {
            Refusal.NoWorkshop => voice.Texts.Help.NoWorkshop,
            Refusal.NotFacilitator => BoardLines.IsFacilitated(workshop) ? words.NotFacilitator(facilitator) : voice.Texts.Board.NoFacilitator,
            Refusal.NotOwner => words.NotOwner(voice.Name(workshop.Owner)),
            Refusal.NotInvited => words.NotInvited(facilitator),
            Refusal.OnlyObserves => words.Observer(facilitator),
            Refusal.Ended => words.Ended,
            Refusal.Paused => BoardLines.Paused(workshop, voice),
            Refusal.NotPaused => words.NotPaused,
            Refusal.NamesFixed => voice.Texts.Names.Fixed,
            Refusal.NothingBefore => words.NothingBefore,
            Refusal.UnknownPerson => words.UnknownPerson(facilitator),
            Refusal.NothingToUndo => voice.Texts.Contribute.UndoNothing,
            Refusal.NoVoteOpen => words.NoVoteOpen,
            Refusal.VoteStillOpen => words.VoteStillOpen,
            Refusal.NothingToVoteOn => words.NothingToVoteOn,
            Refusal.HandoverLocked => voice.Texts.Takeover.Locked(voice.Name(workshop.Owner)),
            Refusal.NothingOffered => words.NothingOffered,
            Refusal.QuestionMovedTwice => words.MovedTwice,
            Refusal.NotRevealed => words.NotRevealed,
            Refusal.TooFewAnswers e => voice.Texts.Reveal.TooFew(e.Count, e.Minimum),
            Refusal.TooManyVotes e => voice.Texts.Vote.Over(e.Ticked, e.Quota),
            Refusal.ParkedUnsettled e => voice.Texts.Park.Blocking(e.Ids),
            _ => AboutItems(why, workshop, voice) ?? AboutParts(why, workshop, voice) ?? AboutWords(why, voice)
                ?? throw new UnreachableException($"No words for {why.GetType().Name}."),
        };
    }

    private static string? AboutItems(Refusal why, Workshop workshop, Voice voice)
    {
        var (words, facilitator) = (voice.Texts.Refuse, voice.Name(workshop.Facilitator));
        return why switch
        {
            Refusal.UnknownItem e => e.Nearest.Count > 0 ? voice.Texts.Check.UnknownId(e.Id, e.Nearest) : voice.Texts.Check.UnknownIdNone(e.Id),
            Refusal.UnknownPhase e => words.UnknownPhase(e.Name, workshop.Blueprint.Phases.Select(phase => phase.Name)),
            Refusal.WrongLane e => voice.Texts.Check.LaneWrong(e.Id, voice.Texts.Word.Lane(e.Lane), voice.Texts.Word.Lane(e.Expected)),
            Refusal.WrongKind e => words.WrongKind(e.Id),
            Refusal.PhaseHasSteps e => words.PhaseHasSteps(e.Name, e.Count),
            Refusal.NobodysWords e => words.NobodysWords(e.Id, facilitator),
            Refusal.NotYours e => words.NotYours(e.Id, facilitator),
            Refusal.TooLateToChange e => voice.Texts.Contribute.UndoTooLate(e.Id, facilitator),
            Refusal.ChangedMeanwhile { Id.Length: > 0 } e => words.ChangedBySomeone(e.Id),
            Refusal.ChangedMeanwhile => words.ChangedSince,
            _ => null,
        };
    }

    private static string? AboutParts(Refusal why, Workshop workshop, Voice voice) => why switch
    {
        Refusal.CharterIncomplete e => voice.Texts.Stages.Charter.Missing(e.Fields.Select(voice.Texts.Field.Of)),
        Refusal.StageNotOpen e => voice.Texts.Refuse.StageNotOpenNow(voice.Part(e.Stage)),
        Refusal.StageIncomplete e when IsUnanswered(e.Stage, workshop) =>
            Join(voice.Texts.Facilitate.NextNobody(voice.Part(e.Stage)), StageScript.Of(e.Stage).Empty(voice)),
        Refusal.StageIncomplete e => voice.Texts.Facilitate.NextConfirm(e.Gaps.Select(voice.Texts.Gap.Of), voice.Part(e.Stage)),
        _ => null,
    };

    private static string? AboutWords(Refusal why, Voice voice)
    {
        var words = voice.Texts;
        return why switch
        {
            Refusal.Blank => words.Check.Required,
            Refusal.TooLong e => words.Contribute.TooLong(e.Length - e.Limit),
            Refusal.NumberOutside e => words.Check.Number(e.Low, e.High),
            Refusal.TwoRoles => words.Stages.Ownership.FormRoleErrorTwo,
            Refusal.LimitReached e => Limited(e, voice),
            Refusal.TaskIncomplete { OwnerMissing: true } => words.Stages.Playback.TaskOwnerError,
            Refusal.TaskIncomplete => words.Stages.Playback.TaskDueError,
            Refusal.DateHasPassed => words.Stages.Playback.TaskDuePast,
            _ => null,
        };
    }

    private static string Limited(Refusal.LimitReached limit, Voice voice) => limit.What switch
    {
        Limit.Phases => voice.Texts.Refuse.LimitPhases(limit.Maximum),
        Limit.Activities => voice.Texts.Refuse.LimitItems(limit.Maximum),
        Limit.Links => voice.Texts.Refuse.LimitLinks(limit.Maximum),
        Limit.FailPoints => voice.Texts.Refuse.LimitFails(limit.Maximum),
        Limit.Contributions => voice.Texts.Refuse.LimitContributions(limit.Maximum),
        Limit.Lines => voice.Texts.Refuse.LimitLinesAtOnce(limit.Maximum),
        Limit.Participants => voice.Texts.Refuse.LimitPeople(limit.Maximum),
        _ => throw new UnreachableException(),
    };

    private static bool IsUnanswered(StageKey stage, Workshop workshop) =>
        stage != StageKey.Charter && workshop.Rounds.GetValueOrDefault(stage) is { Answered.Count: 0 } && !workshop.In(stage).Any();

    private static string Join(string first, string second) => $"{first} {second}";
}
