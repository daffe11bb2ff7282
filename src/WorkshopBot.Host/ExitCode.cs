namespace WorkshopBot.Host;

/// <summary>What the process says when it ends; scripts rely on it.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A file, a setting, the store or the machine is not as the command needs it; the error names it.</summary>
    public const int BadInput = 1;

    /// <summary>The command was written wrongly; the usage is shown.</summary>
    public const int BadUsage = 2;

    /// <summary>Stopped from outside, as shells count it for Ctrl+C.</summary>
    public const int Interrupted = 130;
}
