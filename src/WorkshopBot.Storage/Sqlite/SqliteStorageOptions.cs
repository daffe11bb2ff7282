namespace WorkshopBot.Storage.Sqlite;

/// <summary>Where the database file is and how long to wait for others who write to it.</summary>
public sealed record SqliteStorageOptions
{
    /// <summary>The file; its folder has to exist.</summary>
    public required string Path { get; init; }

    /// <summary>How long a write waits while another process writes.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Look, but change nothing: every write is a <see cref="Domain.StoreUnavailableException"/>.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The most pages of 4 KiB the file may have; null for no limit but the disk's.</summary>
    public int? MaxPages { get; init; }
}
