using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Keys;

/// <summary>
/// A secret for signing that all replicas on one store share: made once by whoever comes first, kept on the shelf. Rotated, it signs with a
/// new one, and what older ones signed holds until their end. Data protection cannot stand in for it, since it never signs the same thing
/// twice alike.
/// </summary>
internal sealed class SharedSecret(IShelf shelf, string name)
{
    private const string Shelf = "secrets";
    private const string Older = ".older";
    private const int Bytes = 32;

    // A store that is down at the first use is asked again at the next.
    private readonly Lazy<Ring> _ring = new(() => ReadAsync(shelf, name).GetAwaiter().GetResult(), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>What only a holder of the secret can say about these bytes.</summary>
    public string Sign(ReadOnlySpan<byte> message) => Base64Url.EncodeToString(HMACSHA256.HashData(_ring.Value.Current, message));

    /// <summary>Whether the secret, or an older one that still holds, said this about the bytes.</summary>
    public bool IsSigned(byte[] message, string signature, DateTimeOffset now) => _ring.Value.HoldingAt(now)
        .Any(secret => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Base64Url.EncodeToString(HMACSHA256.HashData(secret, message))), Encoding.UTF8.GetBytes(signature)));

    /// <summary>Puts a new secret in the place of the one that is there. Programs that run take it up when they are started again.</summary>
    /// <param name="olderUntil">Until when what was signed so far still holds; null ends it now.</param>
    public static async Task RotateAsync(IShelf shelf, string name, DateTimeOffset? olderUntil, CancellationToken ct)
    {
        var current = await shelf.ReadAsync(Shelf, name, ct);
        if (olderUntil is not { } until)
        {
            await shelf.RemoveAsync(Shelf, name + Older, ct);
        }
        else if (current is not null)
        {
            // First the old one to its new place: at no moment is what it signed unknown.
            var lines = await shelf.ReadAsync(Shelf, name + Older, ct);
            await shelf.PutAsync(Shelf, name + Older, string.Create(CultureInfo.InvariantCulture, $"{current} {until.ToUnixTimeSeconds()}\n{lines}"), ct);
        }

        await shelf.PutAsync(Shelf, name, New(), ct);
    }

    private static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    private static async Task<Ring> ReadAsync(IShelf shelf, string name)
    {
        await shelf.AddAsync(Shelf, name, New(), CancellationToken.None);
        var kept = await shelf.ReadAsync(Shelf, name, CancellationToken.None) ?? throw new InvalidOperationException($"The secret '{name}' was taken off the shelf.");
        var older = await shelf.ReadAsync(Shelf, name + Older, CancellationToken.None) ?? "";
        return new Ring(Convert.FromBase64String(kept), [.. older.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .Select(parts => (Convert.FromBase64String(parts[0]), DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture))))]);
    }

    private sealed record Ring(byte[] Current, IReadOnlyList<(byte[] Secret, DateTimeOffset Until)> Older)
    {
        public IEnumerable<byte[]> HoldingAt(DateTimeOffset now) => Older.Where(older => older.Until > now).Select(older => older.Secret).Prepend(Current);
    }
}
