using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>What lies in front of one guest between two pages: what was said last, a form to correct, drafts.</summary>
public sealed record Desk
{
    /// <summary>A guest has few questions at a time; older drafts than this are let go.</summary>
    private const int MostDrafts = 40;

    /// <summary>The answer to what was sent last, in words.</summary>
    public string? Said { get; init; }

    /// <summary>When something was saved last; null while nothing was.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Whether <see cref="Said"/> tells of something that was saved.</summary>
    public bool Saved { get; init; }

    /// <summary>The question that comes next, as its key; null for the first that is open.</summary>
    public string? Next { get; init; }

    /// <summary>A form with what is wrong in it, until it is sent again.</summary>
    public Card? Again { get; init; }

    /// <summary>The sending that was taken last; a draft of it that comes late is none any more.</summary>
    public string? Sent { get; init; }

    /// <summary>Typed and not sent, by question and field.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, string>> Drafts { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    public Desk WithDraft(string question, IReadOnlyDictionary<string, string> typed) =>
        this with { Drafts = (Drafts.Count < MostDrafts ? Drafts : Drafts.Clear()).SetItem(question, typed.ToImmutableDictionary()) };
}

/// <summary>Keeps desks.</summary>
internal sealed class Desks(IShelf shelf)
{
    public async Task<Desk> ReadAsync(WorkshopId workshop, ParticipantId who, CancellationToken ct) =>
        await shelf.ReadAsync(Shelf(workshop), who.Value, ct) is { } found ? JsonSerializer.Deserialize<Desk>(found, CardJson.Options)! : new Desk();

    public Task PutAsync(WorkshopId workshop, ParticipantId who, Desk desk, CancellationToken ct) =>
        shelf.PutAsync(Shelf(workshop), who.Value, JsonSerializer.Serialize(desk, CardJson.Options), ct);

    internal static string Shelf(WorkshopId workshop) => $"web-guest-desks|{workshop}";
}
