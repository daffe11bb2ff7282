using System.Net;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>The web room's settings.</summary>
public sealed record WebOptions
{
    public bool Enabled { get; init; } = true;

    /// <summary>Whether other replicas may serve the same rooms, so that what happens there has to be heard here.</summary>
    public bool Replicas { get; init; }

    /// <summary>Whether facilitators may hand out links for people without an account.</summary>
    public bool GuestLinks { get; init; } = true;

    /// <summary>Whether one visitor may play the whole team: for the local demo, never in production.</summary>
    public bool PersonSwitch { get; init; }

    /// <summary>The proxies whose word on a visitor's address and transport is taken; none takes nobody's.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>How many workshops of the simulated team may run at once, for visitors to watch; none offers none.</summary>
    public int Plays { get; init; }

    /// <summary>How long such a workshop lasts at its usual pace.</summary>
    public TimeSpan PlayLength { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The secret that opens the operator's page; without it there is none, but in the local demo.</summary>
    public string? OperatorKey { get; init; }

    /// <summary>How long such a workshop goes on with nobody watching: a page that reloads or a line that breaks for a while is still somebody.</summary>
    public TimeSpan PlayPatience { get; init; } = TimeSpan.FromMinutes(2);
}
