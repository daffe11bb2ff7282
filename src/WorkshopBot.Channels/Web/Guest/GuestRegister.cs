using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>A workshop's guest links: which were issued, and from when on those issued before no longer hold.</summary>
/// <remarks>Links are ended by person and not one by one: every link to somebody opens the same door.</remarks>
internal sealed class GuestRegister(IShelf shelf, TimeProvider time)
{
    private const string Issued = "issued|";
    private const string Ended = "ended|";

    /// <summary>Notes a link, so that it can be seen and ended; of several to one person the last and the longest count.</summary>
    public async Task NoteAsync(GuestPass pass, CancellationToken ct)
    {
        var known = await ReadAsync(pass.Workshop, Issued + pass.Who, ct);
        var noted = known is null ? pass : known with { Issued = Later(known.Issued, pass.Issued), Until = Later(known.Until, pass.Until) };
        if (noted != known)
        {
            await shelf.PutAsync(Shelf(pass.Workshop), Issued + pass.Who, noted.Write(), ct);
        }
    }

    /// <summary>The links that hold now, one for each person and one for the open ones.</summary>
    public async Task<IReadOnlyList<GuestPass>> StandingAsync(WorkshopId workshop, CancellationToken ct)
    {
        var found = new List<GuestPass>();
        await foreach (var item in shelf.AllAsync(Shelf(workshop), "", ct))
        {
            if (item.Key.StartsWith(Issued, StringComparison.Ordinal) && GuestPass.Read(item.Text) is { } pass && await HoldsAsync(pass, ct))
            {
                found.Add(pass);
            }
        }

        return found;
    }

    /// <summary>Whether a link still opens something: not expired, and not ended since it was issued.</summary>
    public async Task<bool> HoldsAsync(GuestPass pass, CancellationToken ct)
    {
        var ended = await shelf.ReadAsync(Shelf(pass.Workshop), Ended + pass.Who, ct);
        return pass.Until > time.GetUtcNow() && (ended is null || pass.Issued.UtcTicks > long.Parse(ended, CultureInfo.InvariantCulture));
    }

    /// <summary>Ends every link to one person, or all open ones, with everybody who came by them.</summary>
    public async Task EndAsync(WorkshopId workshop, ParticipantId? who, CancellationToken ct)
    {
        await shelf.PutAsync(Shelf(workshop), Ended + who, time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture), ct);
        await shelf.RemoveAsync(Shelf(workshop), Issued + who, ct);
    }

    private async Task<GuestPass?> ReadAsync(WorkshopId workshop, string key, CancellationToken ct) =>
        await shelf.ReadAsync(Shelf(workshop), key, ct) is { } text ? GuestPass.Read(text) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    internal static string Shelf(WorkshopId workshop) => $"web-guests|{workshop}";
}
