using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using WorkshopBot.Storage.Tables.Client.Wire;

namespace WorkshopBot.Storage.Tables.Client;

/// <summary>
/// One table of an Azure storage account (or Azurite, or Cosmos DB for Table), with the names and meanings of Azure.Data.Tables. What the service refuses is a
/// <see cref="RequestFailedException"/> with its code, what it would refuse a <see cref="TableLimitException"/> before anything is sent.
/// </summary>
public sealed class TableClient
{
    private const string TokenScope = "https://storage.azure.com/.default";
    private readonly TableAddress _address;
    private readonly TableClientOptions _options;
    private readonly TableWire _wire;

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnection.Parse(connectionString), tableName, options ?? new())
    {
    }

    public TableClient(Uri endpoint, string tableName, AzureNamedKeyCredential credential, TableClientOptions? options = null)
        : this(new TableConnection(endpoint, credential, null), tableName, options ?? new())
    {
    }

    public TableClient(Uri endpoint, string tableName, AzureSasCredential credential, TableClientOptions? options = null)
        : this(new TableConnection(endpoint, null, credential), tableName, options ?? new())
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential credential, TableClientOptions? options = null)
        : this(new TableAddress(endpoint, tableName), new BearerTokenAuthenticationPolicy(credential, TokenScope), options ?? new(), TableWire.VersionForTokens)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("A token is sent over https only.", nameof(endpoint));
        }
    }

    private TableClient(TableConnection to, string tableName, TableClientOptions options)
        : this(
            new TableAddress(to.Endpoint, tableName),
            to.Key is null ? new SasPolicy(to.Signature!) : new SharedKeyPolicy(to.Key, options),
            options,
            TableWire.Version)
    {
    }

    private TableClient(TableAddress address, HttpPipelinePolicy credential, TableClientOptions options, string version)
    {
        // Azure.Core would log and trace addresses, and the keys of entities are in them.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsLoggingContentEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.RetryPolicy ??= new TableRetryPolicy(options);
        (_address, _options, _wire) = (address, options, new TableWire(HttpPipelineBuilder.Build(options, credential), version));
    }

    public string Name => _address.Table;

    public string AccountName => _address.AccountName;

    public Uri Uri => _address.Entities;

    /// <summary>A filter with the values quoted as their types want it: <c>CreateQueryFilter($"PartitionKey eq {key} and Count ge {5L}")</c>.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableLiteral.Filter(filter);

    /// <summary>Creates the table; that it is there already is an answer like another.</summary>
    /// <exception cref="RequestFailedException">Among others <see cref="TableErrorCode.TableBeingDeleted"/>, for the half minute or so that a deletion takes.</exception>
    public async Task<Response> CreateIfNotExistsAsync(CancellationToken ct)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["TableName"] = Name }.ToJsonString());
        using var message = _wire.Create(RequestMethod.Post, _address.Tables, body);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await SendAsync(message, "table creation", failure => failure.Code == TableErrorCode.TableAlreadyExists, ct);
    }

    /// <summary>Deletes the table; that it is gone already is an answer like another.</summary>
    public async Task<Response> DeleteAsync(CancellationToken ct)
    {
        using var message = _wire.Create(RequestMethod.Delete, _address.TableItself);
        return await SendAsync(message, "table deletion", failure => failure.Status == 404, ct);
    }

    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken ct) =>
        WriteAsync(new(TableTransactionActionType.Add, entity), ct);

    /// <exception cref="ArgumentException">No ETag; <see cref="ETag.All"/> says that any version will do.</exception>
    public Task<Response> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode, CancellationToken ct)
    {
        if (ifMatch == default)
        {
            throw new ArgumentException("An update names the version it changes, or ETag.All.", nameof(ifMatch));
        }

        return WriteAsync(new(mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace, entity, ifMatch), ct);
    }

    public Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode, CancellationToken ct) =>
        WriteAsync(new(mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace, entity), ct);

    /// <summary>Deletes an entity; that it is gone already (404) is an answer like another.</summary>
    public async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken ct)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        var request = EntityRequest.Of(_address, new(TableTransactionActionType.Delete, new(partitionKey, rowKey), ifMatch));
        using var message = Message(request, null);
        return await SendAsync(message, "deletion", failure => failure.Code == TableErrorCode.ResourceNotFound, ct);
    }

    /// <exception cref="RequestFailedException">Among others <see cref="TableErrorCode.ResourceNotFound"/>.</exception>
    public async Task<Response<TableEntity>> GetEntityAsync(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken ct)
    {
        var response = await GetAsync(partitionKey, rowKey, select, _ => false, ct);
        return Response.FromValue(EntityReader.One(response.Content.ToMemory(), partitionKey, rowKey), response);
    }

    /// <summary>As <see cref="GetEntityAsync"/>; that there is none is an answer without a value. That there is no table is still a failure.</summary>
    public async Task<NullableResponse<TableEntity>> GetEntityIfExistsAsync(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken ct)
    {
        var response = await GetAsync(partitionKey, rowKey, select, failure => failure.Code == TableErrorCode.ResourceNotFound, ct);
        return response.Status == 404 ? new NoEntity(response) : Response.FromValue(EntityReader.One(response.Content.ToMemory(), partitionKey, rowKey), response);
    }

    /// <summary>What a filter finds, in the order of the keys; <see cref="AsyncPageable{T}.AsPages"/> goes on from a page's token. The keys are always selected.</summary>
    /// <exception cref="TableLimitException">More than 1,000 on a page, or more than 15 comparisons.</exception>
    public AsyncPageable<TableEntity> QueryAsync(string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken ct)
    {
        TableLimits.CheckQuery(filter, maxPerPage);
        return new TableQuery(new(filter, maxPerPage, select?.ToArray()), SendQueryAsync, ct);

        async Task<Response> SendQueryAsync(string query, CancellationToken whole)
        {
            using var message = _wire.Create(RequestMethod.Get, _address.Query(query));
            return await SendAsync(message, "query", _ => false, whole);
        }
    }

    /// <summary>
    /// Does all of it or nothing. The answers are in the order of the actions; where <see cref="TableClientOptions.OperationIdProperty"/> showed that a first try
    /// had been done although its answer went lost, they have no ETag.
    /// </summary>
    /// <exception cref="TableTransactionFailedException">Names the action that would not go. <c>TableNotFound</c> names action 0 too.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken ct)
    {
        var actions = transactionActions.ToArray();
        var stamp = NewStamp();
        TableLimits.CheckTransaction(actions);
        Array.ForEach(actions, action => Check(action, stamp));
        var body = new TransactionBody(_address, stamp, $"{Guid.NewGuid():D}", $"{Guid.NewGuid():D}");
        var bytes = body.Write(actions);
        TableLimits.CheckSize(bytes.Length);

        using var message = _wire.Create(RequestMethod.Post, _address.Batch, bytes, body.ContentType);
        var response = await _wire.SendAsync(message, "transaction", ct);
        var answer = response.Status == 202
            ? TransactionAnswer.Of(response.Content.ToString(), actions.Length)
            : new TransactionAnswer.Refused(TableFailure.Of(response));
        switch (answer)
        {
            case TransactionAnswer.Applied applied:
                return Response.FromValue(applied.Parts, response);
            case TransactionAnswer.Refused { Failure: var failure }
                when !MayBeOwn(message, failure) || await ReadOwnAsync(OwnWrite.Witness(actions), stamp, ct) is null:
                throw failure.ToTransactionException();
            case TransactionAnswer.Incomplete when await ReadOwnAsync(OwnWrite.Witness(actions), stamp, ct) is null:
                throw TableFailure.NoAnswer("transaction", null);
            default:
                return Response.FromValue(OwnWrite.Answers(actions.Length), response);
        }
    }

    /// <summary>The table; neither where it is nor what opens it.</summary>
    public override string ToString() => $"{nameof(TableClient)} of {Name}";

    private static void Check(TableTransactionAction action, OperationStamp stamp)
    {
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            TableLimits.CheckKeys(action.Entity.PartitionKey, action.Entity.RowKey);
        }
        else
        {
            TableLimits.Check(action.Entity, stamp);
        }
    }

    private OperationStamp NewStamp() => new(_options.OperationIdProperty, $"{Guid.NewGuid():N}");

    private async Task<Response> WriteAsync(TableTransactionAction action, CancellationToken ct)
    {
        var stamp = NewStamp();
        TableLimits.Check(action.Entity, stamp);
        using var message = Message(EntityRequest.Of(_address, action), EntityWriter.Bytes(action.Entity, stamp));
        var response = await _wire.SendAsync(message, "write", ct);
        if (response.Status < 400)
        {
            return response;
        }

        var failure = TableFailure.Of(response);
        return (MayBeOwn(message, failure) ? await ReadOwnAsync(action.Entity, stamp, ct) : null) ?? throw failure.ToException("write");
    }

    // A conflict on the first try is somebody else's; only a later one can be with oneself.
    private static bool MayBeOwn(HttpMessage message, TableFailure failure) => message.ProcessingContext.RetryNumber > 0 && failure.Status is 404 or 409 or 412;

    private async Task<Response?> ReadOwnAsync(TableEntity? witness, OperationStamp stamp, CancellationToken ct)
    {
        if (witness is null || stamp.Property is null)
        {
            return null;
        }

        var found = await GetEntityIfExistsAsync(witness.PartitionKey, witness.RowKey, [stamp.Property], ct);
        return found.HasValue && found.Value!.GetString(stamp.Property) == stamp.Id ? found.GetRawResponse() : null;
    }

    private async Task<Response> GetAsync(string partitionKey, string rowKey, IEnumerable<string>? select, Func<TableFailure, bool> isAnswer, CancellationToken ct)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        var query = select is null ? "" : $"?$select={TableAddress.Select(select)}";
        using var message = _wire.Create(RequestMethod.Get, _address.Entity(partitionKey, rowKey, query));
        return await SendAsync(message, "read", isAnswer, ct);
    }

    private async Task<Response> SendAsync(HttpMessage message, string operation, Func<TableFailure, bool> isAnswer, CancellationToken ct)
    {
        var response = await _wire.SendAsync(message, operation, ct);
        if (response.Status >= 400 && TableFailure.Of(response) is var failure && !isAnswer(failure))
        {
            throw failure.ToException(operation);
        }

        return response;
    }

    private HttpMessage Message(EntityRequest request, ReadOnlyMemory<byte>? body)
    {
        var message = body is { } bytes ? _wire.Create(request.Method, request.Address, bytes) : _wire.Create(request.Method, request.Address);
        foreach (var (name, value) in request.Headers)
        {
            message.Request.Headers.SetValue(name, value);
        }

        return message;
    }

    [SuppressMessage("Design", "CA1812", Justification = "Made where there is no entity.")]
    private sealed class NoEntity(Response response) : NullableResponse<TableEntity>
    {
        public override bool HasValue => false;

        public override TableEntity Value => throw new InvalidOperationException("There is no such entity.");

        public override Response GetRawResponse() => response;
    }
}
