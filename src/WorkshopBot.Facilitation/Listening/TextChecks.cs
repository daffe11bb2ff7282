using System.Text.RegularExpressions;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>What one would gently ask about a text before moving on: hints, never refusals. Works on English and Spanish at once.</summary>
public static partial class TextChecks
{
    /// <summary>Most people can say so many words in one breath.</summary>
    public const int WordsInOneBreath = 25;

    public static int WordCount(string text) => Line.Of(Folding.Clean(text)).Tokens.Count(token => token.Kind != TokenKind.Mark);

    public static bool IsLongForOneBreath(string text) => WordCount(text) > WordsInOneBreath;

    /// <summary>"Scan the script", "we print the label": a customer would not do that.</summary>
    public static bool SoundsLikeStaff(string text)
    {
        var words = Words(text);
        return words.Count > 0 && (StaffVerb().IsMatch(words[0]) || words[0] is "we" or "nosotros" || StaffSubject().IsMatch(string.Join(' ', words)));
    }

    /// <summary>Two actions in one line, such as "pays and leaves".</summary>
    public static (string First, string Second)? TwoActions(string text)
    {
        var clean = Folding.Clean(text).Trim();
        foreach (Match between in Between().Matches(Folding.Fold(clean)))
        {
            var (first, second) = (clean[..between.Index].Trim(' ', ','), clean[(between.Index + between.Length)..].Trim());
            if (LooksLikeAction(first) && LooksLikeAction(second) && SameForm(first, second))
            {
                return (first, second);
            }
        }

        return null;
    }

    /// <summary>"Friendly service", "as soon as possible": nobody could tick it off.</summary>
    public static bool IsHardToCheck(string text) => Attitude().IsMatch(Folding.Fold(text)) && !text.Any(char.IsDigit);

    /// <summary>"Be more careful": rarely holds.</summary>
    public static bool SaysBeCareful(string text) => Careful().IsMatch(Folding.Fold(text));

    /// <summary>"Technician or pharmacist": who answers if it goes wrong?</summary>
    public static bool NamesTwoRoles(string text) => TwoRoles().IsMatch(Folding.Fold(text).Trim());

    /// <summary>Whether the name of one of these people stands in the text.</summary>
    public static bool NamesAPerson(string text, IEnumerable<string> names)
    {
        var words = Words(text);
        return names.Select(Words).Any(name => name.Count > 0 && (Holds(words, name) || (name[0].Length > 2 && words.Contains(name[0]))));
    }

    /// <summary>Two stories in one sentence of a charter: "walk-in patients and also online refills".</summary>
    public static (string First, string Second)? SecondScenario(string text)
    {
        var clean = Folding.Clean(text).Trim().TrimEnd('.');
        var match = Another().Match(Folding.Fold(clean));
        if (!match.Success)
        {
            return null;
        }

        var (first, second) = (clean[..match.Index].TrimEnd(' ', ',', ';', '.'), clean[(match.Index + match.Length)..].Trim());
        return first.Split(' ').Length >= 2 && second.Split(' ').Length >= 2 ? (first, second) : null;
    }

    private static List<string> Words(string text) =>
        [.. Line.Of(Folding.Clean(text)).Tokens.Where(token => token.Kind != TokenKind.Mark).Select(token => token.Word)];

    private static bool Holds(List<string> words, List<string> name) =>
        Enumerable.Range(0, Math.Max(0, words.Count - name.Count + 1)).Any(at => words.Skip(at).Take(name.Count).SequenceEqual(name));

    /// <summary>An action has a verb and mostly something to do it to; "bag and receipt" has neither.</summary>
    private static bool LooksLikeAction(string text) => Words(text) is { Count: > 0 } words && ActionVerb().IsMatch(words[0]);

    /// <summary>"Waits and pays", "wait and pay", "espera y paga": both verbs end alike or neither does.</summary>
    private static bool SameForm(string first, string second) =>
        Words(first)[0] is var one && Words(second)[0] is var other && one.EndsWith('s') == other.EndsWith('s');

