using System.Collections.Frozen;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Alike;

/// <summary>What a wording is about: its words without the small ones, in stems, words with one meaning as one.</summary>
internal static class Concepts
{
    /// <summary>Turns of phrase that mean one thing; longer ones first where one begins another.</summary>
    private static readonly (string[] Words, string Concept)[] s_phrases =
    [
        .. Phrases("queue", "stand in line", "stands in line", "joins the queue", "join the queue", "gets in line", "hace cola", "hacer cola", "se pone en la fila", "ponerse en la fila"),
        .. Phrases("sms", "text message", "mensaje de texto"),
        .. Phrases("dropoff", "drop off"),
        .. Phrases("collect", "picks up", "se lleva"),
        .. Phrases("pickup", "pick up"),
        .. Phrases("reception", "front desk"),
        .. Phrases("birthdate", "date of birth", "birth date", "fecha de nacimiento"),
        .. Phrases("order", "places an order", "place an order"),
        .. Phrases("pide", "hace un pedido"),
        .. Phrases("greet", "da la bienvenida"),
        .. Phrases("sit", "takes a seat", "take a seat", "toma asiento"),
        .. Phrases("fault", "is down", "does not work", "no funciona", "esta caido"),
        .. Phrases("fill", "fills in", "fill in", "fills out"),
        .. Phrases("submit", "hands in", "hand in"),
        .. Phrases("leave", "walks out", "walk out", "goes out", "se va"),
        .. Phrases("register", "checks in", "check in", "hace el registro"),
        .. Phrases("checkout", "checks out", "check out"),
        .. Phrases("how", "how to"),
    ];

    private static readonly FrozenSet<string> s_small =
        ("the a an of to for in at on into onto from by with and or is are be it its his her their our my your up out over how that this then so one some "
        + "el la los las un una unos unas de del al en y e o u que se su sus lo le les con por para es esta como mi tu").Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string> s_same = Same(
        "give hand deliver", "queue line cola fila", "call phone ring telephone", "collect fetch pickup", "get receive", "till checkout counter", "sit seat sienta asiento",
        "label sticker", "leave exit sale", "sms text message mensaje", "dose tablet pill", "put store place", "greet welcome saluda", "enter type key", "explain tell say",
        "verify check compare", "look search find", "bring serve", "clean tidy", "fill complete rellena llena completa", "book reserve make", "show present", "id identification",
        "shop store", "cover coverage", "wrong incorrect equivocada erronea", "right correct correcta", "customer patient guest client", "medicine medication drug", "prescriber doctor physician",
        "price cost", "home house",
        "entrega da dar", "llama telefonea avisa", "recoge retira", "recibe llega", "caja mostrador", "dosis pastilla tableta", "guarda pone coloca", "captura escribe teclea introduce", "cuenta contar",
        "explica dice", "revisa comprueba verifica compara", "trae lleva", "limpia arregla", "muestra ensena presenta", "identificacion identidad documento", "medicina medicamento",
        "medico doctor", "precio coste costo", "casa hogar", "register registra");

    /// <summary>Words that turn the meaning round; two of them in one wording have to stand in the same order.</summary>
    private static readonly (string One, string Other)[] s_opposites = [(Meaning("right"), Meaning("wrong"))];

    private static readonly string s_queue = Meaning("queue");

    private static readonly string s_join = Meaning("join");

    /// <summary>The concepts in the order in which they are named, each once.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = Split(text);
        List<string> concepts = [];
        for (var at = 0; at < words.Count;)
        {
            var (concept, length) = At(words, at);
            at += length;
            if (concept is not null && !concepts.Contains(concept))
            {
                concepts.Add(concept);
            }
        }

        // "Joins the drop-off queue" is what "joins the queue at drop-off" says.
        return concepts.Contains(s_queue) ? [.. concepts.Where(concept => concept != s_join)] : concepts;
    }

    public static bool TurnsRound(IReadOnlyList<string> one, IReadOnlyList<string> other) => s_opposites.Any(pair =>
        one.Contains(pair.One) && one.Contains(pair.Other) && other.Contains(pair.One) && other.Contains(pair.Other) && !one.SequenceEqual(other));

    /// <summary>The words, as typed, that both wordings say.</summary>
    public static IReadOnlyList<string> Shared(string one, string other)
    {
        var said = Split(other).Select(Stemmer.Stem).ToHashSet();
        var line = Line.Of(Folding.Clean(one));
        return [.. line.Tokens.Select(token => line.Text[token.Start..token.End])
            .Where(word => Split(word) is { Count: > 0 } parts && parts.TrueForAll(part => !s_small.Contains(part) && said.Contains(Stemmer.Stem(part))))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static List<string> Split(string text) =>
        [.. Line.Of(Folding.Fold(Folding.Clean(text)).Replace('-', ' ')).Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Id).Select(token => token.Word)];

    private static (string? Concept, int Length) At(List<string> words, int at)
    {
        foreach (var (phrase, concept) in s_phrases)
        {
            if (at + phrase.Length <= words.Count && phrase.Select((word, ahead) => words[at + ahead] == word).All(same => same))
            {
                return (Meaning(concept), phrase.Length);
            }
        }

        return (s_small.Contains(words[at]) ? null : Meaning(words[at]), 1);
    }

    private static string Meaning(string word) => Stemmer.Stem(word) is var stem && s_same.TryGetValue(stem, out var same) ? same : stem;

    private static IEnumerable<(string[], string)> Phrases(string concept, params string[] phrases) => phrases.Select(phrase => (phrase.Split(' '), concept));

    private static FrozenDictionary<string, string> Same(params string[] groups) => groups
        .SelectMany(group => group.Split(' ').Select(word => (Stem: Stemmer.Stem(word), Group: group)))
        .DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.Group, StringComparer.Ordinal);
}
