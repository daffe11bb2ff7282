using System.Text;
using Azure;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// One append as one transaction: first the deliveries, then the event it stands on, then the new events, then the marks. The line that
/// another writer's rows did not allow says what happened: a delivery is a duplicate, everything else is a conflict.
/// </summary>
internal sealed class TableAppend
{
    /// <summary>How often an append that only marks are in the way of is tried before it is a conflict like any other.</summary>
    private const int MaxTries = 8;

    private readonly StoredTable _rows;
    private readonly string _partition;
    private readonly int _expected;
    private readonly List<string> _bodies = [];
    private readonly List<TableMarks> _marks;
    private readonly List<StoredDelivery> _deliveries = [];

    // What this append is known by again when an answer was lost and it met its own rows.
    private readonly string _own = Guid.NewGuid().ToString("N");

    public TableAppend(StoredTable rows, WorkshopId id, int expected, IReadOnlyList<Append> appends)
    {
        _rows = rows;
        _partition = TableKeys.Of(id);
        _expected = expected;
        _marks = [.. TableMarks.Of(appends.SelectMany(append => append.Events))];
        foreach (var append in appends)
        {
            var first = expected + _bodies.Count + 1;
            _bodies.AddRange(append.Events.Where(happened => happened.Ordered).Select(happened => Encoding.UTF8.GetString(EventCodec.Encode(happened))));
            _deliveries.Add(new StoredDelivery(append.Cause, first, expected + _bodies.Count));
        }
    }

    private AppendResult Done => new AppendResult.Appended(_expected + _bodies.Count);

    public async Task<AppendResult> RunAsync(CancellationToken ct)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (await TryAsync(ct) is { } result)
            {
                return result;
            }
        }

        return new AppendResult.Conflict();
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    /// <returns>Null when only marks were in the way, or an event behind which only marks were to be stored.</returns>
    private async Task<AppendResult?> TryAsync(CancellationToken ct)
    {
        var marks = await MarkLinesAsync(ct);
        var hasRoom = _deliveries.Count + _bodies.Count + marks.Count < AppendLimits.MaxRows;
        var standsOn = _bodies.Count > 0 && hasRoom ? ETag.All : await StandsOnAsync(ct);
        if (standsOn is null)
        {
            return await RefusedAsync(ct);
        }

        var lines = Lines(hasRoom && _expected > 0 ? standsOn : null, marks);
        return (lines.Count == 0 ? null : await _rows.SubmitAsync(lines, ct)) switch
        {
            null => Done,
            { Index: var at } when at < _deliveries.Count => await KnownAsync(_deliveries[at], ct),
            { Index: var at } when _bodies.Count > 0 && at < lines.Count - marks.Count => new AppendResult.Conflict(),
            _ => null,
        };
    }

    /// <summary>A delivery that is stored already: by somebody else, or by ourselves, when the answer was lost and the transaction was sent again.</summary>
    private async Task<AppendResult> KnownAsync(StoredDelivery delivery, CancellationToken ct) =>
        await _rows.FindAsync(_partition, TableKeys.Delivery(delivery.Cause), ct) is { } row && row.GetString(StoredDelivery.Own) == _own
            ? Done
            : new AppendResult.Duplicate(delivery.Cause);

    /// <summary>A repeated delivery is a duplicate, whatever has happened to the version since.</summary>
    private async Task<AppendResult> RefusedAsync(CancellationToken ct)
    {
        foreach (var delivery in _deliveries)
        {
            if (await _rows.FindAsync(_partition, TableKeys.Delivery(delivery.Cause), ct) is not null)
            {
                return new AppendResult.Duplicate(delivery.Cause);
            }
        }

        return new AppendResult.Conflict();
    }

    /// <param name="standsOn">
    /// What the newest event has to be: writing nothing into it makes sure that it is there, or a workshop deleted meanwhile would come back
    /// without its beginning. And it changes its ETag, so that an append of marks alone sees that another one came between.
    /// </param>
    private List<TableTransactionAction> Lines(ETag? standsOn, List<TableTransactionAction> marks)
    {
        List<TableTransactionAction> lines = [.. _deliveries.Select(delivery => Add(delivery.Row(_partition, _own)))];
        if (standsOn is { } read)
        {
            lines.Add(new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity(_partition, TableKeys.Event(_expected)), read));
        }

        lines.AddRange(_bodies.Select((body, at) => Add(StoredEvent.Row(_partition, _expected + at + 1, body))));
        lines.AddRange(marks);
        return lines;
    }

    /// <summary>The newest event as it was read; null when it is not there or not the newest. Asked where the rows of the transaction cannot say it.</summary>
    private async Task<ETag?> StandsOnAsync(CancellationToken ct)
    {
        var newest = _expected == 0 ? null : await _rows.FindAsync(_partition, TableKeys.Event(_expected), ct);
        if (_expected > 0 && newest is null)
        {
            return null;
        }

        return _bodies.Count == 0 && await _rows.FindAsync(_partition, TableKeys.Event(_expected + 1), ct) is not null
            ? null
            : newest?.ETag ?? ETag.All;
    }

    private async Task<List<TableTransactionAction>> MarkLinesAsync(CancellationToken ct)
    {
        var lines = new List<TableTransactionAction>();
        foreach (var added in _marks)
        {
            var row = await _rows.FindAsync(_partition, added.RowKey, ct);
            var all = row is null ? added : TableMarks.Of(added.Stage, added.Round, TableMarks.Read(row).Who.Union(added.Who));
            lines.Add(row is null
                ? Add(all.Row(_partition))
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, all.Row(_partition), row.ETag));
        }

        return lines;
    }
}
