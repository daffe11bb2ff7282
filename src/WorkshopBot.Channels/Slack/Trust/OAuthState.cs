using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WorkshopBot.Channels.Slack.Trust;

/// <summary>
/// What has to come back unchanged, soon and to the same browser after somebody agreed to install the app: signed, for ten minutes, bound
/// to a cookie. Slack's code works once, and so does this with it.
/// </summary>
internal sealed class OAuthState(IDataProtectionProvider protection)
{
    public const string Cookie = "workshopbot-slack-install";

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("slack install").ToTimeLimitedDataProtector();

    /// <returns>What goes to Slack, and what stays in the browser.</returns>
    public (string State, string Cookie) New()
    {
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return (_protector.Protect(secret, Lifetime), secret);
    }

    public bool IsOurs(string? state, string? cookie)
    {
        try
        {
            return state is not null && cookie is not null
                && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(_protector.Unprotect(state)), System.Text.Encoding.UTF8.GetBytes(cookie));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
