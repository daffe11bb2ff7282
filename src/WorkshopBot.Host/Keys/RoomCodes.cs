using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Keys;

/// <summary>Codes that hold for a week and at every replica; nobody can make one up.</summary>
internal sealed class RoomCodes(IDataProtectionProvider protection, TimeProvider time) : IRoomCodes
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(7);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("room code").ToTimeLimitedDataProtector();

    public string Issue(WorkshopId workshop) => _protector.Protect(workshop.Value, time.GetUtcNow() + s_lifetime);

    public WorkshopId? Read(string code)
    {
        try
        {
            return new WorkshopId(_protector.Unprotect(code));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
