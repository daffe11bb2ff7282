using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Every place in the chat that should show something now, and what: a function of the workshop, not of who asked.</summary>
public static class Slots
{
    /// <param name="rooms">The rooms that the workshop stands in, somebody's own chat if it was begun there; other direct chats are known with the people.</param>
    /// <param name="voice">The room's voice; each person is spoken to in their own.</param>
    public static Sequence<SlotContent> Of(Workshop workshop, IReadOnlyList<Room> rooms, Voice voice) => workshop.Lifecycle == Lifecycle.NotStarted
        ? []
        : Of(workshop, rooms, Steady(workshop, voice), voice.Now);

    private static Sequence<SlotContent> Of(Workshop workshop, IReadOnlyList<Room> rooms, Voice steady, DateTimeOffset now) =>
        rooms.SelectMany(room => InRoom(workshop, room, steady)).Concat(Personal.Of(workshop, steady, now)).ToSequence();

    /// <summary>Speaks as of the moment when the part opened, so that the same state is the same words whenever it is shown.</summary>
    private static Voice Steady(Workshop workshop, Voice voice)
    {
        var moment = workshop.CurrentRound?.Opened ?? workshop.StartedAt;
        return voice with { Now = moment, Texts = voice.Texts.At(moment) };
    }

    private static IEnumerable<SlotContent> InRoom(Workshop workshop, Room room, Voice voice)
    {
        var board = new Slot(SlotKind.Board, room.Key);
        yield return new SlotContent(board, BoardCard.Of(workshop, voice));
        foreach (var stage in workshop.Playbook.Stages.Where(stage => IsShown(workshop, stage)))
        {
            yield return new SlotContent(new Slot(SlotKind.Reveal, room.Key, stage.Key()), RevealCard.Of(workshop, stage, voice), board);
        }

        if (VoteCards.Result(workshop, voice) is { } result)
        {
            yield return new SlotContent(new Slot(SlotKind.Announcement, room.Key, Verbs.Vote), result, board);
        }

        foreach (var stage in workshop.Playbook.Stages.Where(stage => IsClosed(workshop, stage)))
        {
            yield return new SlotContent(new Slot(SlotKind.Recap, room.Key, stage.Key()), RecapCard.Of(workshop, stage, voice), board);
        }

        foreach (var line in Announcements.Of(workshop, room, board, voice))
        {
            yield return line;
        }

        if (workshop.Lifecycle != Lifecycle.Finished)
        {
            yield break;
        }

        var summary = new Slot(SlotKind.Summary, room.Key);
        yield return new SlotContent(summary, SummaryCard.Of(workshop, voice));
        foreach (var place in voice.Links is null || voice.TilesLate ? [] : Enumerable.Range(0, workshop.Blueprint.Phases.Count))
        {
            foreach (var part in voice.TilesOf(place))
            {
                yield return new SlotContent(
                    new Slot(SlotKind.Picture, room.Key, PictureCards.TileKey(place, part)), PictureCards.Tile(workshop, place, part, voice), summary);
            }
        }
    }

    /// <summary>A silent round after its reveal, until the part closes; then the recap stands for it.</summary>
    private static bool IsShown(Workshop workshop, StageKey stage) =>
        workshop.IsOpen && workshop.Current == stage && workshop.CurrentRound is { Mode: RoundMode.Silent, State: RoundState.Revealed };

    private static bool IsClosed(Workshop workshop, StageKey stage) => workshop.Rounds.GetValueOrDefault(stage) is { State: RoundState.Closed };
}
