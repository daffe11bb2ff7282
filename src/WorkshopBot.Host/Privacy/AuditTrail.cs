using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage;

namespace WorkshopBot.Host.Privacy;

/// <summary>One thing that happened: when, what kind, and by whom; never what was said.</summary>
/// <param name="At">A moment; only a day for what was given without a name, since the moment alone may give somebody away.</param>
/// <param name="By">Null for the clock, and for whatever has no author.</param>
/// <param name="Name">Null where it was removed.</param>
internal sealed record AuditEntry(int Version, string At, string What, string? By, string? Name);

/// <summary>The list of what happened in a workshop, read from its events.</summary>
internal static class AuditTrail
{
    private static readonly string[] s_doers = ["by", "author", "who"];

    public static async IAsyncEnumerable<AuditEntry> ReadAsync(IWorkshopStore workshops, IRooms rooms, WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var people = await rooms.PeopleAsync(id, ct);
        var version = 0;
        var nameless = new HashSet<ItemId>();
        await foreach (var happened in workshops.HistoryAsync(id, ct))
        {
            using var told = JsonDocument.Parse(EventCodec.Encode(happened));
            var isNameless = IsNameless(happened, nameless);
            var by = isNameless ? null : s_doers.Select(doer => TextOf(told.RootElement, doer)).FirstOrDefault(found => found is not null);
            yield return new AuditEntry(
                ++version, Moment(isNameless, TextOf(told.RootElement, "at")), EventCodec.NameOf(happened), by,
                by is null ? null : people.GetValueOrDefault(new ParticipantId(by))?.Name);
        }
    }

    /// <summary>What was given without a name stays without one when its author changes it.</summary>
    private static bool IsNameless(WorkshopEvent happened, HashSet<ItemId> nameless) => happened switch
    {
        WorkshopEvent.ContributionOffered { Author: null } given => nameless.Add(given.Id) || true,
        WorkshopEvent.ContributionRevised revised => nameless.Contains(revised.Id),
        WorkshopEvent.ContributionWithdrawn withdrawn => nameless.Contains(withdrawn.Id),
        _ => false,
    };

    private static string Moment(bool isNameless, string? at) =>
        !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? "-"
        : isNameless ? moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? TextOf(JsonElement element, string field) =>
        element.TryGetProperty(field, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
