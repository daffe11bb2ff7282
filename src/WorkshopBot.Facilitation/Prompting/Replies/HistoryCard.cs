using WorkshopBot.Domain;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What happened, newest first: who did what and when. What is hidden stays hidden, and what has no author gets none.</summary>
internal static class HistoryCard
{
    private const int Most = 20;

    public static Cards.Card Of(IReadOnlyList<WorkshopEvent> history, Workshop workshop, ParticipantId who, Voice voice)
    {
        var words = voice.Texts.History;
        var told = history.Reverse().Where(e => IsOpenTo(who, e, workshop)).Select(e => Line(e, workshop, voice)).Where(line => line is not null).ToList();
        var card = new CardBuilder(voice).Heading(words.Title, Texts.Cut(workshop.Charter.Title));
        foreach (var line in told.Take(Most))
        {
            card.Quote(null, line!.Value.What, line.Value.By);
        }

        return card.Note(told.Count == 0 ? words.Empty : null)
            .Note(told.Count > Most ? voice.Texts.Word.AndMore(told.Count - Most) : null)
            .Build(words.Title);
    }

    /// <summary>In a round without names nothing is told at all, since the moment alone may give somebody away.</summary>
    private static bool IsOpenTo(ParticipantId who, WorkshopEvent what, Workshop workshop)
    {
        ItemId? about = what switch
        {
            ContributionOffered e => e.Id,
            ContributionRevised e => e.Id,
            ContributionWithdrawn e => e.Id,
            _ => null,
        };
        return about is not { } id || (workshop.Find(id) is { Author: { } author } given
            && (author == who || given.Fate == ContributionFate.Accepted || workshop.Rounds.GetValueOrDefault(given.Stage) is { IsVisible: true }));
    }

    private static (string What, string By)? Line(WorkshopEvent what, Workshop workshop, Voice voice) =>
        Deeds.Doing(what) is { } doing && (Lifecycle(what, workshop, voice) ?? Deeds.Of(what, workshop, voice)) is { } said
            ? (said, Texts.SideBySide(doing.By is { } by ? voice.Name(by) : null, voice.Texts.Moment(doing.At)))
            : null;

    private static string? Lifecycle(WorkshopEvent what, Workshop workshop, Voice voice) => what switch
    {
        WorkshopPaused => voice.Texts.Facilitate.Pause,
        WorkshopResumed => voice.Texts.Facilitate.Resume,
        FacilitationHandedOver e => voice.Texts.Board.Facilitator(voice.Name(e.To)),
        RoundRevealed e => Texts.SideBySide(voice.Texts.Facilitate.Reveal, voice.Part(e.Stage)),
        StageOpened e => BoardCard.Where(workshop, e.Stage, voice),
        StageExtended e => Texts.SideBySide(voice.Texts.Facilitate.Extend, voice.Texts.Board.Until(e.Until)),
        VoteClosed => voice.Texts.Facilitate.VoteClose,
        BlueprintSigned e => voice.Texts.Stages.Playback.SignDone(voice.Name(e.By), e.Edition),
        QuestionAskedAgain e => voice.Texts.Stages.Standard.AskedAgain(e.Target),
        ReviewDateSet e => voice.Texts.Board.ClosedReview(e.On),
        _ => null,
    };
}
