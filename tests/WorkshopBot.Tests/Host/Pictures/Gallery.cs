using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Host.Pictures;

/// <summary>A held workshop in memory, and the pictures of it.</summary>
internal sealed class Gallery : IAsyncDisposable
{
    private readonly RenderThread _thread;

    private Gallery(Journey journey, RenderThread thread)
    {
        (Journey, _thread) = (journey, thread);
        Files = new PictureFiles(thread);
        Pictures = new WorkshopPictures(Storage.Store, Storage.Rooms, Files, new FixedTime(Story.Monday));
    }

    public Journey Journey { get; }

    public InMemoryStorage Storage { get; } = new();

    public PictureFiles Files { get; }

    public IPictures Pictures { get; }

    public WorkshopId Id => Journey.End.Id;

    public static async Task<Gallery> OpenAsync(RenderThread? thread = null)
    {
        var gallery = new Gallery(Journey.Whole(), thread ?? new RenderThread());
        var number = 0;
        foreach (var leg in gallery.Journey.Legs.Where(leg => leg.Happened.Count > 0))
        {
            await gallery.Storage.Store.AppendAsync(gallery.Id, leg.Before.Version, [new Append(new DeliveryId($"d{number++}"), leg.Happened)], CancellationToken.None);
        }

        foreach (var person in Cast.People.Values)
        {
            await gallery.Storage.Rooms.MeetAsync(gallery.Id, person, CancellationToken.None);
        }

        return gallery;
    }

    public Task<PictureAnswer> AskAsync(string file, int? version = null) => Pictures.DrawAsync(Id, version, file, CancellationToken.None);

    public async Task<PictureContent> DrawAsync(string file, int? version = null) => Assert.IsType<PictureAnswer.Drawn>(await AskAsync(file, version)).Content;

    public ValueTask DisposeAsync() => _thread.DisposeAsync();
}

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
