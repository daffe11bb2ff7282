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

    // Whether the store has confirmed the state: what is only recalled is good for an append, which finds out, and not for a "no".
    private bool _confirmed;

    public async Task SettleAsync(IEnumerable<WaitingDecision> decisions)
    {
        var waiting = new List<WaitingDecision>(decisions);
        if (store.Recall(id) is { } recalled)
        {
            _state = recalled;
        }
        else
        {
            await LoadAsync();
        }

        while (waiting.Count > 0)
        {
            await StepAsync(AppendDraft.Of(_state, waiting), waiting);
        }
    }

    private async Task StepAsync(AppendDraft draft, List<WaitingDecision> waiting)
    {
        if (!_confirmed && draft.Entries.Any(entry => entry.Settled.Happened.Count == 0))
        {
            draft.GiveBack();
            await LoadAsync();
            return;
        }

        switch (draft.Appends.Count == 0 ? new AppendResult.Appended(_state.Version) : await AppendAsync(draft))
        {
            case AppendResult.Appended:
                await AnswerAsync(draft, waiting);
                break;
            case AppendResult.Duplicate(var cause):
                await AnswerAgainAsync(draft, cause, waiting);
                break;
            case var _ when !_confirmed:
                draft.GiveBack();
                await LoadAsync();
                break;
            default:
                await TryAgainAsync(draft, waiting);
                break;
        }
    }

    private async Task LoadAsync()
    {
        _state = await store.LoadAsync(id, CancellationToken.None);
        _confirmed = true;
    }

    private Task<AppendResult> AppendAsync(AppendDraft draft) => store.AppendAsync(id, _state.Version, draft.Appends, CancellationToken.None);

    private async Task AnswerAsync(AppendDraft draft, List<WaitingDecision> waiting)
    {
        _state = draft.After;
        _confirmed |= draft.Appends.Count > 0;
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
        await LoadAsync();
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
        await LoadAsync();
    }

    private static Settled Repeated(Workshop now, IReadOnlyList<WorkshopEvent> before) => new(now, now, Decision.Of(before), before, Repeated: true);
}
