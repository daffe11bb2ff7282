using Azure;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>Says in plain words what is wrong with the tables and what to do; never a key, a token or what a row holds.</summary>
/// <param name="place">The host of the account.</param>
internal sealed class TableFaults(string place)
{
    private const int TooManyRequests = 429;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    public StoreUnavailableException Explain(Exception fault) => new(fault switch
    {
        RequestFailedException { ErrorCode: TableErrorCode.TableBeingDeleted } =>
            $"A table of the storage at {place} is being deleted, which takes Azure a minute or more: wait, or choose another Storage:Tables:Prefix.",
        RequestFailedException { ErrorCode: TableErrorCode.ServerBusy or TableErrorCode.OperationTimedOut } or RequestFailedException { Status: TooManyRequests } =>
            $"The table storage at {place} is busy ({CodeOf(fault)}), also after several tries: if it stays so, the account needs more room.",
        RequestFailedException { Status: Unauthorized or Forbidden } =>
            $"The table storage at {place} refuses the bot ({CodeOf(fault)}): check the credentials, the role 'Storage Table Data Contributor' and the network rules of the account.",
        RequestFailedException { ErrorCode: TableErrorCode.TableNotFound } =>
            $"A table of the storage at {place} is missing; the next write makes it.",
        RequestFailedException { ErrorCode: TableErrorCode.NoAnswer } or RequestFailedException { Status: 0 } or OperationCanceledException =>
            $"The table storage at {place} does not answer, also after several tries: check the address and the network.",
        RequestFailedException other => $"The table storage at {place} failed ({other.Status} {CodeOf(other)}).",
        UnreadableEventException unreadable => $"The table storage at {place} holds an event that cannot be read: {unreadable.Message}",
        _ => $"The table storage at {place} cannot be used ({fault.GetType().Name}).",
    }, fault);

    /// <summary>A row that ought to be there is not.</summary>
    public StoreUnavailableException Damaged(WorkshopId id, int version) =>
        new($"The table storage at {place} is damaged: workshop {id} has no event {version}, though later ones are there.");

    /// <summary>Others were always faster; nothing was stored.</summary>
    public StoreUnavailableException Contended(string what) => new($"{what} in the table storage at {place} is being changed by others all the time.");

    private static string CodeOf(Exception fault) => (fault as RequestFailedException)?.ErrorCode ?? "no code";
}
