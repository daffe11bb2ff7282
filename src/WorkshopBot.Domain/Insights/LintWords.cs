using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WorkshopBot.Domain.Insights;

/// <summary>What words give away, English and Spanish together: hints rest on it, never refusals.</summary>
internal static partial class LintWords
{
    private static readonly FrozenSet<string> s_attitudes = Set(
        "friendly friendliness careful carefully care soon quick quickly fast polite politely nice nicely good well properly correctly professional "
        + "professionally kind kindly efficient efficiently prompt promptly attentive courteous courteously warm warmly helpful appropriate "
        + "appropriately timely asap satisfactory possible carefulness "
        + "amable amables amablemente amabilidad cuidado cuidadoso cuidadosamente pronto rapido rapida rapidamente bien correctamente adecuado "
        + "adecuadamente profesional profesionalmente cordial cordialmente atento atenta eficiente eficientemente educado posible buen buena bueno");

    private static readonly FrozenSet<string> s_numbers = Set(
        "one two three four five six seven eight nine ten every never always each zero uno una dos tres cuatro cinco seis siete ocho nueve diez nunca "
        + "siempre cada cero");

    private static readonly FrozenSet<string> s_waiting = Set("wait waits waiting queue queues espera esperan cola fila");

    private static readonly FrozenSet<string> s_unspoken = Set(
        "system online web website app kiosk email mail text sms self machine screen letter paper automatic automated sistema linea correo mensaje "
        + "autoservicio carta pantalla maquina letrero automatico papel");

    private static readonly FrozenSet<string> s_spoken = Set(
        "person phone call video counter chat persona presencial telefono llamada videollamada mostrador");

    private static readonly FrozenSet<string> s_verbs = Set(
        "accept agree answer apologise apply approve arrange ask assign assist attach bag bill book bring buff build calculate calibrate call cancel "
        + "check choose clean close collect compare complete confirm copy count decide deliver dispense drop explain fetch file fill find finish fix "
        + "follow give greet hand help hold inform inspect install invoice label leave listen load log look make mark measure meet note notice offer "
        + "open order pack park pay phone pick place plan post prepare prescribe print promise put read receive record register remove repair repeat "
        + "report request return review save scan schedule select sell send serve set show sign sort start stock store submit take tell test thank "
        + "train transfer type update verify visit wait walk warn wash weigh welcome wipe wrap write "
        + "abre acepta acompana agradece anota apunta atiende avisa ayuda busca cambia carga cierra cobra coge comprueba confirma consulta cuenta "
        + "cuelga da decide deja despide devuelve elige empaqueta entra entrega envia escanea escribe escucha espera etiqueta explica factura firma "
        + "guarda guia imprime indica informa invita lee limpia llama llega lleva llena marca mide mira muestra ofrece paga pesa pide prepara "
        + "pregunta presenta promete pone recibe recoge registra repite reserva responde revisa sale saluda sirve sube toma trae vende verifica");

    private static readonly FrozenSet<string> s_and = Set("and then & ; , y e luego despues /");

    /// <summary>How many words a sentence has.</summary>
    public static int Count(string? text) => text is null ? 0 : Word().Count(text);

    /// <summary>The words for comparing: small letters, no accents.</summary>
    public static IEnumerable<string> Plain(string text) => Word().Matches(text).Select(match => PlainText.Of(match.Value));

    /// <summary>The first word that says how it should feel instead of what one would see; null if there is none or a number stands beside it.</summary>
    public static string? Attitude(string? text)
    {
        if (text is null || text.Any(char.IsDigit))
        {
            return null;
        }

        var words = Word().Matches(Quoted().Replace(text, " ")).Select(match => match.Value).ToList();
        return words.Any(word => s_numbers.Contains(PlainText.Of(word))) ? null : words.Find(word => s_attitudes.Contains(PlainText.Of(word)));
    }

    public static bool SpeaksOfWaiting(string text) => Any(text, s_waiting);

    /// <summary>Whether a person speaks there; a step without a channel is taken for one.</summary>
    public static bool IsSpoken(string? channel) => channel is null || Any(channel, s_spoken) || !Any(channel, s_unspoken);

    /// <summary>What follows the first role, if the text names two: "or cashier".</summary>
    public static string? SecondRole(string? role) => role is not null && SecondRolePattern().Match(role) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>A second verb in the same form as the first: "types" in "Scans the original and types the prescription".</summary>
    public static string? SecondAction(string what)
    {
        var pieces = Piece().Matches(what).Select(match => (Shown: match.Value, Plain: PlainText.Of(match.Value))).ToList();
        for (var at = 1; at + 1 < pieces.Count; at++)
        {
            var (shown, plain) = pieces[at + 1];
            if (s_and.Contains(pieces[at].Plain) && !s_and.Contains(plain) && IsVerb(plain) && HaveOneForm(pieces[0].Plain, plain))
            {
                return shown;
            }
        }

        return null;
    }

    private static bool IsVerb(string word) => Forms(word).Any(s_verbs.Contains);

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.EndsWith('s') || word.EndsWith('r'))
        {
            yield return word[..^1];
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
        else if (word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }
    }

    /// <summary>"Checks label and price" is one action: "price" is no verb beside "checks".</summary>
    private static bool HaveOneForm(string first, string second) => first.EndsWith('s') == second.EndsWith('s') && first.EndsWith('r') == second.EndsWith('r');

    private static bool Any(string text, FrozenSet<string> words) => Plain(text).Any(words.Contains);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’\-:.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}'’\-]+|[;,/&]", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex("(?<=^|[ (,])['‘“\"«„][^'’”\"»]{1,60}['’”\"»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"( (and|or|y|o|u|e|&|\+) |[/,;]) *\p{L}.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SecondRolePattern();
}
