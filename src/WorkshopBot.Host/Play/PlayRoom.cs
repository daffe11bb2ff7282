using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <summary>The stage without an audience: its own clock jumps, its own channel writes the transcript, so the same play is the same workshop.</summary>
internal sealed class PlayRoom(
    Facilitator facilitator, SlotKeeper slots, Reminders reminders, IWorkshopStore store, PlayChannel channel, PlayClock clock, Room team) : IStage
{
    /// <summary>The board follows at its own pace, not after each word.</summary>
    private const int MessagesPerUpdate = 25;

    private WorkshopId? _workshop;
    private int _messages;

    /// <summary>The state after the last message.</summary>
    public Workshop State { get; private set; } = Workshop.None;

    /// <summary>How many messages were sent so far, repeated ones included.</summary>
    public int Messages => _messages;

    public Task SayAsync(Person who, string text, CancellationToken ct) => SendAsync(Message(who, team) with { Text = text, Mentions = MentionsIn(text) }, text, ct);

    public Task TellAsync(Person who, string text, CancellationToken ct) => SendAsync(Message(who, Cast.ChatOf(who)) with { Text = text, Mentions = MentionsIn(text) }, text, ct);

    public Task PressAsync(Person who, ActionId action, CancellationToken ct, params (string Field, string? Value)[] fields)
    {
        var values = fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(field => field.Field, field => field.Value!, StringComparer.Ordinal);
        var words = values.Count == 0 ? $"({action})" : $"({action})\n{string.Join('\n', values.Select(field => $"{field.Key}: {field.Value.ReplaceLineEndings(" / ")}"))}";
        return SendAsync(Message(who, Cast.ChatOf(who)) with { Action = action, Fields = values }, words, ct);
    }

    public async Task AgainAsync(Person who, string text, CancellationToken ct)
    {
        var message = Message(who, Cast.ChatOf(who)) with { Text = text };
        await SendAsync(message, text, ct);
        channel.Note("the wire delivers that a second time");
        await SendAsync(message, text, ct);
    }

    public void Note(string words) => channel.Note(words);

    public async Task PassAsync(TimeSpan time, CancellationToken ct)
    {
        clock.Pass(time);
        await reminders.LookAsync(ct);
        await UpdateAsync(ct);
    }

    public async Task UpdateAsync(CancellationToken ct)
    {
        if (_workshop is { } id)
        {
            await slots.ShowAsync(id, ct);
            State = await store.LoadAsync(id, ct);
        }
    }

    private async Task SendAsync(InboundMessage message, string words, CancellationToken ct)
    {
        clock.Pass(TimeSpan.FromSeconds(20));
        channel.Said(message, words);
        var handled = await facilitator.HandleAsync(message, ct);
        if (handled.Turn.Reply is { } reply)
        {
            await channel.ReplyAsync(message, reply, ct);
        }

        _workshop ??= handled.Workshop;
        if (_workshop is { } id)
        {
            State = await store.LoadAsync(id, ct);
            if (_messages % MessagesPerUpdate == 0)
            {
                await slots.ShowAsync(id, ct);
            }
        }
    }

    private InboundMessage Message(Person who, Room room) => new()
    {
        Delivery = new DeliveryId(string.Create(CultureInfo.InvariantCulture, $"play-{++_messages}")),
        Room = room,
        From = who,
        SentAt = clock.GetUtcNow(),
        Workshop = _workshop,
    };

    private static Mention[] MentionsIn(string text) =>
        [.. Cast.Everyone.Where(person => text.Contains($"@{person.Name}", StringComparison.Ordinal)).Select(person => new Mention($"@{person.Name}", person))];
}
