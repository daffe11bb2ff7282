using WorkshopBot.Domain;

namespace WorkshopBot.Host.Configuration;

/// <summary>What came of reading the settings: the options, or one line for each setting that cannot be used.</summary>
internal abstract record SettingsReading
{
    private SettingsReading()
    {
    }

    /// <param name="Doubts">One line for each setting that has no effect because nothing is called so, or that is missed although the program starts.</param>
    internal sealed record Accepted(HostOptions Options, Sequence<string> Doubts) : SettingsReading;

    internal sealed record Refused(Sequence<string> Lines) : SettingsReading;
}
