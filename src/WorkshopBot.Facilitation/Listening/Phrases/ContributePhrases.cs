using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Words;
using WorkshopBot.Facilitation.Pressing;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>What a contributor says about questions and single steps, with ids.</summary>
internal static class ContributePhrases
{
    public static IEnumerable<Phrase> All =>
    [
        Phrase.Wish(
            "[im] (finished|done|ready)|thats (all|it)|that is all|nothing (more|else) [to add]|i have nothing [more] [to add]"
                + "|no more|all done",
            "[he] (termine|terminado)|listo|es todo|eso es todo|ya esta|nada mas|no tengo nada [mas] [que anadir]|hecho",
            hearing => new WorkshopCommand.FinishPart(hearing.Who, hearing.Stage)),
        new(
            "(dont know|i dont know|do not know|no idea|not sure) [,|-] ask {person}|[ask] {person} knows",
            "(no se|ni idea|no lo se) [,|-] (pregunta|preguntale|preguntar) a {person}",
            (found, hearing) => Pass(hearing, found.Person, null)),
        new(
            "ask {person} (about|at|for) {id}|{id} ask {person}|{id} : [dont know] [,] ask {person}",
            "(pregunta|preguntale|preguntar) a {person} (por|sobre|en) {id}|{id} (pregunta|preguntar) a {person}",
            (found, hearing) => Pass(hearing, found.Person, found.Id)),
        new(
            "ask {person} [about] {text}",
            "(pregunta|preguntale|preguntar) a {person} {text}",
            (found, hearing) => Pass(hearing, found.Person, null)),
        new("ask {person}", "(pregunta|preguntale|preguntar) a {person}", (found, hearing) => Pass(hearing, found.Person, null)),
        Phrase.Wish(
            "[i] (dont know|do not know)|skip [it|this] [question]|no idea|not mine|pass",
            "no [lo] se|saltar [esta] [pregunta]|salta|ni idea|no es lo mio|paso",
            hearing =>
                new WorkshopCommand.SkipQuestion(hearing.Who, hearing.Stage, hearing.Heard.Open?.Target ?? "")),

        new(
            "(i have|ive) seen {ids}|seen {ids} {text}|seen {ids}|{ids} (seen|observed)",
            "[lo] [he] (visto|vi) {ids}|visto {ids} {text}|{ids} (visto|observado)",
            (found, hearing) => Know(hearing, found, Basis.Observed)),
        new(
            "[i] (suppose|supposed|assume|assumed) {ids}|{ids} (supposed|assumed)",
            "(supongo|supuesto) {ids}|{ids} supuesto",
            (found, hearing) => Know(hearing, found, Basis.Assumed)),
        new(
            "idea {ids}|{ids} [is] [an] idea [for later]|proposed {ids}",
            "idea {ids}|{ids} [es] [una] idea|propuesto {ids}",
            (found, hearing) => Know(hearing, found, Basis.Proposed)),
        new(
            "keep {id} for later",
            "guardar {id} para (luego|despues)|guarda {id} para (luego|despues)",
            (found, hearing) => Understanding.Of(LaneWishes.KeepLater(found.Id, hearing.Who, hearing.Workshop).Select(wish => new Understanding.Do(wish)))),
        new(
            "{id} stays [here|as it is]",
            "{id} se queda [aqui|como esta]",
            (found, _) => new Understanding.Look(View.Stays, found.Id.ToString())),
        new("i have seen it [{text}]|ive seen it [{text}]|seen it", "lo he visto [{text}]|lo vi [{text}]", LastGiven),

        new(
            "{ids} (is|are) self-service|{ids} (self-service|on their own)|self-service (at|for) {ids}",
            "{ids} (es|son) (autoservicio|de autoservicio)|{ids} autoservicio|autoservicio en {ids}",
            (found, hearing) => Nothing(hearing, found.Ids, StageKey.Front)),
        new(
            "nothing [needed] behind {ids}|{ids} nothing behind",
            "nada detras de {ids}|{ids} nada detras",
            (found, hearing) => Nothing(hearing, found.Ids, StageKey.Back)),
        new(
            "{ids} leans on (nobody|nothing|no one) [else]",
            "{ids} no se apoya en (nadie|nada) [mas]|{ids} se apoya en nadie",
            (found, hearing) => Nothing(hearing, found.Ids, StageKey.Support)),
        new(
            "nothing (to see|visible) at {ids}",
            "nada que ver en {ids}",
            (found, hearing) => Nothing(hearing, found.Ids, StageKey.Evidence)),
        new(
            "nothing (at|for|in) {ids}|{ids} (:|-) nothing|{ids} nothing",
            "nada (en|para) {ids}|{ids} (:|-) nada|{ids} nada",
            (found, hearing) =>
            Nothing(hearing, found.Ids, hearing.Stage is StageKey.Front or StageKey.Back or StageKey.Support ? hearing.Stage : StageKey.Evidence)),

        new(
            "(before|behind) {id} : {text}|so that {id} [can happen] : {text}",
            "(antes de|detras de|tras) {id} : {text}|para que {id} : {text}",
            (found, hearing) => At(found, hearing, StageKey.Back)),
        new(
            "{id} leans on {text} : {text}",
            "{id} se apoya en {text} : {text}",
            (found, hearing) => LeansOn(hearing, found.Id, found.Texts[0], found.Texts[1])),
        new("{id} leans on {text}", "{id} se apoya en {text}", (found, hearing) => LeansOn(hearing, found.Id, found.Text, null)),
        new(
            "{id} note : {text}|note (on|about|for) {id} : {text}",
            "{id} nota : {text}|nota (en|sobre|para) {id} : {text}",
            Note),
        new("at {id} : {text}", "en {id} : {text}", (found, hearing) => At(found, hearing, SeenAt(hearing.Stage))),

        new(
            "(f|fail|fail point|failure) (at|in|on) {id} {text}",
            "(f|fallo|falla|punto de fallo) en {id} {text}",
            (found, hearing) => Risk(hearing, found.Id, "F", found.Text)),
        new(
            "(w|wait|wait point) (at|in|on|before) {id} {text}",
            "(w|e|espera|punto de espera) en {id} {text}",
            (found, hearing) => Risk(hearing, found.Id, "W", found.Text)),
        new(
            "(w|wait|wait point) (at|in|on|before) {id}",
            "(w|e|espera|punto de espera) en {id}",
            (found, hearing) => Risk(hearing, found.Id, "W", "")),
        new("rate {id} {text}|{id} rate {text}", "(valorar|valora) {id} {text}", Rate),

        new(
            "{id} (max|maximum|longest) [acceptable] wait [is] {text}|{id} wait [at most|max] {text}",
            "{id} espera [maxima|como mucho] [de] {text}",
            (found, hearing) => Standard(hearing, found, "wait " + found.Text)),
        new("{id} takes {text}", "{id} (tarda|lleva|dura) {text}", (found, hearing) => Standard(hearing, found, found.Text)),
        new(
            "{id} done right [means] {text}|{id} is done right when {text}",
            "{id} bien hecho {text}|{id} esta bien hecho cuando {text}",
            (found, hearing) =>
            hearing.Offer(StageKey.Standard, new Offer.Standard(Hearing.Activity(found.Id), found.Text, null, null))),
        new(
            "{id} (never say|dont say|do not say) {text}",
            "{id} (no decir nunca|nunca decir|no digas [nunca]) {text}",
            (found, hearing) => Script(hearing, found, null, null, found.Text)),
        new(
            "{id} (if it fails|if it goes wrong|when it fails|when it goes wrong) [say] {text}",
            "{id} (si falla|si sale mal|cuando falla|cuando sale mal) [di|decir] {text}",
            (found, hearing) => Script(hearing, found, null, found.Text, null)),
        new(
            "{id} (say|says|first sentence) {text}",
            "{id} (di|decir|dice|primera frase) {text}",
            (found, hearing) => Script(hearing, found, found.Text, null, null)),

        new(
            "{ids} [is|are] (true|ok|✓|right|correct|confirmed)|(true|ok|✓|confirm) {ids}|[yes] [,] {ids} is true",
            "{ids} [es|son] (cierto|ciertos|verdad|correcto|✓|bien|ok|si)|(cierto|✓|confirmar) {ids}",
            (found, hearing) =>
            Hearing.Each(found.Ids, id => new WorkshopCommand.ConfirmStep(hearing.Who, id))),
        new(
            "{id} (not quite|not true|not right|wrong|≠) {text}",
            "{id} (no exactamente|no del todo|no es asi|no es cierto|falso|≠) {text}",
            (found, hearing) =>
            hearing.Offer(StageKey.Playback, new Offer.Correction(Hearing.Activity(found.Id), found.Text))),
        new(
            "{id} [is] (not quite|not true|not right|wrong|≠)",
            "{id} (no exactamente|no del todo|no es asi|no es cierto|falso|≠)",
            (found, _) => new Understanding.AskBack.WhatReally(found.Id)),
        new("in {text} : {text}", "en {text} : {text}", InPhase),
    ];

