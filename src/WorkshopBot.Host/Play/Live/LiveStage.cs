using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play.Live;

/// <summary>
/// A room of the web as a stage: the team types and presses there as visitors do, at a pace that can be watched. What they say to the bot alone
/// stands in their own part and is nobody else's to see.
/// </summary>
internal sealed class LiveStage(string room, Sending sending, SlotKeeper slots, IWorkshopStore store, PlayPace pace) : IStage
{
    /// <summary>Before a reveal there is time to look at the board.</summary>
    public const int BeatsOfThought = 8;

    private readonly Dictionary<ParticipantId, Visitor> _team = Cast.Everyone.ToDictionary(person => person.Id, person => AsVisitor(person, room));
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Workshop State { get; private set; } = Workshop.None;

    /// <summary>Done when the workshop stands in the room.</summary>
    public Task Opened => _opened.Task;

    public async Task SayAsync(Person who, string text, CancellationToken ct)
    {
        if (State.Lifecycle != Lifecycle.NotStarted)
        {
            await pace.RestAsync(1, ct);
        }

        await AfterAsync(await sending.SayAsync(InsideAs(who), text, WebChannel.NewDelivery(), ct), ct);
    }

    public async Task TellAsync(Person who, string text, CancellationToken ct)
    {
        await pace.RestAsync(1, ct);
        await AfterAsync(await sending.TellAsync(InsideAs(who), text, WebChannel.NewDelivery(), ct), ct);
    }

    public async Task PressAsync(Person who, ActionId action, CancellationToken ct, params (string Field, string? Value)[] fields)
    {
        await pace.RestAsync(1, ct);
        var values = fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.Field, field => field.Value!, StringComparer.Ordinal);
        await AfterAsync(await sending.PressAsync(InsideAs(who), action, values, WebChannel.NewDelivery(), ct), ct);
    }

    public async Task AgainAsync(Person who, string text, CancellationToken ct)
    {
        var delivery = WebChannel.NewDelivery();
        foreach (var _ in (int[])[1, 2])
        {
            await pace.RestAsync(1, ct);
            await AfterAsync(await sending.TellAsync(InsideAs(who), text, delivery, ct), ct);
        }
    }

    /// <summary>No clock jumps where people watch: some beats stand for the hours.</summary>
    public Task PassAsync(TimeSpan time, CancellationToken ct) => pace.RestAsync(BeatsOfThought, ct);

    public async Task UpdateAsync(CancellationToken ct)
    {
        await slots.ShowAsync(State.Id, ct);
        State = await store.LoadAsync(State.Id, ct);
    }

    /// <summary>The audience sees for itself.</summary>
    public void Note(string words)
    {
    }

    private async Task AfterAsync(Handled handled, CancellationToken ct)
    {
        if (handled.Workshop is not { } id)
        {
            throw new PlayStuckException("The bot did not take the message.");
        }

        State = await store.LoadAsync(id, ct);
        _opened.TrySetResult();
    }

    private Inside InsideAs(Person who) => new(room, State, _team[who.Id], _team.ToDictionary(member => member.Key, member => member.Value.In(room)));

    /// <summary>Somebody else in every room: the team of one play knows nothing of another's.</summary>
    private static Visitor AsVisitor(Person person, string room) => new(new ParticipantId($"{person.Id}-{room}"), person.Name, person.Language ?? "en", person.Zone);
}
