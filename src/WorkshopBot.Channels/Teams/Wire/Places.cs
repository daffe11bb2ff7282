using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>A conversation and how to reach it.</summary>
/// <param name="ServiceUrl">The newest seen: it moves.</param>
/// <param name="GroupId">The team as the directory knows it.</param>
/// <param name="Stopped">Why nothing is posted there any more; null while the bot may speak.</param>
internal sealed record Place(string ServiceUrl, string TenantId, string Kind, string BotId, string? TeamId = null, string? Stopped = null, string? GroupId = null);

/// <summary>A person's id as this bot knows it, and their chat with the bot.</summary>
internal sealed record Contact(string UserId, string? Chat = null);

/// <summary>What has to be known to write first: kept on shelves, and for a moment in memory.</summary>
internal sealed class Places(IShelf shelf, TimeProvider time)
{
    private const string PlaceShelf = "teams-places";
    private const string ContactShelf = "teams-contacts";
    private const string UserShelf = "teams-users";
    private const string ThreadShelf = "teams-threads";

    /// <summary>Another replica may have heard something newer.</summary>
    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (Place Place, DateTimeOffset At)> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Contact> _contacts = new(StringComparer.Ordinal);

    /// <summary>Takes note of a genuine activity: its conversation is reachable where it says, and whoever speaks may be answered.</summary>
    public async Task NoteAsync(TeamsActivity activity, CancellationToken ct)
    {
        var place = activity.Conversation.Base;
        var before = await FindAsync(place, ct);
        await SaveAsync(place, before, new Place(
            activity.ServiceUrl!,
            activity.Conversation.TenantId ?? "",
            activity.Conversation.Kind ?? before?.Kind ?? TeamsConversation.Group,
            activity.Recipient.Id,
            activity.Event.TeamId ?? before?.TeamId,
            activity.Type is "message" or "invoke" ? null : before?.Stopped,
            activity.Event.GroupId ?? before?.GroupId), ct);
        if (activity.Type is "message" or "invoke" && activity.From.Id.Length > 0)
        {
            await MeetAsync(activity, ct);
        }
    }

    public async Task<Place?> FindAsync(string conversation, CancellationToken ct)
    {
        if (_places.TryGetValue(conversation, out var known) && time.GetUtcNow() - known.At < s_fresh)
        {
            return known.Place;
        }

        if (await shelf.ReadAsync(PlaceShelf, conversation, ct) is not { } text)
        {
            return null;
        }

        var place = JsonSerializer.Deserialize(text, PlacesJson.Default.Place)!;
        _places[conversation] = (place, time.GetUtcNow());
        return place;
    }

    /// <summary>Stops or resumes posting: in one conversation, or in all of a team.</summary>
    /// <returns>The conversations that were meant.</returns>
    public async Task<IReadOnlyList<string>> StandAsync(string conversation, string? team, string? stopped, CancellationToken ct)
    {
        var meant = new List<string> { conversation };
        if (team is not null)
        {
            await foreach (var item in shelf.AllAsync(PlaceShelf, "", ct))
            {
                if (JsonSerializer.Deserialize(item.Text, PlacesJson.Default.Place)!.TeamId == team)
                {
                    meant.Add(item.Key);
                }
            }
        }

        meant = [.. meant.Distinct()];
        foreach (var key in meant)
        {
            if (await FindAsync(key, ct) is { } place)
            {
                await SaveAsync(key, place, place with { Stopped = stopped }, ct);
            }
        }

        return meant;
    }

    public async Task MoveAsync(string conversation, Place place, string serviceUrl, CancellationToken ct) =>
        await SaveAsync(conversation, place, place with { ServiceUrl = serviceUrl }, ct);

    public async Task<Contact?> ContactAsync(ParticipantId who, CancellationToken ct) =>
        _contacts.TryGetValue(who.Value, out var known) ? known
        : await shelf.ReadAsync(ContactShelf, who.Value, ct) is { } text ? JsonSerializer.Deserialize(text, PlacesJson.Default.Contact)
        : null;

