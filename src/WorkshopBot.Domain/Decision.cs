namespace WorkshopBot.Domain;

/// <summary>The answer to a command: what happened because of it, or why not.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing happened because it had happened already.</summary>
    public static Decision Nothing { get; } = new Accepted([]);

    public static Decision Of(params ReadOnlySpan<WorkshopEvent> events) => new Accepted(Sequence.Create(events));

    public static Decision Of(IEnumerable<WorkshopEvent> events) => new Accepted(events.ToSequence());

    public static Decision No(Refusal why) => new Refused(why);

    /// <summary>These events, which may be none.</summary>
    public sealed record Accepted(Sequence<WorkshopEvent> Events) : Decision;

    /// <summary>Not this time; nothing changed.</summary>
    public sealed record Refused(Refusal Why) : Decision;
}
