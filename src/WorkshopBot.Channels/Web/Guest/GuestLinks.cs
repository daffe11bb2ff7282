using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>Makes guest links. A link is complete in itself; that it stands in the register follows a moment later, and again when it is opened.</summary>
internal sealed class GuestLinks(GuestSeal seal, PublicRoot root, WebOptions options, TimeProvider time) : IGuestLinks
{
    private const int MostWaiting = 1000;

    private readonly Channel<GuestPass> _issued = Channel.CreateBounded<GuestPass>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Links that were issued and wait to be noted.</summary>
    public ChannelReader<GuestPass> Issued => _issued.Reader;

    public Uri? Issue(WorkshopId workshop, ParticipantId? forPerson, DateTimeOffset expires)
    {
        if (!options.GuestLinks)
        {
            return null;
        }

        var pass = new GuestPass(workshop, forPerson, time.GetUtcNow(), expires);
        _issued.Writer.TryWrite(pass);
        return AddressOf(pass);
    }

    /// <summary>The address that opens a pass; the same pass can be written again at any time.</summary>
    public Uri AddressOf(GuestPass pass) => new(root(), $"g/{seal.Seal(pass)}");
}

/// <summary>Notes issued links, behind the answer that carries them.</summary>
internal sealed partial class GuestNoting(GuestLinks links, GuestRegister register, ILogger<GuestNoting> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var pass in links.Issued.ReadAllAsync(stoppingToken))
        {
            try
            {
                await register.NoteAsync(pass, stoppingToken);
            }
            catch (StoreUnavailableException fault)
            {
                Log.NotNoted(logger, pass.Workshop.Value, fault.Kind);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4101, LogLevel.Warning, "Workshop {Workshop}: a guest link could not be noted ({Fault}); it will be when it is opened.")]
        public static partial void NotNoted(ILogger logger, string workshop, string fault);
    }
}
