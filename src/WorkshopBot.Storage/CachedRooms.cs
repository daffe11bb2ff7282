using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage;

/// <summary>
/// Keeps for a moment who takes part in a workshop and where it stands, for one message asks for both several times. What this program writes
/// is seen at once; what another wrote, after <see cref="Moment"/> at the latest, or at once through <see cref="Newest"/>.
/// </summary>
public sealed class CachedRooms(IRooms inner, TimeProvider time, int capacity = CachedStore.UsualCapacity) : IRooms
{
    private readonly MomentaryAnswers<IReadOnlyList<Room>> _rooms = new(time, Moment, capacity);
    private readonly MomentaryAnswers<IReadOnlyDictionary<ParticipantId, Person>> _people = new(time, Moment, capacity);

    /// <summary>How old an answer may be.</summary>
    public static TimeSpan Moment { get; } = TimeSpan.FromSeconds(2);

    public IRooms Newest => inner;

    public async Task AddAsync(WorkshopId id, Room room, CancellationToken ct)
    {
        await inner.AddAsync(id, room, ct);
        _rooms.Drop(id);
    }

    public async IAsyncEnumerable<Room> OfAsync(WorkshopId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var room in await _rooms.AnswerAsync(id, ReadRoomsAsync, ct))
        {
            yield return room;
        }
    }

    public IAsyncEnumerable<WorkshopId> InAsync(string roomKey, CancellationToken ct) => inner.InAsync(roomKey, ct);

    public async Task MeetAsync(WorkshopId id, Person person, CancellationToken ct)
    {
        await inner.MeetAsync(id, person, ct);
        _people.Change(id, people => new Dictionary<ParticipantId, Person>(people) { [person.Id] = person.Over(people.GetValueOrDefault(person.Id)) });
    }

    public Task<IReadOnlyDictionary<ParticipantId, Person>> PeopleAsync(WorkshopId id, CancellationToken ct) =>
        _people.AnswerAsync(id, workshop => inner.PeopleAsync(workshop, CancellationToken.None), ct);

    public IAsyncEnumerable<WorkshopId> WithAsync(ParticipantId who, CancellationToken ct) => inner.WithAsync(who, ct);

    public async Task ForgetAsync(ParticipantId who, CancellationToken ct)
    {
        await inner.ForgetAsync(who, ct);
        _people.DropAll();
    }

    private async Task<IReadOnlyList<Room>> ReadRoomsAsync(WorkshopId id)
    {
        List<Room> rooms = [];
        await foreach (var room in inner.OfAsync(id, CancellationToken.None))
        {
            rooms.Add(room);
        }

        return rooms;
    }
}

/// <summary>Answers about workshops, each kept for a moment; who asks meanwhile shares the answer that is on its way.</summary>
internal sealed class MomentaryAnswers<T>(TimeProvider time, TimeSpan moment, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<WorkshopId, (long Asked, Task<T> Answer)> _answers = [];

    public Task<T> AnswerAsync(WorkshopId id, Func<WorkshopId, Task<T>> ask, CancellationToken ct)
    {
        lock (_lock)
        {
            if (_answers.TryGetValue(id, out var known) && IsFresh(known))
            {
                return known.Answer.WaitAsync(ct);
            }

            if (_answers.Count >= capacity)
            {
                _answers.Clear();
            }

            // Asked outside of this call's cancellation, for others may wait for it too.
            var answer = Task.Run(() => ask(id), CancellationToken.None);
            _answers[id] = (time.GetTimestamp(), answer);
            return answer.WaitAsync(ct);
        }
    }

    /// <summary>What was written is added to the answer; one that is still on its way may be from before, and is dropped.</summary>
    public void Change(WorkshopId id, Func<T, T> change)
    {
        lock (_lock)
        {
            if (_answers.TryGetValue(id, out var known) && known.Answer.IsCompletedSuccessfully)
            {
                _answers[id] = (known.Asked, Task.FromResult(change(known.Answer.Result)));
            }
            else
            {
                _answers.Remove(id);
            }
        }
    }

    public void Drop(WorkshopId id)
    {
        lock (_lock)
        {
            _answers.Remove(id);
        }
    }

    public void DropAll()
    {
        lock (_lock)
        {
            _answers.Clear();
        }
    }

    /// <summary>What failed is asked again.</summary>
    private bool IsFresh((long Asked, Task<T> Answer) known) =>
        !known.Answer.IsFaulted && !known.Answer.IsCanceled && time.GetElapsedTime(known.Asked) < moment;
}
