using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>Signs and reads links and cookies; neither is taken for the other.</summary>
internal sealed class GuestSeal(IDataProtectionProvider protection)
{
    /// <summary>Longer than any we write.</summary>
    private const int MaxLength = 1000;

    private readonly IDataProtector _links = protection.CreateProtector("guest link");
    private readonly IDataProtector _tickets = protection.CreateProtector("guest ticket");

    public string Seal(GuestPass pass) => _links.Protect(pass.Write());

    public string Seal(GuestTicket ticket) => _tickets.Protect(ticket.Write());

    /// <summary>What a link says; nobody's when it was not made here.</summary>
    public GuestPass Link(string? token) => Open(_links, token) is { } text && GuestPass.Read(text) is { } pass ? pass : GuestPass.Nobody;

    /// <summary>What a cookie says; nobody's when it was not made here.</summary>
    public GuestTicket Ticket(string? cookie) => Open(_tickets, cookie) is { } text && GuestTicket.Read(text) is { } ticket ? ticket : GuestTicket.Nobody;

    private static string? Open(IDataProtector protector, string? sealedText)
    {
        if (sealedText is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        try
        {
            return protector.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
