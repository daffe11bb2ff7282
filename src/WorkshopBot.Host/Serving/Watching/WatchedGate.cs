using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;

namespace WorkshopBot.Host.Serving.Watching;

/// <summary>The gate, whose decisions are counted once they are stored.</summary>
internal sealed class WatchedGate(IWorkshopGate inner, Instruments instruments) : IWorkshopGate
{
    public async Task<Settled> DecideAsync(WorkshopId id, DeliveryId cause, Func<Workshop, Decision> decide, CancellationToken ct)
    {
        var settled = await inner.DecideAsync(id, cause, decide, ct);
        if (settled.Repeated)
        {
            instruments.Repeated();
            return settled;
        }

        foreach (var what in settled.Happened)
        {
            instruments.Happened(EventCodec.NameOf(what));
            if (what is WorkshopEvent.ContributionOffered offered)
            {
                instruments.Contributed(offered.Stage.ToString().ToLowerInvariant());
            }
        }

        return settled;
    }
}