    /// <summary>The chat that was made for somebody.</summary>
    public async Task ChatAsync(ParticipantId who, Contact contact, Place chat, CancellationToken ct)
    {
        await SaveAsync(contact.Chat!, null, chat, ct);
        await SaveAsync(who, contact, ct);
    }

    /// <summary>Whom the wire's own id stands for; null for somebody who has not spoken yet.</summary>
    public async Task<ParticipantId?> WhoIsAsync(string userId, CancellationToken ct) =>
        await shelf.ReadAsync(UserShelf, userId, ct) is { } who ? new ParticipantId(who) : null;

    public Task KnowAsync(string userId, ParticipantId who, CancellationToken ct) => shelf.PutAsync(UserShelf, userId, who.Value, ct);

    /// <summary>The workshop whose board heads a thread.</summary>
    public async Task<WorkshopId?> InThreadAsync(string thread, CancellationToken ct) =>
        await shelf.ReadAsync(ThreadShelf, thread, ct) is { } id ? new WorkshopId(id) : null;

    public Task HeadsAsync(string thread, WorkshopId id, CancellationToken ct) => shelf.PutAsync(ThreadShelf, thread, id.Value, ct);

    /// <summary>Forgets the threads of a workshop.</summary>
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await foreach (var thread in shelf.AllAsync(ThreadShelf, "", ct))
        {
            if (thread.Text == id.Value)
            {
                await shelf.RemoveAsync(ThreadShelf, thread.Key, ct);
            }
        }
    }

    /// <summary>The tenant that a conversation belongs to; empty for one that was never seen.</summary>
    public static async Task<string> TenantAsync(string conversation, IShelf shelf, CancellationToken ct) =>
        await shelf.ReadAsync(PlaceShelf, conversation, ct) is { } text ? JsonSerializer.Deserialize(text, PlacesJson.Default.Place)!.TenantId : "";

    /// <summary>Forgets a person's ids and their chat.</summary>
    public static async Task ForgetAsync(ParticipantId who, IShelf shelf, CancellationToken ct)
    {
        await shelf.RemoveAsync(ContactShelf, who.Value, ct);
        await foreach (var user in shelf.AllAsync(UserShelf, "", ct))
        {
            if (user.Text == who.Value)
            {
                await shelf.RemoveAsync(UserShelf, user.Key, ct);
            }
        }
    }

    /// <summary>Whether nobody was greeted here yet; from now on somebody was.</summary>
    public Task<bool> FirstGreetingAsync(string conversation, CancellationToken ct) => shelf.AddAsync("teams-greeted", conversation, "", ct);

    private async Task MeetAsync(TeamsActivity activity, CancellationToken ct)
    {
        var who = TeamsReader.IdOf(activity.From);
        var before = await ContactAsync(who, ct);
        var met = new Contact(activity.From.Id, activity.Conversation.IsPersonal ? activity.Conversation.Base : before?.Chat);
        if (met != before)
        {
            await SaveAsync(who, met, ct);
            await KnowAsync(activity.From.Id, who, ct);
        }
    }

    private async Task SaveAsync(ParticipantId who, Contact contact, CancellationToken ct)
    {
        _contacts[who.Value] = contact;
        await shelf.PutAsync(ContactShelf, who.Value, JsonSerializer.Serialize(contact, PlacesJson.Default.Contact), ct);
    }

    private async Task SaveAsync(string conversation, Place? before, Place place, CancellationToken ct)
    {
        _places[conversation] = (place, time.GetUtcNow());
        if (place != before)
        {
            await shelf.PutAsync(PlaceShelf, conversation, JsonSerializer.Serialize(place, PlacesJson.Default.Place), ct);
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Contact))]
internal sealed partial class PlacesJson : JsonSerializerContext;
