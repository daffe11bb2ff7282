using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Fields of the charter by name: plainly while it is being written, with "charter" before them later, when such lines may be answers.</summary>
internal static class CharterPhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new(
            "start from [a|the] [sample] {text}",
            "empezar desde [un|el] [ejemplo] {text}",
            (found, hearing) => Prompting.StartFrom.OfSample(found.Text.Trim()) is { } origin ? new Understanding.Do(origin.Take(hearing.Who)) : null),
        Field("title", "titulo", CharterField.Title),
        Field("service", "servicio", CharterField.Service),
        Field("[one] scenario|story", "[un] escenario|historia", CharterField.Scenario),
        Field("[one] customer", "[un] cliente", CharterField.Customer),
        Field("goal|aim|better", "meta|objetivo|mejor", CharterField.Goal),
        Field("[it] (starts|start|begins|from)", "(empieza|inicio|comienza|desde)", CharterField.Start),
        Field("[it] (ends|end|to)", "(termina|fin|final|hasta)", CharterField.End),
        When("[it] (starts|begins) when", "(empieza|comienza) cuando", CharterField.Start),
        When("[it] ends when", "(termina|acaba) cuando", CharterField.End),
        new(
            "[charter] (owner|decides|signs) [:] {person}|[charter] {person} (decides|signs)",
            "[ficha] (responsable|decide|firma|aprueba) [:] {person}|[ficha] {person} (decide|firma|aprueba)",
            Owner),
        Set(
            "[state] [:] (as is|as-is|as it is [today])|today",
            "[estado] [:] [tal] como es [hoy]|actual",
            charter => charter with { State = BlueprintState.AsIs }),
        Set(
            "[state] [:] (to be|to-be|as it should be)",
            "[estado] [:] [tal] como deberia ser|deseado",
            charter => charter with { State = BlueprintState.ToBe }),
        Set("[pace] [:] live", "[ritmo] [:] en vivo", charter => charter with { Pace = Pace.Live }),
        Set(
            "[pace] [:] (async|over some days|days)",
            "[ritmo] [:] (asincrono|en varios dias|dias)",
            charter => charter with { Pace = Pace.Async }),
        Set("[pace] [:] hybrid", "[ritmo] [:] (hibrido|mixto)", charter => charter with { Pace = Pace.Hybrid }),
        Set(
            "(playbook|parts|how far) [:] (full|all)|full workshop",
            "(partes|hasta donde) [:] (completo|todas)|completo",
            charter => charter with { Playbook = PlaybookKind.Full }),
        Set(
            "(playbook|parts|how far) [:] short|short workshop",
            "(partes|hasta donde) [:] corto|corto",
            charter => charter with { Playbook = PlaybookKind.Short }),
        Set(
            "rounds [:] silent|silent rounds|silent",
            "rondas [:] en silencio|en silencio",
            charter => charter with { Rounds = RoundMode.Silent }),
        Set("rounds [:] open|open rounds", "rondas [:] abiertas|abiertas", charter => charter with { Rounds = RoundMode.Open }),
        Set(
            "names [:] (with|with names|yes)|with names",
            "nombres [:] (con|con nombres|si)|con nombres",
            charter => charter with { Names = NamesMode.Named }),
        Set(
            "names [:] (without|without names|no)|without names|anonymous",
            "nombres [:] (sin|sin nombres|no)|sin nombres|anonimo",
            charter => charter with { Names = NamesMode.Anonymous }),
        Set(
            "names [:] (mixed|except for fail points)",
            "nombres [:] (mixto|salvo en los puntos de fallo)",
            charter => charter with { Names = NamesMode.Mixed }),
        Set("language [:] english", "idioma [:] ingles", charter => charter with { Language = "en" }),
        Set("language [:] spanish", "idioma [:] espanol", charter => charter with { Language = "es" }),
    ];

    private static Phrase Field(string english, string spanish, CharterField field) =>
        new($"[charter] ({english}) : {{text}}", $"[ficha] ({spanish}) : {{text}}", (found, hearing) => IsMeant(hearing) ? CharterText.Write(hearing, field, found.Text) : null);

    private static Phrase When(string english, string spanish, CharterField field) =>
        new($"[charter] {english} {{text}}", $"[ficha] {spanish} {{text}}", (found, hearing) => IsMeant(hearing) ? CharterText.Write(hearing, field, found.Text) : null);

    private static Phrase Set(string english, string spanish, Func<Charter, Charter> change) =>
        new($"[charter] ({english})", $"[ficha] ({spanish})", (_, hearing) => IsMeant(hearing) ? CharterText.Write(hearing, change) : null);

    private static Understanding? Owner(Captured found, Hearing hearing) => !IsMeant(hearing) ? null
        : found.Person.Id is { } owner ? CharterText.Write(hearing, charter => charter with { Owner = owner })
        : new Understanding.AskBack.UnknownPerson(found.Person.Name);

    private static bool IsMeant(Hearing hearing) =>
        hearing.Workshop.Lifecycle != Lifecycle.NotStarted
        && (hearing.Current == StageKey.Charter || hearing.Line.Tokens is [{ Word: "charter" or "ficha" }, ..]);
}
