using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What a good facilitator would do next, and why: always one thing, never an order.</summary>
public static class Coach
{
    private const int SecondsPerPair = 20;

    /// <param name="suggestions">Look-alikes found among what is visible.</param>
    public static Advice Advise(Workshop workshop, Voice voice, IReadOnlyCollection<MergeSuggestion>? suggestions = null) => workshop switch
    {
        { Lifecycle: Lifecycle.Paused } => new Advice(
            BoardLines.Paused(workshop, voice), voice.Texts.Facilitate.Resume, Act.Of(Verbs.Resume)),
        { IsOpen: false } => new Advice(voice.Texts.Refuse.Ended, voice.Texts.Board.BtnSummary, Act.Of(Verbs.Summary)),
        { Current: StageKey.Charter } => BeforeTheStart(workshop, voice),
        { CurrentRound: null or { State: RoundState.Closed } } => Publish(voice),
        _ when BoardLines.IsVoting(workshop) => WhileVoting(workshop, voice),
        { CurrentRound.IsVisible: false } => WhileHidden(workshop, workshop.CurrentRound, voice),
        _ => WhileVisible(workshop, workshop.CurrentRound, voice, suggestions?.Count ?? 0),
    };

    private static Advice BeforeTheStart(Workshop workshop, Voice voice)
    {
        var (words, missing) = (voice.Texts, workshop.Charter.Missing().ToList());
        return missing.Count > 0 ? new Advice(words.Stages.Charter.Missing(missing.Select(words.Field.Of)), words.Start.Btn, Act.Of(Verbs.Charter, "1"))
            : StartCard.Coverage(workshop, voice) is { } holes ? new Advice(holes, words.Charter.CoverageBtnInvite, Act.Of(Verbs.Invite))
            : new Advice(words.Coach.Charter, words.Charter.BtnStart, Act.Of(Verbs.Begin));
    }

    private static Advice Publish(Voice voice) => new(voice.Texts.Coach.Publish, voice.Texts.Facilitate.Publish, Act.Of(Verbs.Publish));

    private static Advice WhileHidden(Workshop workshop, Round round, Voice voice)
    {
        var (words, turnout) = (voice.Texts, Turnout.Of(workshop, voice.Now));
        var tooFew = round.Nameless && round.Answered.Count < WorkshopDecider.FewestNamelessAnswers;
        var given = workshop.In(round.Stage).Any(answer => answer.Fate == ContributionFate.Given);
        return !given && turnout.All ? Onward(workshop, voice)
            : tooFew && (turnout.All || round.TimeIsUp) ? MoreTime(words.Reveal.TooFew(round.Answered.Count, WorkshopDecider.FewestNamelessAnswers), round, voice)
            : turnout.All ? new Advice(words.Coach.Reveal, words.Facilitate.Reveal, Act.On(Verbs.Reveal, round.Stage, "yes"))
            : turnout.Done == 0 && round.TimeIsUp ? MoreTime(words.Facilitate.NextNobody(voice.Part(round.Stage)), round, voice)
            : round.TimeIsUp ? new Advice(words.Coach.Overtime(turnout.Done, turnout.Total), words.Facilitate.Reveal, Act.On(Verbs.Reveal, round.Stage))
            : Waiting(workshop, round, turnout, voice);
    }

    /// <summary>Before three quarters of the time there is nothing to do; then a reminder goes to those missing, once.</summary>
    private static Advice Waiting(Workshop workshop, Round round, Turnout turnout, Voice voice)
    {
        var (words, left) = (voice.Texts, (round.Until ?? voice.Now) - voice.Now);
        var reminded = Questions.Missing(workshop, voice.Now).All(round.Reminded.Contains);
        return turnout.Done == 0 && IsHalfOver(round, voice.Now) ? new Advice(words.Coach.Nobody, words.Facilitate.Invite, Act.Of(Verbs.Invite))
            : (round.ClosingSoon || voice.Now >= Clock.RemindFrom(round)) && !reminded
                ? new Advice(words.Coach.Remind(turnout.Missing, left), words.Facilitate.Remind, Act.On(Verbs.Remind, round.Stage))
            : round.Until is null ? new Advice(words.Coach.Overtime(turnout.Done, turnout.Total), words.Facilitate.Next, Act.On(Verbs.Next, round.Stage))
            : new Advice(words.Coach.WaitMissing(turnout.Missing, left), words.Board.BtnSoFar, Act.Of(Verbs.SoFar));
    }

