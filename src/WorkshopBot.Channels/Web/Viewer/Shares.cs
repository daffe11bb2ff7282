using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>
/// Links that show one workshop's blueprint to whoever has them. A link is signed and expires by itself; it works as long as it stands on
/// the shelf, so taking it off ends it at once, everywhere.
/// </summary>
internal sealed class Shares(IShelf shelf, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>More than anybody can oversee.</summary>
    public const int Most = 20;

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("shared blueprint").ToTimeLimitedDataProtector();

    /// <summary>For how many days a link may be made.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 7, 30];

    /// <summary>Those who answer for the workshop may show it to others.</summary>
    public static bool MayShare(Workshop workshop, ParticipantId who) => workshop.IsFacilitator(who) || workshop.Owner == who;

    /// <returns>False when there are too many already.</returns>
    public async Task<bool> MakeAsync(WorkshopId workshop, ParticipantId by, int days, CancellationToken ct)
    {
        if ((await WorkingAsync(workshop, ct)).Count >= Most)
        {
            return false;
        }

        var entry = new Entry(by.Value, time.GetUtcNow().AddDays(days));
        await shelf.PutAsync(ShelfOf(workshop), RandomNumberGenerator.GetHexString(24, lowercase: true), JsonSerializer.Serialize(entry), ct);
        return true;
    }

    /// <summary>The links that work now, the one that ends first in front; what has ended is cleared away.</summary>
    public async Task<IReadOnlyList<SharedLink>> WorkingAsync(WorkshopId workshop, CancellationToken ct)
    {
        List<SharedLink> links = [];
        await foreach (var item in shelf.AllAsync(ShelfOf(workshop), "", ct))
        {
            if (Read(item.Text) is { } entry && entry.Until > time.GetUtcNow())
            {
                links.Add(new SharedLink(item.Key, $"/share/{_protector.Protect($"{workshop.Value}|{item.Key}", entry.Until)}", new ParticipantId(entry.By), entry.Until));
            }
            else
            {
                await shelf.RemoveAsync(ShelfOf(workshop), item.Key, ct);
            }
        }

        return [.. links.OrderBy(link => link.Until)];
    }

    public Task EndAsync(WorkshopId workshop, string id, CancellationToken ct) => shelf.RemoveAsync(ShelfOf(workshop), id, ct);

    /// <summary>The workshop that a link shows and when it ends; null when it is forged, has expired or was ended.</summary>
    public async Task<(WorkshopId Workshop, DateTimeOffset Until)?> OpenAsync(string token, CancellationToken ct)
    {
        if (Unprotect(token)?.Split('|') is not [var workshop, var id])
        {
            return null;
        }

        var kept = await shelf.ReadAsync(ShelfOf(new WorkshopId(workshop)), id, ct);
        return kept is not null && Read(kept) is { } entry && entry.Until > time.GetUtcNow() ? (new WorkshopId(workshop), entry.Until) : null;
    }

    internal static string ShelfOf(WorkshopId workshop) => $"shares/{workshop.Value}";

    private static Entry? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? Unprotect(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Entry(string By, DateTimeOffset Until);
}

/// <summary>A link that works.</summary>
/// <param name="Id">What it is ended by; it opens nothing.</param>
public sealed record SharedLink(string Id, string Address, ParticipantId By, DateTimeOffset Until);
