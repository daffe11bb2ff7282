#pragma warning disable CA1032 // It always has a code; constructors without one would only be misused.
namespace WorkshopBot.Storage.Tables.Client;

/// <summary>Something the service would refuse, refused before it was sent; <see cref="ErrorCode"/> is what the service would have said.</summary>
public sealed class TableLimitException : ArgumentException
{
    public TableLimitException(string errorCode, string message)
        : base(message) => ErrorCode = errorCode;

    /// <summary>One of <see cref="TableErrorCode"/>.</summary>
    public string ErrorCode { get; }
}
