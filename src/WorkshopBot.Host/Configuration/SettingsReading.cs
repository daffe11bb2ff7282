using WorkshopBot.Domain;

namespace WorkshopBot.Host.Configuration;

/// <summary>What came of reading the settings: the options, or one line for each setting that cannot be used.</summary>
internal abstract record SettingsReading
{
    private SettingsReading()
    {
    }

    internal sealed record Accepted(HostOptions Options) : SettingsReading;

    internal sealed record Refused(Sequence<string> Lines) : SettingsReading;
}
