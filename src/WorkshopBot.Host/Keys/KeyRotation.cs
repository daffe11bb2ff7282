using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Pictures;

namespace WorkshopBot.Host.Keys;

/// <summary>
/// New keys for everything that is signed or sealed: addresses of pictures, links for guests and viewers, invitations, room codes, cookies,
/// and the tokens of Slack's installations. Whatever is made from then on is made with them.
/// </summary>
internal static class KeyRotation
{
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(90);

    /// <param name="atOnce">Whether what the older keys made ends now; otherwise it holds until its own end.</param>
    public static async Task RotateAsync(IShelf shelf, bool atOnce, DateTimeOffset now, CancellationToken ct)
    {
        await SharedSecret.RotateAsync(shelf, PictureLinks.Secret, atOnce ? null : now + PictureLinks.Longest, ct);
        var older = Keys(shelf).GetAllKeys().Where(key => !key.IsRevoked).ToList();

        // The one that began last is used, and clocks of machines differ a little.
        var begin = older.Select(key => key.ActivationDate).Where(began => began < now + s_skew).Append(now).Max().AddSeconds(1);
        Keys(shelf).CreateNewKey(begin, begin + s_lifetime);

        // Tokens are sealed anew before the keys that sealed them end: nobody has to install the app again.
        await Installations.ResealAsync(shelf, Services(shelf).GetRequiredService<IDataProtectionProvider>(), ct);
        foreach (var key in atOnce ? older : [])
        {
            Keys(shelf).RevokeKey(key.KeyId, "rotated by the operator");
        }
    }

    private static IKeyManager Keys(IShelf shelf) => Services(shelf).GetRequiredService<IKeyManager>();

    /// <summary>Made anew each time, since a provider keeps what it has read.</summary>
    private static ServiceProvider Services(IShelf shelf)
    {
        var services = new ServiceCollection();
        services.AddSingleton(shelf);
        services.AddSharedKeys();
        return services.BuildServiceProvider();
    }
}
