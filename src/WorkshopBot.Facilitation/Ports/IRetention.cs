namespace WorkshopBot.Facilitation.Ports;

/// <summary>How long a workshop is kept after it was last used, by the workspaces it stands in.</summary>
public interface IRetention
{
    /// <returns>Null where it is kept until somebody deletes it.</returns>
    Task<int?> DaysAsync(IReadOnlyList<Room> rooms, CancellationToken ct);
}
