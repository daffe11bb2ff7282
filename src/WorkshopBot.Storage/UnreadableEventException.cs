namespace WorkshopBot.Storage;

/// <summary>A stored event that this version cannot read: its name is unknown, or its shape is not what the name promises.</summary>
public sealed class UnreadableEventException : Exception
{
    public UnreadableEventException()
    {
    }

    public UnreadableEventException(string message)
        : base(message)
    {
    }

    public UnreadableEventException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The name it is stored under; null when there was none to read.</summary>
    public string? EventName { get; init; }
}
