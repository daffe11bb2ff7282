using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>The real shell on a memory store, with a channel that remembers and may fail, a clock that stands, and a log that is read.</summary>
internal sealed class TestStage
{
    public static readonly Room Channel = new("test", "team");
    private int _deliveries;

    public TestStage(
        IWorkshopStore? store = null, IGuestLinks? guests = null, Func<IDeadlines, IDeadlines>? deadlines = null, (IPictureLinks Links, IScreenPictures Drawn)? pictures = null,
        Func<ICardLedger, ICardLedger>? ledger = null)
    {
        var memory = new InMemoryStorage();
        Store = store ?? memory.Store;
        Ledger = ledger?.Invoke(memory.Ledger) ?? memory.Ledger;
        Deadlines = memory.Deadlines;
        var directory = new ChannelDirectory([Wire]);
        var gate = new WorkshopGate(Store, Clock, () => 0);
        var voices = new Voices(memory.Rooms, Clock, pictures?.Links, guests, pictures?.Drawn);
        Slots = new SlotKeeper(Store, Ledger, directory, voices, Logs.For<SlotKeeper>());
        Reminders = new Reminders(memory.Deadlines, gate, Store, Slots, Clock, Logs.For<Reminders>());
        Facilitator = new Facilitator(
            gate, Store, memory.Rooms, deadlines?.Invoke(memory.Deadlines) ?? memory.Deadlines, voices, Slots, directory, new Conversations(), new Library(Store, memory.Rooms), Clock, Logs.For<Facilitator>());
    }

    public TestClock Clock { get; } = new();

    public TestWire Wire { get; } = new();

    public TestLog Logs { get; } = new();

    public IWorkshopStore Store { get; }

    public ICardLedger Ledger { get; }

    public IDeadlines Deadlines { get; }

    public SlotKeeper Slots { get; }

    public Reminders Reminders { get; }

    public Facilitator Facilitator { get; }

    public WorkshopId? Workshop { get; private set; }

    public Task<Workshop> StateAsync() => Store.LoadAsync(Workshop!.Value, CancellationToken.None);

    public static Person Someone(string name) => new(new ParticipantId(name.ToLowerInvariant()), name, Chat(name), "en", "Etc/UTC");

    public static Room Chat(string name) => new("test", $"chat-{name}", Private: true);

    public InboundMessage Says(string name, string text, bool alone = true) => new()
    {
        Delivery = new DeliveryId($"d{++_deliveries}"),
        Room = alone ? Chat(name) : Channel,
        From = Someone(name),
        SentAt = Clock.GetUtcNow(),
        Text = text,
        Workshop = Workshop,
        Mentions = [.. new[] { "Nora", "Ines", "Maya", "Theo", "Sam" }.Where(other => text.Contains($"@{other}", StringComparison.Ordinal))
            .Select(other => new Mention($"@{other}", Someone(other)))],
    };

    public InboundMessage Presses(string name, ActionId action, params (string Field, string Value)[] fields) => Says(name, "") with
    {
        Text = null,
        Action = action,
        Fields = fields.ToDictionary(field => field.Field, field => field.Value),
    };

    public Task<string> PressAsync(string name, ActionId action, params (string Field, string Value)[] fields) => TakeAsync(Presses(name, action, fields));

    public async Task<string> TakeAsync(InboundMessage message)
    {
        var handled = await Facilitator.HandleAsync(message, CancellationToken.None);
        Workshop ??= handled.Workshop;
        return handled.Turn.Reply is { } reply ? TextOf(reply) : "";
    }

    public Task<string> SayAsync(string name, string text, bool alone = true) => TakeAsync(Says(name, text, alone));

    /// <summary>A workshop in its customer part, silent, with names.</summary>
    public async Task<TestStage> OpenAsync()
    {
        await SayAsync("Nora", "start Prescription fulfilment", alone: false);
        await SayAsync("Nora", "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting\nowner @Ines");
        await SayAsync("Nora", "invite @Maya as front");
        await SayAsync("Nora", "invite @Sam as customer voice");
        await SayAsync("Nora", "invite @Theo as back and support");
        await SayAsync("Nora", "close anyway");
        await SayAsync("Nora", "reveal");
        await SayAsync("Nora", "phases: Drop off, Prepare, Pick up");
        await SayAsync("Nora", "close anyway");
        return this;
    }

    public static string TextOf(Reply reply) => TextCardWriter.Write(reply switch
    {
        Reply.Whisper whisper => whisper.Card,
        Reply.OpenForm form => form.Form,
        Reply.FormAgain form => form.Form,
        _ => throw new NotSupportedException(),
    });
}

internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now += time;
}

/// <summary>A channel that keeps what it shows by handle, and fails when told to.</summary>
internal sealed class TestWire : IChatChannel
{
    private int _posts;

    public string Name => "test";

    public bool IsDown { get; set; }

    /// <summary>Cards arrive, but something that belongs to them does not.</summary>
    public bool IsHalf { get; set; }

    public ConcurrentDictionary<string, string> Shown { get; } = [];

    public List<string> Everything { get; } = [];

    /// <summary>What happens elsewhere while a card is on its way, before it arrives.</summary>
    public Func<Task>? OnTheWay { get; set; }

    public async Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct)
    {
        if (OnTheWay is { } meanwhile)
        {
            await meanwhile();
        }

        if (IsDown)
        {
            throw new ChannelFaultException("down") { Code = "503" };
        }

        var handle = reference ?? $"{room.Conversation}#{++_posts}";
        Everything.Add(Shown[handle] = TextCardWriter.Write(card));
        return IsHalf ? throw new ChannelFaultException("half") { Code = "picture", Standing = handle } : handle;
    }

    public Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct)
    {
        Everything.Add(TestStage.TextOf(reply));
        return Task.CompletedTask;
    }
}

/// <summary>Every line that was logged.</summary>
internal sealed class TestLog
{
    public List<string> Lines { get; } = [];

    public ILogger<T> For<T>() => new Logger<T>(Lines);

    private sealed class Logger<T>(List<string> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");
    }
}
