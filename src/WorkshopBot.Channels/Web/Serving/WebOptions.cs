namespace WorkshopBot.Channels.Web.Serving;

/// <summary>The web room's settings.</summary>
public sealed record WebOptions
{
    public bool Enabled { get; init; } = true;

    /// <summary>Whether facilitators may hand out links for people without an account.</summary>
    public bool GuestLinks { get; init; } = true;

    /// <summary>Whether one visitor may play the whole team: for the local demo, never in production.</summary>
    public bool PersonSwitch { get; init; }

    /// <summary>The secret that opens the operator's page; without it there is none, but in the local demo.</summary>
    public string? OperatorKey { get; init; }
}