    private static Understanding Pass(Hearing hearing, NamedPerson person, ItemId? at) => Hearing.WithPerson(person, to =>
        new WorkshopCommand.PassQuestion(hearing.Who, hearing.Stage, at?.ToString() ?? hearing.Heard.Open?.Target ?? "", to));

    private static Understanding Know(Hearing hearing, Captured found, Basis basis) =>
        Hearing.Each(found.Ids, id => new WorkshopCommand.SetBasis(hearing.Who, id, basis, found.Texts.Count > 0 ? found.Text : null));

    /// <summary>"I have seen it", said right after an answer, is about that answer.</summary>
    private static Understanding? LastGiven(Captured found, Hearing hearing) =>
        hearing.Workshop.LastChangeOf(hearing.Who)?.Given is { Count: > 0 } given
            ? Hearing.Each(given, id => new WorkshopCommand.SetBasis(hearing.Who, id, Basis.Observed, found.Texts.Count > 0 ? found.Text : null))
            : null;

    private static Understanding Nothing(Hearing hearing, IEnumerable<ItemId> ids, StageKey stage) =>
        hearing.Offer(stage, ids.Select(id => (Offer)new Offer.Nothing(Hearing.Activity(id), TextAnswers.NothingIn(stage))));

    private static StageKey SeenAt(StageKey stage) =>
        stage is StageKey.Front or StageKey.Back or StageKey.Support or StageKey.Fail or StageKey.Script ? stage : StageKey.Evidence;

