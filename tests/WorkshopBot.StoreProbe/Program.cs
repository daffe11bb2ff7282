using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Sqlite;

// Appends to a store in a process of its own, so that tests can kill it: one line "ack WORKSHOP DELIVERY VERSION ." per durable append.
if (args is not [var path, var prefix, var writers, var workshops, var count])
{
    await Console.Error.WriteLineAsync("usage: WorkshopBot.StoreProbe FILE PREFIX WRITERS WORKSHOPS COUNT    (COUNT 0 goes on until killed)");
    return 2;
}

using var storage = new SqliteStorage(path);
var gate = new WorkshopGate(new CachedStore(storage.Store));
await Task.WhenAll(Enumerable.Range(0, Number(writers)).Select(writer => Task.Run(() => WriteAsync(writer))));
return 0;

async Task WriteAsync(int writer)
{
    var id = new WorkshopId($"w-{writer % Number(workshops)}");
    var last = Number(count) is var limit and > 0 ? limit : int.MaxValue;
    for (var at = 0; at < last; at++)
    {
        var delivery = new DeliveryId($"{prefix}-{writer}-{at}");
        var said = new WorkshopEvent.ItemReworded(new ItemId('A', 1), delivery.Value, new ParticipantId("probe"), DateTimeOffset.UnixEpoch);
        var settled = await gate.DecideAsync(id, delivery, _ => Decision.Of(said), CancellationToken.None);
        await Console.Out.WriteLineAsync($"ack {id} {delivery} {settled.Before.Version + 1} .");
    }
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
