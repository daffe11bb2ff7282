using System.Globalization;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Keys;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.Host.Pictures;

/// <summary>
/// Signed addresses of pictures that end after four to eight weeks. Within four weeks the same picture has the same address, so that a
/// slot that shows it does not count as changed; afterwards the reconciler shows it again with a fresh one.
/// </summary>
internal sealed class PictureLinks(SharedSecret secret, PublicAddress address, TimeProvider time) : IPictureLinks
{
    /// <summary>The name of the secret that signs them.</summary>
    public const string Secret = "picture-links";

    public const string UntilField = "until";
    public const string SignatureField = "sig";

    private static readonly long s_period = (long)TimeSpan.FromDays(28).TotalSeconds;

    /// <summary>How long a link holds at most.</summary>
    public static TimeSpan Longest => TimeSpan.FromSeconds(2 * s_period);

    public Uri For(WorkshopId id, int version, string file)
    {
        var picture = new PictureAddress(id, version, file);
        var until = ((time.GetUtcNow().ToUnixTimeSeconds() / s_period) + 2) * s_period;
        var query = string.Create(CultureInfo.InvariantCulture, $"{UntilField}={until}&{SignatureField}={secret.Sign(Signed(picture, until))}");
        return new Uri(address.Root, $"{PictureAddress.Folder}/{picture.Path}?{query}");
    }

    /// <summary>The picture that an address names; null when it is forged, has ended, or is no address of a picture.</summary>
    public PictureAddress? Read(string path, string? until, string? signature)
    {
        if (PictureAddress.Parse(path) is not { } picture || signature is null
            || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end.ToString(CultureInfo.InvariantCulture) != until)
        {
            return null;
        }

        var now = time.GetUtcNow();
        return secret.IsSigned(Signed(picture, end), signature, now) && now.ToUnixTimeSeconds() < end ? picture : null;
    }

    /// <summary>A path holds no line break, so no two addresses are written alike.</summary>
    private static byte[] Signed(PictureAddress picture, long until) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"picture\n{picture.Path}\n{until}"));
}
