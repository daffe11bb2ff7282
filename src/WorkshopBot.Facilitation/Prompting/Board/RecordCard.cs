using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The board after the end: a readable record of what was agreed.</summary>
internal static class RecordCard
{
    public const int MostTasks = 10;

    public static Card Finished(Workshop workshop, Voice voice)
    {
        var (words, title) = (voice.Texts.Board, Texts.Cut(workshop.Charter.Title));
        var (closed, counts) = (words.ClosedTitle(workshop.EndedAt ?? voice.Now), Counts(workshop, voice));
        var card = new CardBuilder(voice)
            .Heading(title, BoardCard.Subtitle(workshop, voice))
            .Add(BoardCard.Tracker(workshop, voice))
            .Note(closed, "✓")
            .Note(counts)
            .Add(PromiseLine.Of(workshop, voice))
            .Note(Texts.SideBySide(Signed(workshop, voice), workshop.ReviewOn is { } review ? words.ClosedReview(review) : null));
        Lists.AddTasks(card, workshop, voice, MostTasks);
        return card.Note(PeopleLine.Of(workshop, voice))
            .Buttons(
                Act.Button(words.BtnSummary, Act.Of(Verbs.Summary), ButtonStyle.Main),
                Act.Button(voice.Texts.Summary.BtnText, Act.Of(Verbs.Picture, "text")),
                Act.Button(voice.Texts.Summary.BtnRoleCard, Act.Of(Verbs.RoleCard)))
            .Build(title, closed, counts);
    }

    public static Card Stopped(Workshop workshop, Voice voice)
    {
        var title = Texts.Cut(workshop.Charter.Title);
        var ended = workshop.EndedAt ?? voice.Now;
        var stopped = workshop.RoomFate is null ? voice.Texts.Board.ClosedStopped(voice.Name(workshop.Facilitator), ended) : voice.Texts.Board.ClosedRoom(ended);
        return new CardBuilder(voice)
            .Heading(title, BoardCard.Subtitle(workshop, voice))
            .Add(BoardCard.Tracker(workshop, voice))
            .Note(stopped)
            .Note(workshop.Blueprint.Activities.Count > 0 ? Counts(workshop, voice) : null)
            .Buttons(
                Act.Button(voice.Texts.SoFar.BtnPicture, Act.Of(Verbs.Picture)),
                Act.Button(voice.Texts.Facilitate.Export, Act.Of(Verbs.Export)),
                Act.Button(voice.Texts.Board.BtnReopen, Act.Of(Verbs.Reopen)))
            .Build(title, stopped);
    }

    public static string Counts(Workshop workshop, Voice voice) => voice.Texts.Board.ClosedLine(
        workshop.Blueprint.Activities.Count,
        workshop.Blueprint.FailPoints.Count(),
        workshop.Blueprint.Activities.Count(step => step.Standard is not null),
        workshop.Blueprint.Actions.Count);

    public static string? Signed(Workshop workshop, Voice voice) =>
        workshop.Signed is { } signed && workshop.IsSigned ? voice.Texts.Board.ClosedSigned(voice.Name(signed.By), signed.Edition) : null;
}
