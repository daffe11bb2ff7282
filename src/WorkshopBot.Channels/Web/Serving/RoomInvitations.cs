using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Links that let people join a room by their name: signed, for one room, for a week.</summary>
internal sealed class RoomInvitations(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("room invitation").ToTimeLimitedDataProtector();

    public (string Address, DateTimeOffset Until) For(string room)
    {
        var until = time.GetUtcNow() + s_lifetime;
        return ($"/join/{_protector.Protect(room, until)}", until);
    }

    /// <summary>The room that a link opens; null when it was not made here or has expired.</summary>
    public string? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
