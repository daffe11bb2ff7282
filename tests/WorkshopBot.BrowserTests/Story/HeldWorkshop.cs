using WorkshopBot.BrowserTests.Support;

namespace WorkshopBot.BrowserTests.Story;

/// <summary>The whole workshop, held once with pointers; the tests ask what came of it.</summary>
public sealed class HeldWorkshop(Chromium chromium) : IAsyncLifetime
{
    /// <summary>Several times what it takes; a browser that stopped answering must not stop the tests.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(6);

    private RoomHost? _host;

    public RoomHost Host => _host!;

    public IReadOnlyList<Someone> People { get; private set; } = [];

    /// <summary>The address of the room.</summary>
    public string Room { get; private set; } = "";

    public Album Album { get; } = new("story");

    public Secrets Secrets { get; } = new();

    public async Task InitializeAsync()
    {
        if (Chromium.IsAllowedToBeMissing)
        {
            return;
        }

        _host = await RoomHost.StartAsync();
        People = [await ArriveAsync("Nora"), await ArriveAsync("Ines"), await ArriveAsync("Theo")];
        var story = new PrescriptionStory(Host, People[0], People[1], People[2], Secrets) { Look = (who, name) => Album.TakeAsync(who.Page, name) };
        await Failure.ShowAsync(() => story.PlayAsync().WaitAsync(s_longest), People, "story");
        Room = People[0].Page.Url;
    }

    public async Task DisposeAsync()
    {
        foreach (var person in People)
        {
            await person.DisposeAsync();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private Task<Someone> ArriveAsync(string name) => Someone.ArriveAsync(chromium.Browser, name, Host);
}
