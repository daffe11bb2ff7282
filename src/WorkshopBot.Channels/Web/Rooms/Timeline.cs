using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>What stands in the rooms of the web: posts in their order, and over them one sheet a person.</summary>
internal sealed class Timeline(IShelf shelf, TimeProvider time)
{
    /// <summary>Adds a person's words, or a card of the bot's.</summary>
    public async Task<Post> AddAsync(Room room, Post post, CancellationToken ct)
    {
        await shelf.PutAsync(Posts(room), post.Id, Json(post), ct);
        return post;
    }

    /// <summary>Adds what somebody wrote; the same sending twice is one post.</summary>
    public async Task SayAsync(Room room, Post post, string delivery, CancellationToken ct)
    {
        if (await shelf.AddAsync(Said(room), delivery, post.Id, ct))
        {
            await AddAsync(room, post, ct);
        }
    }

    /// <summary>A new post, its id later than those before; not stored yet.</summary>
    public Post New(ParticipantId? who, string? text, Card? card, string? under = null)
    {
        var now = time.GetUtcNow();
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:x16}{RandomNumberGenerator.GetHexString(6, lowercase: true)}");
        return new Post(id, now, under, who, text, card);
    }

    public async Task<Post?> FindAsync(Room room, string id, CancellationToken ct) =>
        await shelf.ReadAsync(Posts(room), id, ct) is { } found ? JsonSerializer.Deserialize<Post>(found, CardJson.Options) : null;

    public async Task<IReadOnlyList<Post>> ReadAsync(Room room, CancellationToken ct)
    {
        var posts = new List<Post>();
        await foreach (var item in shelf.AllAsync(Posts(room), "", ct))
        {
            posts.Add(JsonSerializer.Deserialize<Post>(item.Text, CardJson.Options)!);
        }

        return posts;
    }

    public Task RemoveAsync(Room room, string id, CancellationToken ct) => shelf.RemoveAsync(Posts(room), id, ct);

    public async Task<Sheet?> SheetAsync(Room own, CancellationToken ct) =>
        await shelf.ReadAsync(Sheets(own), "open", ct) is { } found ? JsonSerializer.Deserialize<Sheet>(found, CardJson.Options) : null;

    public Task LayAsync(Room own, Sheet sheet, CancellationToken ct) => shelf.PutAsync(Sheets(own), "open", Json(sheet), ct);

    public Task CloseSheetAsync(Room own, CancellationToken ct) => shelf.RemoveAsync(Sheets(own), "open", ct);

    /// <summary>Everything that is kept of one room.</summary>
    public static IEnumerable<string> ShelvesOf(Room room) => [Posts(room), Said(room), Sheets(room)];

    private static string Posts(Room room) => $"web-posts|{room.Conversation}";

    private static string Said(Room room) => $"web-said|{room.Conversation}";

    private static string Sheets(Room own) => $"web-sheet|{own.Conversation}";

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, CardJson.Options);
}