    private static Understanding? At(Captured found, Hearing hearing, StageKey stage) => TextAnswers.At(hearing, stage, found.Id.ToString(), [found.Text]);

    private static Understanding LeansOn(Hearing hearing, ItemId id, string who, string? what) =>
        hearing.Offer(StageKey.Support, new Offer.Step(Lane.Support, hearing.PhaseOf(id), what ?? who, Hearing.Activity(id), what is null ? null : who));

    private static Understanding.Do? Note(Captured found, Hearing hearing) => Rewording.Noting(hearing.Workshop, found.Id, found.Text) is { } noted
        ? new Understanding.Do(new WorkshopCommand.ReviseContribution(hearing.Who, found.Id, noted))
        : null;

    private static Understanding Risk(Hearing hearing, ItemId id, string kind, string text) =>
        TextAnswers.Timed(hearing, StageKey.Fail, [RiskText.Read(Hearing.Activity(id), $"{kind} {text}", hearing.Heard.Language)]);

    private static Understanding.Do? Rate(Captured found, Hearing hearing) =>
        hearing.Workshop.Contributions.GetValueOrDefault(found.Id)?.Offer is Offer.Fail fail && RiskText.Rates(found.Text) is { } rates
            ? new Understanding.Do(new WorkshopCommand.ReviseContribution(
                hearing.Who, found.Id, fail with { Severity = rates.Severity, Occurrence = rates.Occurrence, Detection = rates.Detection }))
            : null;

    private static Understanding? Standard(Hearing hearing, Captured found, string text) =>
        TextAnswers.At(hearing, StageKey.Standard, found.Id.ToString(), [text]);

    private static Understanding Script(Hearing hearing, Captured found, string? opening, string? failure, string? never) =>
        hearing.Offer(StageKey.Script, new Offer.Script(Hearing.Activity(found.Id), opening, failure, never, hearing.Heard.Language));

    /// <summary>"In Pick up: pays, leaves": short pieces between commas are steps of their own.</summary>
    private static Understanding? InPhase(Captured found, Hearing hearing) =>
        hearing.Phase(found.Texts[0]) is { } phase
            ? hearing.Offer(StageKey.Customer, TextAnswers.Pieces(found.Texts[1]).Select(what => (Offer)new Offer.Step(Lane.Customer, phase.Id, what)))
            : null;
}
