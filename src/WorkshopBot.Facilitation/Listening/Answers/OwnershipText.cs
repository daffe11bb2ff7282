using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Who, where, how: "technician at drop-off in person", "technician, drop-off counter, phone".</summary>
internal static partial class OwnershipText
{
    public static Offer.Ownership Read(ActivityId at, string text)
    {
        var (rest, channel) = TakeChannel(NotMe().Replace(text.Trim().TrimEnd('.'), ""));
        var pieces = rest.Split([',', ';', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length == 0)
        {
            return new Offer.Ownership(at, null, null, channel);
        }

        if (pieces.Length > 1)
        {
            return new Offer.Ownership(at, pieces[0], WithoutIn(string.Join(", ", pieces[1..])), channel);
        }

        var match = RoleAtPlace().Match(Folding.Fold(pieces[0]));
        return match.Success
            ? new Offer.Ownership(at, Part(pieces[0], match.Groups["role"]), Part(pieces[0], match.Groups["place"]), channel)
            : new Offer.Ownership(at, pieces[0], null, channel);
    }

    /// <summary>"Stock, not me" can only be about a role.</summary>
    public static bool IsCorrection(string text) => NotMe().IsMatch(text.Trim().TrimEnd('.'));

    private static (string Left, string? Channel) TakeChannel(string text)
    {
        var match = Channel().Match(Folding.Fold(text));
        return match.Success
            ? (text[..match.Index].TrimEnd(' ', ',', ';', '·'), Part(text, match.Groups["channel"]))
            : (text, null);
    }

    private static string Part(string text, Group group) => text[group.Index..(group.Index + group.Length)].Trim();

    private static string WithoutIn(string place) => LeadingIn().Replace(place, "");

    [GeneratedRegex(
        @"(?:^|[ ,;·]+)(?:(?:by|via|per|over the|on the|por|con|mediante) )?(?<channel>in person|face to face|phone|telephone|text message|sms|text|web or app|web|app|online|e-?mail|mail|system|meeting|video|fax|on their own|"
        + @"en persona|presencial|telefono|mensaje de texto|mensaje|web o app|en linea|correo(?: electronico)?|sistema|reunion|por su cuenta)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    [GeneratedRegex("^(?<role>.+?) (?:at|in|on|en) (?:the |el |la |los |las )?(?<place>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex RoleAtPlace();

    [GeneratedRegex("^(?:at|in|on|en) (?:the |el |la )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadingIn();

    [GeneratedRegex("[,;] *(?:not me|not us|no yo|yo no|no soy yo)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotMe();
}
