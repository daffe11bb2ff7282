namespace WorkshopBot.Host.Checking;

/// <summary>How one thing stands before a start.</summary>
internal enum Standing
{
    Fine,

    /// <summary>Not configured, which is a choice.</summary>
    Off,

    /// <summary>The program starts, and somebody should know.</summary>
    Warning,

    /// <summary>The program would not start, or not do what is configured.</summary>
    Broken,
}

/// <summary>One line of the check: what was looked at, how it stands, and why. Never a secret.</summary>
internal sealed record Finding(Standing Standing, string Thing, string Words)
{
    public override string ToString() => $"{Mark,-5} {Thing,-9} {Words}";

    private string Mark => Standing switch
    {
        Standing.Fine => "ok",
        Standing.Off => "off",
        Standing.Warning => "warn",
        _ => "FAIL",
    };
}
