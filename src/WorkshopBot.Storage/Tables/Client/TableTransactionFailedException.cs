#pragma warning disable CA1032 // It always has a code; constructors without one would only be misused.
using Azure;

namespace WorkshopBot.Storage.Tables.Client;

/// <summary>A transaction of which nothing was applied.</summary>
public sealed class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
        : base(status, message, errorCode, null) => FailedTransactionActionIndex = failedTransactionActionIndex;

    /// <summary>The action that would not go, counted from 0; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
