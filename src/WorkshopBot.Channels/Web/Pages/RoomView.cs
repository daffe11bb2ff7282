using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Channels.Web.Plays;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Pages;

/// <summary>What one visitor sees of a room now.</summary>
public sealed record RoomView
{
    private const int NewestPosts = 8;
    private const int NewestOwn = 12;

    public required Inside Inside { get; init; }

    public required Texts Words { get; init; }

    /// <summary>The card that is the workshop: the first thing the bot posted in the room itself.</summary>
    public Post? Board { get; init; }

    /// <summary>The thread, oldest first, as far as it is shown.</summary>
    public required IReadOnlyList<Post> Thread { get; init; }

    /// <summary>How many posts came before those shown.</summary>
    public int Earlier { get; init; }

    /// <summary>What only this visitor sees, newest first.</summary>
    public required IReadOnlyList<Post> Own { get; init; }

    public Sheet? Sheet { get; init; }

    public bool MaySwitch { get; init; }

    /// <summary>The simulated team that works here, if one does.</summary>
    public PlayState? Play { get; init; }

    /// <param name="how">With a slot, only what that slot shows is read: two hundred pages ask for it at once.</param>
    internal static async Task<RoomView> OfAsync(
        Inside inside, Timeline timeline, (DateTimeOffset Now, bool All, bool MaySwitch, string? Slot) how, CancellationToken ct)
    {
        var posts = how.Slot is null or WebChannel.BoardSlot or WebChannel.ThreadSlot ? await timeline.ReadAsync(inside.Team, ct) : [];
        var own = how.Slot is null or WebChannel.MineSlot ? await timeline.ReadAsync(inside.Own, ct) : [];
        var board = posts.FirstOrDefault(post => post is { Who: null, Under: null, Card: not null });
        var thread = posts.Where(post => post != board).ToList();
        var shown = how.All ? thread : [.. thread.TakeLast(NewestPosts)];
        return new RoomView
        {
            Inside = inside,
            Words = inside.Visitor.TextsAt(how.Now),
            Board = board,
            Thread = shown,
            Earlier = thread.Count - shown.Count,
            Own = [.. own.Reverse().Take(NewestOwn)],
            Sheet = how.Slot is null or WebChannel.SheetSlot ? await timeline.SheetAsync(inside.Own, ct) : null,
            MaySwitch = how.MaySwitch,
        };
    }

    public CardForm FormFor(string post) => new($"{Inside.Address}/press", WebChannel.NewDelivery(), post);

    public CardForm FormFor(Sheet sheet) => new($"{Inside.Address}/press", sheet.Delivery, sheet.Delivery, sheet.Typed);

    public string NameOf(ParticipantId? who) => who is not { } id ? Words.Room.Workshop
        : Inside.People.GetValueOrDefault(id)?.Name is { Length: > 0 } name ? name : Words.Word.Someone;

    public string InitialsOf(ParticipantId? who) => who is null ? "≡"
        : string.Concat(NameOf(who).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant()));

    public string ClockOf(DateTimeOffset moment) => Words.Clock(moment);
}
