using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Somebody in front of a browser: known by a cookie that only this server can write, named as they called themselves.</summary>
/// <param name="Language">The first of the browser's languages that the product speaks.</param>
/// <param name="Zone">IANA name of the browser's time zone, where its script told it.</param>
public sealed record Visitor(ParticipantId Id, string Name, string Language, string? Zone)
{
    public const string Scheme = "visitor";

    /// <summary>Written by the page's script; a time zone is no secret.</summary>
    private const string ZoneCookie = "zone";

    private const int LongestName = 80;

    /// <summary>Their words, at their own time.</summary>
    public Texts TextsAt(DateTimeOffset now) => Texts.For(Language, ZoneInfo, now);

    private TimeZoneInfo ZoneInfo => Zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>As a participant of one room, where the bot can write to them alone.</summary>
    public Person In(string room) => new(Id, Name, WebRoom.Own(room, Id), Language, Zone);

    /// <summary>Null for somebody who has not said their name yet.</summary>
    public static Visitor? Of(HttpContext context)
    {
        var (who, name) = (context.User.FindFirstValue(ClaimTypes.NameIdentifier), context.User.FindFirstValue(ClaimTypes.Name));
        return who is null || name is null ? null : new Visitor(new ParticipantId(who), name, LanguageOf(context), ZoneOf(context));
    }

    /// <summary>Remembers who sits here; without an id somebody new.</summary>
    public static async Task<Visitor> RememberAsync(HttpContext context, string name, ParticipantId? who = null)
    {
        var id = who ?? new ParticipantId($"web-{RandomNumberGenerator.GetHexString(20, lowercase: true)}");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id.Value), new Claim(ClaimTypes.Name, name)], Scheme);
        await context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
        return new Visitor(id, name, LanguageOf(context), ZoneOf(context));
    }

    /// <summary>A name as it may stand on a page: one line, not endless; null when nothing is left.</summary>
    public static string? Clean(string? said)
    {
        var line = string.Join(' ', new string([.. (said ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null
            : line.Length <= LongestName ? line
            : line[..(char.IsHighSurrogate(line[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    /// <summary>The best of the browser's languages; English when it asks for none that we speak.</summary>
    public static string LanguageOf(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is not null && Texts.Languages.Contains(language)) ?? "en";

    internal static string? ZoneOf(HttpContext context) =>
        context.Request.Cookies[ZoneCookie] is { Length: < 64 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;
}
