using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The lines under the question of the board.</summary>
internal static class BoardLines
{
    private const int MostDots = 20;

    public static string Answered(Turnout turnout, Voice voice) =>
        turnout.All ? voice.Texts.Board.AllAnswered(turnout.Total) : voice.Texts.Board.Answered(turnout.Done, turnout.Total);

    /// <summary>How many have answered, and until when the part is open: the end and not the time left, so that a board never grows stale.</summary>
    public static IEnumerable<Fact> Facts(Workshop workshop, Turnout turnout, Voice voice)
    {
        var round = workshop.CurrentRound!;
        if (round.State == RoundState.Closed)
        {
            yield break;
        }

        if (turnout.Total > 0)
        {
            var dots = turnout.Total <= MostDots;
            yield return new Fact(Answered(turnout, voice), null, dots ? turnout.Done : null, dots ? turnout.Total : null);
        }

        if (round.Until is { } until && !round.TimeIsUp && workshop.Lifecycle == Lifecycle.Running)
        {
            yield return new Fact(voice.Texts.Board.Until(until));
        }
    }

    /// <summary>What is hidden, what is open, and what has stopped.</summary>
    public static IEnumerable<string?> State(Workshop workshop, Turnout turnout, Voice voice)
    {
        var (round, words) = (workshop.CurrentRound!, voice.Texts.Board);
        yield return workshop.Lifecycle == Lifecycle.Paused ? Paused(workshop, voice) : null;
        yield return round.State == RoundState.Closed ? voice.Texts.Board.AllClosed : null;
        yield return IsVoting(workshop) ? words.Voting
            : !round.IsVisible ? words.Hidden(workshop.In(round.Stage).Count(given => given.Fate == ContributionFate.Given))
            : round is { Mode: RoundMode.Silent, State: RoundState.Revealed } ? words.Revealed(voice.Name(workshop.Facilitator))
            : Shown(workshop, round, voice);
        yield return round.IsVisible && round.State != RoundState.Closed
            ? StageScript.Of(round.Stage).Progress(workshop, voice) ?? Missing(workshop, voice)
            : null;
        yield return round is { TimeIsUp: true, State: not RoundState.Closed } ? words.Overtime(voice.Name(workshop.Facilitator)) : null;
    }

    /// <summary>By whom it is paused, or that its conversation is archived.</summary>
    public static string Paused(Workshop workshop, Voice voice) =>
        workshop.RoomFate is null ? voice.Texts.Board.Paused(voice.Name(workshop.Facilitator)) : voice.Texts.Board.PausedRoom;

    public static string? Hint(Workshop workshop, Voice voice) => workshop.CurrentRound switch
    {
        { State: RoundState.Closed } or null => null,
        { IsVisible: false, Nameless: true } => voice.Texts.Names.AnonymousThread,
        { IsVisible: false } => voice.Texts.Board.HintReplyPrivate,
        _ => voice.Texts.Board.HintReply,
    };

    /// <summary>Who facilitates, and how much is parked.</summary>
    public static string Foot(Workshop workshop, Voice voice)
    {
        var parked = workshop.Blueprint.Parked.Count(item => item.Outcome is null);
        var facilitator = IsFacilitated(workshop) ? voice.Texts.Board.Facilitator(voice.Name(workshop.Facilitator)) : voice.Texts.Board.NoFacilitator;
        return Texts.SideBySide(facilitator, parked > 0 ? voice.Texts.Board.ParkedCount(parked) : null);
    }

    public static IEnumerable<Button?> Buttons(Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Board;
        yield return First(workshop, voice);
        yield return Act.Button(words.BtnSoFar, Act.Of(Verbs.SoFar));
        yield return Act.Button(words.BtnPark, Act.Of(Verbs.Park));
        yield return Act.Button(words.BtnFacilitate, Act.Of(Verbs.Facilitate));
    }

    public static bool IsFacilitated(Workshop workshop) =>
        workshop.Facilitator is { } facilitator && workshop.People.GetValueOrDefault(facilitator)?.Left == false;

    public static bool IsVoting(Workshop workshop) => workshop is { Current: StageKey.Fail, CurrentRound.Vote.Closed: false };

    /// <summary>The likely button: vote, check one's steps, or contribute.</summary>
    private static Button? First(Workshop workshop, Voice voice) => workshop switch
    {
        { CurrentRound.State: RoundState.Closed } => null,
        _ when IsVoting(workshop) => Act.Button(voice.Texts.Board.BtnVote, Act.Of(Verbs.Vote), ButtonStyle.Main),
        { Current: StageKey.Playback } => Act.Button(voice.Texts.Board.BtnCheckMine, Act.On(Verbs.Contribute, workshop.Current), ButtonStyle.Main),
        _ => Act.Button(voice.Texts.Board.BtnContribute, Act.On(Verbs.Contribute, workshop.Current), ButtonStyle.Main),
    };

    private static string? Shown(Workshop workshop, Round round, Voice voice)
    {
        var count = workshop.In(round.Stage).Count(given => given.Counts && given.Round == round.Number);
        return count > 0 && round.Stage != StageKey.Playback ? voice.Texts.Board.Shown(count) : null;
    }

    /// <summary>The first thing that the part still lacks and that the people can give.</summary>
    private static string? Missing(Workshop workshop, Voice voice) => Readiness.Of(workshop, workshop.Current)
        .Where(gap => gap.Kind is not (GapKind.OrderUnconfirmed or GapKind.VoteNotHeld or GapKind.NotSigned or GapKind.TasksMissing
            or GapKind.ReviewDateMissing or GapKind.ParkedUnsettled or GapKind.NotRevealed))
        .Select(gap => StageScript.Of(workshop.Current).Missing(gap, workshop, voice))
        .FirstOrDefault(text => !string.IsNullOrEmpty(text));
}
