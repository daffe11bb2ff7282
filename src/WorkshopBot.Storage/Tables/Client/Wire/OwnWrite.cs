using Azure;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Finds out whether a write that met a conflict on a later try had met its own first try.</summary>
internal static class OwnWrite
{
    /// <summary>An entity that the write would have stamped. One it would have added is best: others seldom change it afterwards.</summary>
    public static TableEntity? Witness(IReadOnlyList<TableTransactionAction> actions) =>
        (actions.FirstOrDefault(action => action.ActionType == TableTransactionActionType.Add)
            ?? actions.FirstOrDefault(action => action.ActionType != TableTransactionActionType.Delete))?.Entity;

    /// <summary>The answers it would have had: done, and no ETags, for those went lost with the first answer.</summary>
    public static IReadOnlyList<Response> Answers(int actions) => [.. Enumerable.Range(0, actions).Select(_ => new PartResponse(204, []))];
}
