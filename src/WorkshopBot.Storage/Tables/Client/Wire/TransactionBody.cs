using System.Buffers;
using System.Text;
using Azure.Core;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>A transaction as one multipart request: a batch that holds a change set that holds a whole request for each action.</summary>
internal sealed class TransactionBody(TableAddress address, OperationStamp stamp, string batch, string changeSet)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public string ContentType => $"multipart/mixed; boundary=batch_{batch}";

    public ReadOnlyMemory<byte> Write(IEnumerable<TableTransactionAction> actions)
    {
        Line($"--batch_{batch}");
        Line($"Content-Type: multipart/mixed; boundary=changeset_{changeSet}");
        Line("");
        foreach (var action in actions)
        {
            Write(action);
        }

        Line($"--changeset_{changeSet}--");
        Line($"--batch_{batch}--");
        return _bytes.WrittenMemory;
    }

    private void Write(TableTransactionAction action)
    {
        var request = EntityRequest.Of(address, action);
        Line($"--changeset_{changeSet}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        Line("");
        Line($"{request.Method} {request.Address.AbsoluteUri} HTTP/1.1");
        Line($"Accept: {TableWire.Json}");
        Line("DataServiceVersion: 3.0");
        foreach (var (name, value) in request.Headers)
        {
            Line($"{name}: {value}");
        }

        if (action.ActionType != TableTransactionActionType.Delete)
        {
            Line("Content-Type: application/json");
            Line("");
            _bytes.Write(EntityWriter.Bytes(action.Entity, stamp).Span);
        }
        else
        {
            Line("");
        }

        Line("");
    }

    private void Line(string text) => Encoding.UTF8.GetBytes($"{text}\r\n", _bytes);
}

/// <summary>The request that one action is, alone or inside a batch.</summary>
internal sealed record EntityRequest(RequestMethod Method, Uri Address, IReadOnlyList<(string Name, string Value)> Headers)
{
    public static EntityRequest Of(TableAddress address, TableTransactionAction action)
    {
        var entity = address.Entity(action.Entity.PartitionKey, action.Entity.RowKey);
        var match = ("If-Match", action.ETag.ToString("H"));
        return action.ActionType switch
        {
            TableTransactionActionType.Add => new(RequestMethod.Post, address.Entities, [("Prefer", "return-no-content")]),
            TableTransactionActionType.UpdateReplace => new(RequestMethod.Put, entity, [match]),
            TableTransactionActionType.UpsertReplace => new(RequestMethod.Put, entity, []),
            TableTransactionActionType.UpdateMerge => Merge(address, entity, [match]),
            TableTransactionActionType.UpsertMerge => Merge(address, entity, []),
            TableTransactionActionType.Delete => new(RequestMethod.Delete, entity, [match]),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    // PATCH is what Azure's own clients send; Cosmos DB knows only the older word, behind a POST.
    private static EntityRequest Merge(TableAddress address, Uri entity, IReadOnlyList<(string Name, string Value)> headers) =>
        address.IsCosmos ? new(RequestMethod.Post, entity, [.. headers, ("X-HTTP-Method", "MERGE")]) : new(RequestMethod.Patch, entity, headers);
}
