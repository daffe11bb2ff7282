using WorkshopBot.Channels;
using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Host.Privacy;

namespace WorkshopBot.Host.Configuration;

/// <summary>The settings of the program, read and checked once.</summary>
internal sealed record HostOptions
{
    public required StorageOptions Storage { get; init; }

    /// <summary>The address under which people reach the program, with a slash at its end; null for the one it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    public WebOptions Web { get; init; } = new();

    /// <summary>Null when Teams is off.</summary>
    public TeamsOptions? Teams { get; init; }

    /// <summary>Null when Slack is off.</summary>
    public SlackOptions? Slack { get; init; }

    /// <summary>Where metrics and traces go (OTLP); null when nobody watches.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>How long workshops are kept.</summary>
    public RetentionRule Retention { get; init; } = RetentionRule.Always;

    public RoomLimits Limits { get; init; } = new();

    /// <summary>How much may come from one person and one conversation in a chat.</summary>
    public InboundLimits Inbound { get; init; } = new();
}

/// <summary>Where workshops are kept.</summary>
internal sealed record StorageOptions
{
    public const string DefaultSqlitePath = "data/workshops.db";

    public required StorageProvider Provider { get; init; }

    /// <summary>The database file, in full.</summary>
    public required string SqlitePath { get; init; }

    /// <summary>The account with the tables; null when none is set up.</summary>
    public TableStorageOptions? Tables { get; init; }
}

/// <summary>The kinds of store.</summary>
internal enum StorageProvider
{
    Sqlite,

    /// <summary>Azure Table storage, for any number of replicas.</summary>
    Tables,

    /// <summary>Gone when the process ends: for trying out.</summary>
    Memory,
}
