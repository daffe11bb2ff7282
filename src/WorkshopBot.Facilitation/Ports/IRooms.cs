using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>Which conversations belong to which workshops, and the people's names: the only place where a name is stored.</summary>
public interface IRooms
{
    Task AddAsync(WorkshopId id, Room room, CancellationToken ct);

    IAsyncEnumerable<Room> OfAsync(WorkshopId id, CancellationToken ct);

    /// <summary>The workshops that were started in or joined to this conversation, newest first.</summary>
    IAsyncEnumerable<WorkshopId> InAsync(string roomKey, CancellationToken ct);

    /// <summary>Notes somebody's name and, if known, the private conversation with the bot.</summary>
    Task MeetAsync(WorkshopId id, Person person, CancellationToken ct);

    Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(WorkshopId id, CancellationToken ct);

    /// <summary>The workshops somebody takes part in, newest first.</summary>
    IAsyncEnumerable<WorkshopId> WithAsync(ParticipantId who, CancellationToken ct);

    /// <summary>Removes somebody's name everywhere.</summary>
    Task ForgetAsync(ParticipantId who, CancellationToken ct);

    /// <summary>The same without answers that are a moment old, for when a no would turn somebody away.</summary>
    IRooms Newest => this;

    /// <summary>Whether a workshop is somebody's business: it stands in the conversation they write in, or they take part in it.</summary>
    async Task<bool> BelongsAsync(WorkshopId id, Room room, ParticipantId who, CancellationToken ct)
    {
        await foreach (var standing in OfAsync(id, ct))
        {
            if (standing.Key == room.Key)
            {
                return true;
            }
        }

        return (await PeopleAsync(id, ct)).ContainsKey(who) || (!ReferenceEquals(Newest, this) && await Newest.BelongsAsync(id, room, who, ct));
    }
}

/// <summary>A conversation on a channel, perhaps a thread in it.</summary>
/// <param name="Channel">The channel's name: <c>teams</c>, <c>slack</c>, <c>web</c>, <c>play</c>.</param>
/// <param name="Private">Whether it is somebody's direct chat with the bot.</param>
public sealed record Room(string Channel, string Conversation, bool Private = false)
{
    public string Key => $"{Channel}|{Conversation}";

    /// <summary>The room that a key names.</summary>
    public static Room Parse(string key) =>
        key.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar
            ? new Room(key[..bar], key[(bar + 1)..])
            : throw new FormatException("A room key is a channel, a bar and a conversation.");
}

/// <summary>A person as the channel names them.</summary>
public sealed record Person(ParticipantId Id, string Name, Room? DirectChat = null, string? Language = null, string? Zone = null)
{
    /// <summary>What is not said of somebody this time stays as it was known.</summary>
    public Person Over(Person? known) => this with
    {
        DirectChat = DirectChat ?? known?.DirectChat,
        Language = Language ?? known?.Language,
        Zone = Zone ?? known?.Zone,
    };
}
