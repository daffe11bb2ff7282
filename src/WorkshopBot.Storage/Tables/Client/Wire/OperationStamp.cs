namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>The id that one write leaves in what it writes, the same on each of its tries; without a property it leaves none.</summary>
internal sealed record OperationStamp(string? Property, string Id);
