using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One line each in the thread, for what people would otherwise not notice: more time, a pause, another facilitator, a changed charter.</summary>
internal static class Announcements
{
    public static IEnumerable<SlotContent> Of(Workshop workshop, Room room, Slot board, Voice voice) => workshop.Notices.Select(notice =>
        new SlotContent(Slot(notice, room), Card(notice, voice), board));

    /// <summary>As it was said when it happened: names may be learned later, nothing else changes it.</summary>
    public static string Said(Notice notice, Voice voice)
    {
        var (words, title) = (voice.Texts, Texts.Cut(notice.Charter.Title));
        return notice.What switch
        {
            CharterWritten e => words.Charter.Changed(voice.Name(e.By), words.All(CharterChanges.Of(notice.Charter, e.Charter, voice))),
            WorkshopPaused e => words.Facilitate.PausedNote(voice.Name(e.By)),
            WorkshopResumed when notice.Until is { } until => words.Facilitate.ResumedNote(voice.Part(notice.Stage), until),
            WorkshopResumed => words.Facilitate.Resume,
            WorkshopReopened e => words.Reopened.Note(voice.Name(e.By), title, notice.Edition),
            FacilitationHandedOver e when e.To != e.By => words.Takeover.Done(voice.Name(e.To), voice.Name(e.By)),
            FacilitationHandedOver e => words.Board.Facilitator(voice.Name(e.To)),
            StageOpened e => words.Facilitate.Reopened(voice.Name(notice.Facilitator), voice.Part(e.Stage)),
            StageExtended e => words.Facilitate.Extended(voice.Name(e.By), voice.Part(e.Stage), e.Until),
            LateContributionTaken e => words.Contribute.LateTaken(e.Id),
            VisibilityChanged e => words.Lane.ConventionChanged(words.Lane.Convention(e.Visibility), notice.Steps),
            _ => throw new System.Diagnostics.UnreachableException(notice.What.GetType().Name),
        };
    }

    private static Slot Slot(Notice notice, Room room) =>
        new(SlotKind.Announcement, room.Key, string.Create(CultureInfo.InvariantCulture, $"notice-{notice.Version}"));

    private static Cards.Card Card(Notice notice, Voice voice)
    {
        var then = voice with { Now = notice.At, Texts = voice.Texts.At(notice.At) };
        var said = Said(notice, then);
        return new CardBuilder(then).Note(said).Build(said);
    }
}
