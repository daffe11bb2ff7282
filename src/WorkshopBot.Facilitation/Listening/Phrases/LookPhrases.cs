using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Wishes to see something: nothing changes.</summary>
internal static class LookPhrases
{
    public static IEnumerable<Phrase> All =>
    [
        Phrase.Look(
            "[see|show] so far|[show] status|where are we",
            "[ver|mostrar] hasta ahora|[ver] como va|estado|donde estamos",
            View.SoFar),
        Phrase.Look("[show] mine|my (items|answers|contributions)|what did i say", "[ver] lo mio|mis (respuestas|aportaciones)", View.Mine),
        new(
            "[show|see|full] [the] (picture|blueprint)",
            "[ver] [el] dibujo [completo]|[ver] [el] mapa",
            (_, _) => new Understanding.Look(View.Picture)) { Doubt = Doubt.Thing },
        new("[picture] one phase at a time|tiles", "[dibujo] fase por fase", (_, _) => new Understanding.Look(View.Picture, "tiles")),
        new(
            "read as text|[picture] as text|text version",
            "leer como texto|[dibujo] como texto",
            (_, _) => new Understanding.Look(View.Picture, "text")),
        Phrase.Look("[show] [the] gaps|whats missing|what is missing|open questions", "[ver] [los] huecos|que falta", View.Gaps),
        new(
            "[show|open] [the] summary",
            "[ver|abrir] [el] resumen",
            (_, _) => new Understanding.Look(View.Summary)) { Doubt = Doubt.Thing },
        Phrase.Look("[show] [the] board", "[ver] [el] tablero", View.Board) with { Doubt = Doubt.Thing },
        new(
            "export [now] [as|to] {key}|files {key}",
            "exportar [ahora] [como|a|en] {key}|exporta [como|a|en] {key}",
            (found, _) => Export(found.Text)),
        Phrase.Look("export [now]|files|download", "exportar [ahora]|exporta|archivos|descargar", View.Export) with { Doubt = Doubt.Thing },
        Phrase.Look("[full] history|changes|log", "historial|cambios", View.History) with { Doubt = Doubt.Thing },
        new(
            "search [for] {text}|find {text}",
            "buscar {text}|busca {text}",
            (found, _) => new Understanding.Look(View.Search, found.Text)) { Doubt = Doubt.Verb },
        new(
            "compare with {text}",
            "comparar con {text}|compara con {text}",
            (found, _) => new Understanding.Look(View.Compare, found.Text)) { Doubt = Doubt.Verb },
        Phrase.Look("compare", "comparar|compara", View.Compare),
        Phrase.Look(
            "list [workshops]|[show] [your] workshops|my workshops",
            "lista|listar [talleres]|[mis|tus] talleres",
            View.List) with { Doubt = Doubt.Thing },
        Phrase.Look("[show] my role [card]|role card", "[ver] mi ficha [de rol]|ficha de rol|mi rol", View.RoleCard),
        Phrase.Look(
            "[show] [my|the] (to-dos|todos|to do|tasks)|to-do",
            "[ver] [mis|las] tareas|pendientes",
            View.Tasks) with { Doubt = Doubt.Thing },
        Phrase.Look("[show] [the] (parked [things]|parking lot)", "[ver] [las] cosas para luego|[lo] aparcado|aparcados", View.Parked),
        Phrase.Look("park", "luego|para luego|aparcar", View.ParkForm),
        Phrase.Look("people|whos here|who is here", "personas|gente|quien esta", View.People) with { Doubt = Doubt.Thing },
        new(
            "guest link for {person}",
            "enlace de invitado para {person}",
            (found, _) => new Understanding.Look(View.GuestLink, found.Person.Id?.Value)),
        Phrase.Look("guest link", "enlace de invitado", View.GuestLink),
        Phrase.Look("invite [someone|somebody]", "invitar [a alguien]", View.InviteForm),
        Phrase.Look("[fill in|open|see|change] [the] charter", "[rellenar|abrir|ver|cambiar] [la] ficha", View.CharterForm),
        Phrase.Look("facilitate|facilitation|menu", "facilitar|menu", View.FacilitateMenu),
        Phrase.Look("tidy [up]|look-alikes|duplicates", "ordenar|parecidos|repetidos|duplicados", View.TidyUp),
        Phrase.Look("contribute|answer [now]|form", "aportar|responder [ahora]|formulario", View.Contribute) with { Doubt = Doubt.Thing },
        Phrase.Look("check my steps|my steps|playback", "revisar mis pasos|mis pasos", View.CheckMySteps),
        Phrase.Look("[show] [the] (votes|results)|ballot", "[ver] [los] (votos|resultados)", View.Vote) with { Doubt = Doubt.Thing },
        Phrase.Look("quiet until|mute", "silencio hasta", View.QuietForm),
        Phrase.Look("not yet", "todavia no|aun no", View.SignWait),
        Phrase.Look("language", "idioma", View.Language) with { Doubt = Doubt.Thing },
        Phrase.Look("hello|hi|hey|good morning", "hola|buenas|buenos dias", View.Hello),
        Phrase.Look(
            "help|what can i (say|write|do)|what can you do|commands",
            "ayuda|que puedo (decir|escribir|hacer)|que puedes hacer|comandos",
            View.Help),
        new(
            "help {text}|what is [a|an|the] {text}|whats [a|an|the] {text}",
            "ayuda {text}|que es [un|una|el|la] {text}",
            HelpOn) { Doubt = Doubt.Verb },
        Phrase.Look(
            "what do you (store|keep|save|know about me)|privacy",
            "que guardas|que datos guardas|que almacenas|privacidad",
            View.WhatIsStored),
        Phrase.Look("forget me|delete my (name|data)", "olvidame|borra (mi nombre|mis datos)|borrame", View.ForgetMe),
        new("[show] {id}", "[ver] {id}", (found, _) => new Understanding.Look(View.Item, found.Id.ToString())),
    ];

    private static readonly string[] s_formats = ["pdf", "png", "svg", "csv", "md", "json", "markdown"];

    private static Understanding.Look? Export(string format) =>
        Words.Folding.Word(format).TrimStart('.') is var plain && s_formats.Contains(plain)
            ? new Understanding.Look(View.Export, plain == "markdown" ? "md" : plain)
            : null;

    /// <summary>"What is A7" shows the step.</summary>
    private static Understanding.Look HelpOn(Words.Captured found, Hearing hearing) =>
        ItemId.TryParse(found.Text.TrimEnd('?'), out var id) && hearing.Items.Knows(id)
            ? new Understanding.Look(View.Item, id.ToString())
            : new Understanding.Look(View.Help, found.Text.TrimEnd('?').TrimEnd());
}
