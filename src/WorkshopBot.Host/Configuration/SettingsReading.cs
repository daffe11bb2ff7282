using WorkshopBot.Domain;

namespace WorkshopBot.Host.Configuration;

/// <summary>What came of reading the settings: the options, or one line for each setting that cannot be used.</summary>
public abstract record SettingsReading
{
    private SettingsReading()
    {
    }

    public sealed record Accepted(HostOptions Options) : SettingsReading;

    public sealed record Refused(Sequence<string> Lines) : SettingsReading;
}
