using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Hands what a page sent to the facilitator, and its answer back to the page.</summary>
internal sealed class Sending(Facilitator facilitator, SlotQueue slots, Timeline timeline, Bell bell, IWorkshopStore store, TimeProvider time)
{
    /// <summary>Words for everybody: they stand in the thread, and the facilitator reads them.</summary>
    public async Task<Handled> SayAsync(Inside inside, string text, string delivery, CancellationToken ct)
    {
        await timeline.SayAsync(inside.Team, timeline.New(inside.Visitor.Id, text, null), delivery, ct);
        bell.Ring(inside.Room, WebChannel.ThreadSlot);
        return await SendAsync(Message(inside, inside.Team, delivery) with { Text = text, Mentions = MentionsIn(text, inside) }, ct);
    }

    /// <summary>Words for the bot alone.</summary>
    public async Task<Handled> TellAsync(Inside inside, string text, string delivery, CancellationToken ct)
    {
        await timeline.SayAsync(inside.Own, timeline.New(inside.Visitor.Id, text, null), delivery, ct);
        return await SendAsync(Message(inside, inside.Own, delivery) with { Text = text, Mentions = MentionsIn(text, inside) }, ct);
    }

    /// <summary>A button pressed or a form sent.</summary>
    public Task<Handled> PressAsync(Inside inside, ActionId action, IReadOnlyDictionary<string, string> fields, string delivery, CancellationToken ct) =>
        SendAsync(Message(inside, inside.Team, delivery) with { Action = action, Fields = fields }, ct);

    /// <summary>Any message: stored when this returns; the private answer is laid out, the shared slots follow at their own pace.</summary>
    public async Task<Handled> SendAsync(InboundMessage message, CancellationToken ct)
    {
        var before = await BlueprintAsync(message.Workshop, ct);
        var handled = await facilitator.HandleAsync(message, ct);
        await facilitator.ReplyAsync(message, handled, ct);
        if (handled.Workshop is { } id)
        {
            slots.Ask(id);
            // What changes no card, such as another name for a phase, changes the picture all the same.
            if (await BlueprintAsync(id, ct) != before)
            {
                bell.Ring(WebRoom.IdOf(message.Room), WebChannel.PictureSlot);
            }
        }

        return handled;
    }

    /// <summary>Null also while the store cannot be reached, which is the facilitator's to say.</summary>
    private async Task<ServiceBlueprint?> BlueprintAsync(WorkshopId? id, CancellationToken ct)
    {
        try
        {
            return id is { } known ? (await store.LoadAsync(known, ct)).Blueprint : null;
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private InboundMessage Message(Inside inside, Room room, string delivery) => new()
    {
        Delivery = new DeliveryId(delivery),
        Room = room,
        From = inside.Visitor.In(inside.Room),
        SentAt = time.GetUtcNow(),
        Workshop = inside.Workshop.Lifecycle == Lifecycle.NotStarted ? null : inside.Workshop.Id,
    };

    /// <summary>The people of this room whose names stand in the text behind an at sign; of names that begin alike the longer one.</summary>
    private static Mention[] MentionsIn(string text, Inside inside) =>
        [.. inside.People.Values.Where(person => person.Name.Length > 0 && text.Contains($"@{person.Name}", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(person => person.Name.Length).Select(person => new Mention($"@{person.Name}", person))];
}
