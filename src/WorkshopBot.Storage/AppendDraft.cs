using System.Diagnostics.CodeAnalysis;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage;

/// <summary>What would be appended on one state, and the answers if it is.</summary>
internal sealed class AppendDraft(Workshop before)
{
    private readonly List<(WaitingDecision Decision, Settled Settled)> _entries = [];
    private readonly List<Append> _appends = [];
    private readonly HashSet<DeliveryId> _causes = [];
    private int _rows;

    // Counted from the second decision on: most appends hold one, and counting is encoding.
    private int? _bytes;

    /// <summary>The state when all of it is appended.</summary>
    public Workshop After { get; private set; } = before;

    public IReadOnlyList<(WaitingDecision Decision, Settled Settled)> Entries => _entries;

    public IReadOnlyList<Append> Appends => _appends;

    /// <summary>Decides from the front of the line as many as one append holds; who was cancelled or cannot be decided leaves the line.</summary>
    public static AppendDraft Of(Workshop before, List<WaitingDecision> waiting)
    {
        var draft = new AppendDraft(before);
        foreach (var decision in waiting.ToArray())
        {
            if (!decision.TryTake() || draft.Decide(decision) is not { } decided)
            {
                waiting.Remove(decision);
            }
            else if (draft.Fits(decision.Cause, decided))
            {
                draft.Add(decision, decided);
            }
            else
            {
                decision.GiveBack();
                break;
            }
        }

        return draft;
    }

    /// <summary>Nothing of it was stored.</summary>
    public void GiveBack() => _entries.ForEach(entry => entry.Decision.GiveBack());

    private static Sequence<WorkshopEvent> EventsOf(Decision decided) => decided is Decision.Accepted accepted ? accepted.Events : [];

    [SuppressMessage("Design", "CA1031", Justification = "A decider that throws is its caller's bug, not that of the others in the line.")]
    private Decision? Decide(WaitingDecision decision)
    {
        try
        {
            var decided = decision.Decide(After);
            var count = EventsOf(decided).Count;
            return count <= IWorkshopStore.MaxEvents
                ? decided
                : throw new InvalidOperationException($"One decision has {count} events; an append holds {IWorkshopStore.MaxEvents} and is never split.");
        }
        catch (Exception bug)
        {
            decision.Fail(bug);
            return null;
        }
    }

    /// <summary>The same delivery twice has to wait for the first to be stored, which then answers it.</summary>
    private bool Fits(DeliveryId cause, Decision decided)
    {
        var events = EventsOf(decided);
        if (_causes.Contains(cause) || _rows + RowsOf(events) > AppendLimits.MaxRows)
        {
            return false;
        }

        if (_rows == 0)
        {
            return true;
        }

        _bytes = (_bytes ?? _appends.Sum(append => BytesOf(append.Events))) + BytesOf(events);
        return _bytes <= AppendLimits.MaxBytesTogether;
    }

    private void Add(WaitingDecision decision, Decision decided)
    {
        var events = EventsOf(decided);
        var after = LogTail.Fold(After, events);
        _entries.Add((decision, new Settled(After, after, decided, events, Repeated: false)));
        _causes.Add(decision.Cause);
        _rows += RowsOf(events);
        After = after;
        if (events.Count > 0)
        {
            _appends.Add(new Append(decision.Cause, events));
        }
    }

    private static int BytesOf(IReadOnlyList<WorkshopEvent> events) => events.Sum(happened => EventCodec.Encode(happened).Length);

    private static int RowsOf(Sequence<WorkshopEvent> events) => events.Count == 0 ? 0 : AppendLimits.RowsOf(events.Count);
}