    [GeneratedRegex("^(?:scans?|types?|prints?|dispens(?:e|es)|verif(?:y|ies)|labels?|restocks?|enters?|captures?|bills?|adjudicat(?:e|es)|counts?|packs?|greets?|serv(?:e|es)|process(?:es)?|invoices?|schedules?"
        + "|escanea[rn]?|captura[rn]?|imprim(?:e|en|ir)|etiqueta[rn]?|dispensa[rn]?|verifica[rn]?|factura[rn]?|saluda[rn]?|atiend(?:e|en)|atender|repon(?:e|en|er)|cuenta[n]?|procesa[rn]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex StaffVerb();

    [GeneratedRegex("^(?:(?:the|our|a|el|la|nuestr[oa]) )?(?:technician|pharmacist|staff|cashier|clerk|colleague|employee|team|system|farmaceutic[oa]|auxiliar|caj(?:ero|era)|personal|equipo|sistema|emplead[oa])\\b", RegexOptions.CultureInvariant)]
    private static partial Regex StaffSubject();

    [GeneratedRegex("(?:,? (?:and|y|e)(?: then| then also| luego| despues)? |, then |, luego |; ?)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex("^(?:joins?|waits?|pays?|leaves?|signs?|asks?|tells?|gives?|takes?|shows?|hands?|reads?|calls?|checks?|looks?|picks?|drops?|goes|go|gets?|sits?|chooses?|choose|decides?|arrives?|enters?|opens?|closes?|scans?|types?"
        + "|prints?|greets?|confirms?|promises?|puts?|fills?|files?|sends?|answers?|receives?|returns?|thanks?|compares?|counts?|labels?|packs?|stores?|finds?|writes?|collects?|hears?|learns?|explains?|orders?|verif(?:y|ies)|comes?|walks?|drives?|brings?"
        + "|se|espera|paga|sale|firma|pregunta|dice|da|toma|muestra|entrega|lee|llama|revisa|mira|recoge|deja|va|recibe|elige|decide|llega|entra|abre|cierra|escanea|captura|imprime|saluda|confirma|promete|pone|llena|guarda|envia|contesta|vuelve|compara"
        + "|cuenta|etiqueta|empaca|busca|encuentra|escribe|explica|pide|verifica|trae|lleva|compra|prepara|avisa|comprueba|anota|archiva|devuelve)$", RegexOptions.CultureInvariant)]
    private static partial Regex ActionVerb();

    [GeneratedRegex(@"\b(?:friendly|friendliness|polite(?:ly)?|courteous|nice(?:ly)?|kind(?:ly)?|helpful|good|great|excellent|professional(?:ly)?|prompt(?:ly)?|quick(?:ly)?|fast|soon|asap|timely|appropriate(?:ly)?|adequate(?:ly)?|careful(?:ly)?|properly|well|efficient(?:ly)?|satisf\w+|smile|empath\w+|as soon as possible|as needed"
        + @"|amable(?:mente)?|amabilidad|cortes(?:ia|mente)?|buen[oa]?|bien|excelente|profesional(?:idad|mente)?|rapid[oa]s?|rapidamente|pronto|agil(?:mente)?|adecuad[oa](?:mente)?|apropiad[oa]|cuidado|cuidadosamente|correctamente|eficiente(?:mente)?|eficaz|calidad|sonrisa|empatia|lo antes posible|cuanto antes|segun (?:se )?necesite)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Attitude();

    [GeneratedRegex(@"\b(?:(?:be|being|is|are) (?:more |extra |very )?careful|(?:take|more|with) (?:more |greater )?care\b|pay (?:more |better |close )?attention|(?:more|better) attention|concentrate|remind (?:the )?(?:staff|team|everyone|people)|try harder|double[- ]?check better|be (?:more )?(?:alert|attentive|vigilant)"
        + @"|(?:tener|ten|tengan|con|poner|mas) (?:mas |mucho )?cuidado|prestar (?:mas )?atencion|(?:mas|mayor) atencion|estar (?:mas )?atent[oa]s?|concentrarse|recordar (?:al (?:personal|equipo)|a todos)|esforzarse mas)", RegexOptions.CultureInvariant)]
    private static partial Regex Careful();

    [GeneratedRegex(@"\S\s*(?:/|&|\+|,)\s*\S|\b(?:and|or|y|o|u|e|and/or|y/o)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TwoRoles();

    [GeneratedRegex(@"(?:[,;.]? (?:and also|and additionally|as well as|or else|and another|plus|additionally|y tambien|y ademas|asi como|o bien|y otro|y otra) |[;.] (?:also|another|second(?:ly)?|tambien|ademas|otro|otra)[:,]? |[;/] ?|\. (?=\S))", RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
