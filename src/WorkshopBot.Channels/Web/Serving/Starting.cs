using System.Security.Cryptography;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Opens rooms: each with a workshop of its own, from a blank page or from a blueprint.</summary>
internal sealed class Starting(Sending sending, IWorkshopGate gate, SlotKeeper slots, TimeProvider time)
{
    /// <summary>Starts a workshop in a new room.</summary>
    /// <param name="from">What it starts from, with the name it remembers as its origin; null for a blank page.</param>
    /// <returns>The room's id; null when nothing could be stored.</returns>
    public async Task<string?> StartAsync(Visitor visitor, string title, (ServiceBlueprint Blueprint, string Name)? from, CancellationToken ct)
    {
        var room = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var delivery = WebChannel.NewDelivery();
        var handled = await sending.SendAsync(
            new InboundMessage
            {
                Delivery = new DeliveryId(delivery),
                Room = WebRoom.Team(room),
                From = visitor.In(room),
                SentAt = time.GetUtcNow(),
                Action = ActionId.Of(Verbs.Start, title),
            },
            ct);
        if (handled.Workshop is not { } id)
        {
            return null;
        }

        if (from is { } origin)
        {
            await DecideAsync(id, $"{delivery}:charter", new WorkshopCommand.WriteCharter(visitor.Id, Charter.Of(origin.Blueprint, title)), ct);
            await DecideAsync(id, $"{delivery}:copy", new WorkshopCommand.CopyBlueprint(visitor.Id, origin.Blueprint, origin.Name, AsIdeas: false), ct);
        }

        // The board stands before the page is opened.
        await slots.ShowAsync(id, ct);
        return room;
    }

    private Task<Settled> DecideAsync(WorkshopId id, string delivery, WorkshopCommand command, CancellationToken ct) =>
        gate.DecideAsync(id, new DeliveryId(delivery), workshop => WorkshopDecider.Decide(command, workshop, time.GetUtcNow()), ct);
}
