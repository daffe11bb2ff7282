using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Channels.Slack.Trust;

/// <summary>Whether a request comes from Slack: its signature over the bytes as they came, not older and not newer than five minutes.</summary>
internal sealed class SlackSignature(string secret, TimeProvider time)
{
    private const string Version = "v0";
    private const int Length = 67;
    private const int Window = 300;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(secret);

    public bool IsGenuine(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (timestamp is not { Length: > 0 and <= 12 } || signature is not { Length: Length }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) || Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - sent) > Window)
        {
            return false;
        }

        Span<byte> said = stackalloc byte[Length];
        return Encoding.ASCII.GetBytes(signature, said) == Length && CryptographicOperations.FixedTimeEquals(said, Encoding.ASCII.GetBytes(Sign(timestamp, body)));
    }

    /// <summary>What Slack writes into the header for these bytes.</summary>
    public string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        var start = Encoding.ASCII.GetByteCount(timestamp) + 4;
        var rented = ArrayPool<byte>.Shared.Rent(start + body.Length);
        try
        {
            var head = Encoding.ASCII.GetBytes($"{Version}:{timestamp}:", rented);
            body.CopyTo(rented.AsSpan(head));
            return $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(_key, rented.AsSpan(0, head + body.Length)))}";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }
}
