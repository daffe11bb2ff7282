namespace WorkshopBot.Domain;

public sealed partial record Workshop
{
    /// <summary>The state after this event. Pure and total: whatever happened can be applied.</summary>
    public Workshop Apply(WorkshopEvent happened) => happened.Ordered ? this with { Version = Version + 1 } : this;
}
