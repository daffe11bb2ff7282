using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation;

/// <summary>The short question each person was asked last, so that "yes" means something. Lost at a restart, which costs one more question.</summary>
public sealed class Conversations
{
    /// <summary>More than this many open questions at once are not remembered.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(WorkshopId, ParticipantId), Understanding.AskBack> _asked = new();

    public Understanding.AskBack? Last(WorkshopId id, ParticipantId who) => _asked.GetValueOrDefault((id, who));

    public void Remember(WorkshopId id, ParticipantId who, Understanding.AskBack? asked)
    {
        if (asked is null)
        {
            _asked.TryRemove((id, who), out _);
        }
        else if (_asked.Count < Most || _asked.ContainsKey((id, who)))
        {
            _asked[(id, who)] = asked;
        }
    }
}
