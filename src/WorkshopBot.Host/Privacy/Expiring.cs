using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Host.Privacy;

/// <summary>Erases workshops that were not used for as long as their workspace keeps them, and tells their rooms.</summary>
internal sealed partial class Expiring(
    IWorkshopStore store, IRooms rooms, IShelf shelf, IRetention retention, ChannelDirectory channels, TimeProvider time, ILogger<Expiring> logger) : BackgroundService
{
    private const string Shelf = "expired";
    private const string Work = "looking at its age";
    private static readonly TimeSpan s_pace = TimeSpan.FromHours(1);

    /// <summary>One look at every workshop. What cannot be done now is done at the next.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        await foreach (var id in store.ListAsync(ct))
        {
            await Apart.TryAsync(logger, Work, id, () => LookAsync(id, ct), ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            await Apart.TryAsync(logger, Work, null, () => LookAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(WorkshopId id, CancellationToken ct)
    {
        var workshop = await store.LoadAsync(id, ct);
        var standing = await rooms.OfAsync(id, ct).ToListAsync(ct);
        if (await retention.DaysAsync(standing, ct) is { } days && Retention.LastUse(workshop).AddDays(days) < time.GetUtcNow())
        {
            await EndAsync(workshop, standing, ct);
        }
    }

    /// <summary>Of several replicas the one that notes it first tells the rooms; erasing twice is erasing once.</summary>
    private async Task EndAsync(Workshop workshop, List<Room> standing, CancellationToken ct)
    {
        var first = await shelf.AddAsync(Shelf, workshop.Id.Value, "", ct);
        var voice = Voice.ForRoom(workshop, new Dictionary<ParticipantId, Person>(), time.GetUtcNow());
        await new Erasure(store, rooms, shelf).EraseAsync(workshop.Id, ct);
        Log.Erased(logger, workshop.Id.Value);
        var said = voice.Texts.Privacy.Deleted(workshop.Charter.Title);
        foreach (var room in first ? standing.Where(room => !room.Private) : [])
        {
            await TellAsync(room, new Card([new CardPart.Note(said)], said, voice.Texts.Language), ct);
        }

        await shelf.RemoveAsync(Shelf, workshop.Id.Value, ct);
    }

    private async Task TellAsync(Room room, Card card, CancellationToken ct)
    {
        try
        {
            if (channels.Find(room.Channel) is { } channel)
            {
                await channel.ShowAsync(room, card, null, null, ct);
            }
        }
        catch (ChannelFaultException fault)
        {
            Log.NotTold(logger, room.Channel, fault.Code);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Information, "Workshop {Workshop} was not used for as long as it is kept, and is erased.")]
        public static partial void Erased(ILogger logger, string workshop);

        [LoggerMessage(3203, LogLevel.Information, "A room on {Channel} could not be told that its workshop is erased ({Code}).")]
        public static partial void NotTold(ILogger logger, string channel, string code);
    }
}
