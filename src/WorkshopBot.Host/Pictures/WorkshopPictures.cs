using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Host.Serving.Watching;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Pictures;

/// <summary>The files of workshops, drawn once and kept up to <see cref="MostBytes"/>.</summary>
internal sealed class WorkshopPictures(IWorkshopStore store, IRooms rooms, PictureFiles files, TimeProvider time, Instruments? instruments = null) : IPictures
{
    /// <summary>Some dozens of workshops with all their pictures.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>A queue of 64 pictures is drawn within a second or two.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly PictureHistory _history = new(store);
    private readonly PictureCache<Key, IReadOnlyList<PictureFile>> _drawn = new(drawn => drawn.Sum(file => (long)file.Bytes.Length), MostBytes);

    public async Task<PictureAnswer> DrawAsync(WorkshopId id, int? version, string file, CancellationToken ct)
    {
        if (PictureName.Of(file) is not { } name)
        {
            return new PictureAnswer.Unknown();
        }

        if (await _history.LoadAsync(id, version, ct) is not { } workshop)
        {
            _drawn.Drop(key => key.Workshop == id);
            return new PictureAnswer.Unknown();
        }

        var people = await rooms.PeopleAsync(id, ct);
        try
        {
            return await DrawAsync(workshop, people, name, ct) is { } drawn ? Answer(drawn, workshop, people, name) : new PictureAnswer.Unknown();
        }
        catch (RendererBusyException)
        {
            return new PictureAnswer.Busy(s_patience);
        }
        catch (PictureUnavailableException missing)
        {
            return new PictureAnswer.NotHere(missing.Message);
        }
    }

    private async Task<PictureFile?> DrawAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, PictureName name, CancellationToken ct)
    {
        var order = Handout.Of(workshop, people);
        // The names are part of the key: whoever is forgotten is on no picture from then on.
        var key = new Key(workshop.Id, workshop.Version, name is PictureName.OneTile ? null : name, order.Imprint, order.Blueprint.Actions);
        var drawn = await _drawn.GetAsync(key, () => instruments is null ? DrawAsync(order, name) : instruments.DrawingAsync(KindOf(name), () => DrawAsync(order, name)), ct);
        return name is PictureName.OneTile tile
            ? drawn.Where(file => file.Phase == tile.Phase - 1).Skip(tile.Part - 1).FirstOrDefault()
            : drawn[0];
    }

    /// <summary>Tiles are arranged together, so they are drawn and kept together.</summary>
    private async Task<IReadOnlyList<PictureFile>> DrawAsync(PictureOrder order, PictureName name) => name switch
    {
        PictureName.OneTile => await files.TilesAsync(order, CancellationToken.None),
        PictureName.Overview => [await files.OverviewAsync(order, CancellationToken.None)],
        PictureName.Blueprint whole => [new PictureFile("", await files.DrawAsync(order, whole.Format, CancellationToken.None), "")],
        _ => throw new UnreachableException(name.ToString()),
    };

    private static string KindOf(PictureName name) => name switch
    {
        PictureName.OneTile => "tiles",
        PictureName.Overview => "overview",
        PictureName.Blueprint whole => whole.Format.ToString().ToLowerInvariant(),
        _ => throw new UnreachableException(name.ToString()),
    };

    private PictureAnswer.Drawn Answer(PictureFile drawn, Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, PictureName name)
    {
        var alt = drawn.Alt.Length > 0 ? drawn.Alt : SummaryCard.Alt(workshop, Voice.ForRoom(workshop, people, time.GetUtcNow()));
        return new PictureAnswer.Drawn(new PictureContent(name.File, drawn.Bytes, name.MediaType, alt)
        {
            Title = workshop.Charter.Title,
            Version = workshop.Version,
            Edition = workshop.Edition,
            Signed = workshop.IsSigned,
        });
    }

    /// <param name="Name">Null for all tiles together.</param>
    private sealed record Key(WorkshopId Workshop, int Version, PictureName? Name, Imprint Imprint, Sequence<ActionItem> Actions);
}
