using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Storage;

/// <summary>Settles the decisions that wait for one workshop: drafts as many as one append holds, appends, answers, and goes on.</summary>
internal sealed class Settling(IWorkshopStore store, WorkshopId id, TimeProvider time, Func<double> random)
{
    private const int MaxConflicts = 8;
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(4);

    private Workshop _state = Workshop.None;
    private int _conflicts;

    public async Task SettleAsync(IEnumerable<WaitingDecision> decisions)
    {
        var waiting = new List<WaitingDecision>(decisions);
        _state = await store.LoadAsync(id, CancellationToken.None);
        while (waiting.Count > 0)
        {
            var draft = AppendDraft.Of(_state, waiting);
            switch (draft.Appends.Count == 0 ? new AppendResult.Appended(_state.Version) : await AppendAsync(draft))
            {
                case AppendResult.Appended:
                    await AnswerAsync(draft, waiting);
                    break;
                case AppendResult.Duplicate(var cause):
                    await AnswerAgainAsync(draft, cause, waiting);
                    break;
                default:
                    await TryAgainAsync(draft, waiting);
                    break;
            }
        }
    }

    private Task<AppendResult> AppendAsync(AppendDraft draft) => store.AppendAsync(id, _state.Version, draft.Appends, CancellationToken.None);

    private async Task AnswerAsync(AppendDraft draft, List<WaitingDecision> waiting)
    {
        _state = draft.After;
        _conflicts = 0;
        foreach (var (decision, settled) in draft.Entries)
        {
            // Nothing new and yet delivered before: the answer is what it caused then, not "no" to what was "yes" the first time.
            var before = settled.Happened.Count == 0 ? await store.FindDeliveryAsync(id, decision.Cause, CancellationToken.None) : null;
            decision.Answer(before is null ? settled : Repeated(settled.After, before));
            waiting.Remove(decision);
        }
    }

    private async Task AnswerAgainAsync(AppendDraft draft, DeliveryId cause, List<WaitingDecision> waiting)
    {
        _state = await store.LoadAsync(id, CancellationToken.None);
        if (await store.FindDeliveryAsync(id, cause, CancellationToken.None) is not { } before)
        {
            await TryAgainAsync(draft, waiting);
            return;
        }

        var repeated = draft.Entries.First(entry => entry.Decision.Cause == cause).Decision;
        repeated.Answer(Repeated(_state, before));
        waiting.Remove(repeated);
        draft.GiveBack();
    }

    private async Task TryAgainAsync(AppendDraft draft, List<WaitingDecision> waiting)
    {
        if (++_conflicts > MaxConflicts)
        {
            throw new StoreUnavailableException($"Workshop {id} was changed by others {_conflicts} times while it was being decided on.");
        }

        draft.GiveBack();
        await Task.Delay(s_firstPause * Math.Pow(2, _conflicts - 1) * random(), time, CancellationToken.None);
        _state = await store.LoadAsync(id, CancellationToken.None);
    }

    private static Settled Repeated(Workshop now, IReadOnlyList<WorkshopEvent> before) => new(now, now, Decision.Of(before), before, Repeated: true);
}
