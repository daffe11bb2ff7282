using System.Security.Cryptography;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Keys;

/// <summary>
/// A secret for signing that all replicas on one store share: made once by whoever comes first, kept on the shelf. Taking it off the shelf
/// ends everything that it has signed. Data protection cannot stand in for it, since it never signs the same thing twice alike.
/// </summary>
internal sealed class SharedSecret(IShelf shelf, string name)
{
    private const string Shelf = "secrets";
    private const int Bytes = 32;

    // A store that is down at the first use is asked again at the next.
    private readonly Lazy<byte[]> _secret = new(() => ReadAsync(shelf, name).GetAwaiter().GetResult(), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>What only a holder of the secret can say about these bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_secret.Value, message);

    private static async Task<byte[]> ReadAsync(IShelf shelf, string name)
    {
        await shelf.AddAsync(Shelf, name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)), CancellationToken.None);
        var kept = await shelf.ReadAsync(Shelf, name, CancellationToken.None);
        return Convert.FromBase64String(kept ?? throw new InvalidOperationException($"The secret '{name}' was taken off the shelf."));
    }
}