    /// <summary>Before half of the time nobody needs to worry that nobody has answered.</summary>
    private static bool IsHalfOver(Round round, DateTimeOffset now) => round.Until is not { } until || now >= until - ((until - round.Opened) / 2);

    private static Advice MoreTime(string reason, Round round, Voice voice) =>
        new(reason, voice.Texts.Facilitate.Extend, Act.On(Verbs.Extend, round.Stage));

    private static Advice WhileVoting(Workshop workshop, Voice voice)
    {
        var turnout = Turnout.Of(workshop, voice.Now);
        return new Advice(
            turnout.All ? voice.Texts.Coach.VoteClose : BoardLines.Answered(turnout, voice), voice.Texts.Facilitate.VoteClose, Act.Of(Verbs.VoteClose));
    }

    private static Advice WhileVisible(Workshop workshop, Round round, Voice voice, int suggestions)
    {
        var (words, turnout) = (voice.Texts, Turnout.Of(workshop, voice.Now));
        var late = workshop.Contributions.Values.Count(given => given.Fate == ContributionFate.Late);
        return late > 0 ? new Advice(words.Coach.Late(late), words.Facilitate.Late, Act.On(Verbs.Tidy, round.Stage))
            : suggestions > 0 ? new Advice(words.Coach.Tidy(1 + (suggestions * SecondsPerPair / 60)), words.Facilitate.Tidy, Act.On(Verbs.Tidy, round.Stage))
            : round.Mode == RoundMode.Open && !turnout.All && !round.TimeIsUp ? Waiting(workshop, round, turnout, voice)
            : Onward(workshop, voice);
    }

    private static Advice Onward(Workshop workshop, Voice voice)
    {
        var (words, stage, gaps) = (voice.Texts, workshop.Current, Readiness.Of(workshop, workshop.Current));
        var first = gaps.Select(gap => ForGap(gap, workshop, voice)).FirstOrDefault(advice => advice is not null);
        var next = workshop.Playbook.After(stage);
        return first
            ?? (gaps.Count > 0 ? new Advice(words.Coach.CloseWithGaps(gaps.Select(words.Gap.Of)), next is null ? words.Facilitate.Publish : words.Facilitate.Next, Act.On(Verbs.Next, stage))
            : next is { } after ? new Advice(words.Coach.Close(voice.Part(after)), words.Facilitate.Next, Act.On(Verbs.Next, stage))
            : Publish(voice));
    }

    /// <summary>What closes a gap that the facilitator can close; null for one that people have to answer.</summary>
    private static Advice? ForGap(Gap gap, Workshop workshop, Voice voice)
    {
        var words = voice.Texts;
        return gap.Kind switch
        {
            GapKind.OrderUnconfirmed => new Advice(words.Coach.Order, words.Facilitate.Tidy, Act.On(Verbs.Tidy, workshop.Current)),
            GapKind.VoteNotHeld => new Advice(words.Coach.Vote, words.Facilitate.Vote, Act.Of(Verbs.VoteOpen)),
            GapKind.ParkedUnsettled => new Advice(words.Park.Readout(gap.Ids.Count), words.Facilitate.Parked, Act.Of(Verbs.ParkedList)),
            GapKind.TasksMissing => new Advice(words.Coach.Tasks, words.Task.BtnNew, Act.Of(Verbs.Task)),
            GapKind.ReviewDateMissing => new Advice(words.Coach.Review, words.Stages.Playback.ReviewLabel, Act.Of(Verbs.Review)),
            GapKind.NotSigned when workshop.Owner is { } owner && owner == workshop.Facilitator =>
                new Advice(words.Coach.SignSelf, words.Stages.Playback.SignBtn(workshop.Edition), Act.Of(Verbs.Sign)),
            GapKind.NotSigned when workshop.Owner is { } owner && !workshop.IsSigned =>
                new Advice(words.Coach.Sign(voice.Name(owner)), words.Facilitate.Publish, Act.On(Verbs.Next, workshop.Current)),
            _ => null,
        };
    }
}
