namespace WorkshopBot.Domain.Blueprints;

/// <summary>What a text says about a duration.</summary>
public abstract record DurationReading
{
    private DurationReading()
    {
    }

    /// <summary>It is this long.</summary>
    public sealed record Known(int Seconds) : DurationReading;

    /// <summary>"3" or "1:30": the person has to say whether minutes or hours were meant.</summary>
    public sealed record Ambiguous(int SecondsIfMinutes, int SecondsIfHours) : DurationReading;

    /// <summary>It is no duration that can be stored.</summary>
    public sealed record Refused(DurationRefusal Reason) : DurationReading;
}

/// <summary>Why a text is no duration that can be stored.</summary>
public enum DurationRefusal
{
    Unreadable,
    Negative,

    /// <summary>More than ten years.</summary>
    TooLong,
}
