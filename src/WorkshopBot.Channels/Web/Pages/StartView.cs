using WorkshopBot.Domain;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Pages;

/// <summary>What the start page shows: what was typed before, what was wrong with it, and the workshops there are.</summary>
public sealed record StartView
{
    public required Texts Words { get; init; }

    public string? Name { get; init; }

    public string? Service { get; init; }

    public string? From { get; init; }

    public string? Error { get; init; }

    public required IReadOnlyList<(string Address, Workshop Workshop)> Workshops { get; init; }

    /// <summary>Whether a simulated team can be watched.</summary>
    public bool Plays { get; init; }

    /// <summary>Whether the list is everybody's, as in the local demo.</summary>
    public bool Everyone { get; init; }
}
