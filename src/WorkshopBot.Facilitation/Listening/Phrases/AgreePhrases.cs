using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Deciding: votes, late and parked things, before and after, to-dos, sign-off.</summary>
internal static class AgreePhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new(
            "vote (again|once more) on {ids}",
            "votar otra vez (sobre|entre) {ids}",
            (found, hearing) => new Understanding.Do(new WorkshopCommand.VoteAgain(hearing.Who, found.Ids.ToSequence()))),
        Phrase.Wish(
            "vote (again|once more) [on these]",
            "votar otra vez [entre estos]",
            hearing => Tied(hearing) is { Count: > 0 } tied ? new WorkshopCommand.VoteAgain(hearing.Who, tied) : new WorkshopCommand.OpenVote(hearing.Who)),
        Phrase.Wish(
            "open [a|the] vote|start [a|the] vote",
            "abrir [la|una] votacion",
            hearing => new WorkshopCommand.OpenVote(hearing.Who)),
        Phrase.Wish(
            "(close|end) [the] (vote|voting)",
            "(cerrar|terminar) [la] votacion",
            hearing => new WorkshopCommand.CloseVote(hearing.Who)),
        new("[i] (vote|votes) [for] {ids}|my votes {ids}", "(votar|voto|vota) [por|a] {ids}|mis votos {ids}", (found, hearing) =>
            new Understanding.Do(new WorkshopCommand.CastVotes(hearing.Who, found.Ids.ToSequence()))),
        Phrase.Wish(
            "(withdraw|take back) [my] votes|vote [for] (nothing|none)|no votes",
            "(retirar|quitar) [mis] votos|votar [por] (nada|ninguno)|sin votos",
            hearing => new WorkshopCommand.CastVotes(hearing.Who, [])),
        new("vote", "votar|vota|votacion", (_, hearing) => hearing.IsFacilitator && OpenVote(hearing) is null
            ? new Understanding.Do(new WorkshopCommand.OpenVote(hearing.Who))
            : new Understanding.Look(View.Vote)),
        new("[take] both|both go on|take all", "[tomar] ambos|los dos|siguen ambos|ambas|las dos", Both),
        new(
            "take {ids} in|take in {ids}|accept {ids}",
            "(incorporar|incorpora|aceptar|acepta) {ids}",
            (found, hearing) => Hearing.Each(found.Ids, id => new WorkshopCommand.TakeLate(hearing.Who, id))),
        new("(take|choose|pick) {ids}", "(tomar|toma|elegir|elige|escoger) {ids}", Take),

        new("park {ids}", "(aparcar|luego|para luego) {ids}", ParkIds),
        new(
            "park [this|it] {text}|(for|keep for) later : {text}",
            "(luego|aparcar|aparca|para luego) {text}",
            (found, hearing) => new Understanding.Do(new WorkshopCommand.Park(hearing.Who, found.Text))),
        new(
            "ask {ids} (again|once more)|ask (again|once more) [about] {ids}",
            "preguntar {ids} otra vez|(preguntar|pregunta) otra vez [por] {ids}",
            (found, hearing) => Hearing.Each(found.Ids, id => new WorkshopCommand.AskAgain(hearing.Who, StageKey.Standard, id.ToString()))),
        new(
            "{ids} [is] [a] question|ask {ids}",
            "{ids} [es] [una] pregunta|preguntar {ids}",
            (found, hearing) => Settle(found, hearing, ParkedOutcome.Question)),
        new(
            "let {ids} go|let go [of] {ids}|forget {ids}",
            "(dejar|deja) ir {ids}|olvidar {ids}",
            (found, hearing) => Settle(found, hearing, ParkedOutcome.Dropped)),
        new("{id} (to-do|todo|task) [:] {text}", "{id} tarea [:] {text}", (found, hearing) => found.Id.Kind == ItemId.Parked
            ? Understanding.Of([new Understanding.Do(new WorkshopCommand.SettleParked(hearing.Who, found.Id, ParkedOutcome.Task)), TaskText.Add(found.Text, hearing)])
            : null),
        new(
            "{ids} [is|becomes] [a] (to-do|todo|task)|make {ids} a (to-do|todo|task)",
            "{ids} [es] [una] tarea|hacer {ids} tarea",
            (found, hearing) => Settle(found, hearing, ParkedOutcome.Task)),

        new(
            "(to-do|todo|to do|task) [:] {text}",
            "(tarea|pendiente) [:] {text}",
            (found, hearing) => TaskText.Add(found.Text, hearing)) { Doubt = Doubt.None },
        new(
            "{ids} [is|are] (done|finished)|(done|finished) {ids}",
            "{ids} [esta|estan] (hecho|hecha|hechas|listo|lista)|(hecho|hecha) {ids}",
            (found, hearing) =>
            found.Ids.TrueForAll(id => id.Kind == ItemId.Task) ? Hearing.Each(found.Ids, id => new WorkshopCommand.CompleteTask(hearing.Who, id)) : null),
        new(
            "{id} [new date] (by|until|on|due|to) {text}|{id} new date {text}|move {id} to {text}",
            "{id} [nueva fecha] (para|hasta|el|a) {text}|{id} nueva fecha {text}|mover {id} a {text}",
            (found, hearing) => found.Id.Kind == ItemId.Task
            ? OnDay(found, hearing, day => new WorkshopCommand.RescheduleTask(hearing.Who, found.Id, day))
            : null),
        new("[next] (review|look) [again] [on|in|by] {text}", "[proxima] (revision|revisar|revisamos) [el|en|para el] {text}", Review),
        new("sign|sign off|sign it|i sign", "firmar|firmo|aprobar|apruebo|[doy el] visto bueno", (_, hearing) =>
            hearing.Heard.Open is { Stage: StageKey.Evidence or StageKey.Customer } ? null : new Understanding.Do(new WorkshopCommand.SignOff(hearing.Who))),

        new("{id} {text} / {text}", "", Safeguard),
        new(
            "{id} (before|after|decides|decider|owner) {text}",
            "{id} (antes|despues|decide|responsable|a cargo) {text}",
            Safeguard),
    ];

    /// <summary>Everything behind the id belongs to it.</summary>
    private static Understanding? Safeguard(Captured found, Hearing hearing)
    {
        var behind = hearing.Line.Tokens.First(token => token.Kind == TokenKind.Id).End;
        return found.Id.Kind == ItemId.Fail
            ? SafeguardText.Answer(hearing, found.Id, hearing.Line.Between(behind, hearing.Line.Text.Length))
            : null;
    }

    private static Vote? OpenVote(Hearing hearing) =>
        hearing.Workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is { Closed: false } vote ? vote : null;

    /// <summary>The points that are level in the first tie.</summary>
    private static Sequence<ItemId> Tied(Hearing hearing) =>
        hearing.Workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is { Closed: true } vote ? vote.Ties().Select(tie => tie.Ids).FirstOrDefault() : [];

    private static Understanding.Do? Both(Captured found, Hearing hearing) =>
        Tied(hearing) is { Count: > 0 } tied ? new Understanding.Do(new WorkshopCommand.SettleTie(hearing.Who, tied)) : null;

    /// <summary>"Take F11" settles a tie, "take C12" chooses an answer, "take A24" takes a late one in.</summary>
    private static Understanding? Take(Captured found, Hearing hearing)
    {
        if (found.Ids.TrueForAll(id => hearing.Workshop.Contributions.GetValueOrDefault(id)?.Fate == ContributionFate.Late))
        {
            return Hearing.Each(found.Ids, id => new WorkshopCommand.TakeLate(hearing.Who, id));
        }

        return found.Ids.TrueForAll(id => id.Kind is ItemId.Fail or ItemId.Wait)
            ? new Understanding.Do(new WorkshopCommand.SettleTie(hearing.Who, found.Ids.ToSequence()))
            : Hearing.Each(found.Ids, id => new WorkshopCommand.ChooseAnswer(hearing.Who, id));
    }

    /// <summary>Late answers are parked as they are; of anything else the words are.</summary>
    private static Understanding ParkIds(Captured found, Hearing hearing) => Hearing.Each(found.Ids, id =>
        hearing.Workshop.Contributions.GetValueOrDefault(id)?.Fate == ContributionFate.Late || hearing.Step(id) is not { } step
            ? new WorkshopCommand.ParkLate(hearing.Who, id)
            : new WorkshopCommand.Park(hearing.Who, $"{id} {step.What}"));

    private static Understanding? Settle(Captured found, Hearing hearing, ParkedOutcome outcome) =>
        found.Ids.TrueForAll(id => id.Kind == ItemId.Parked)
            ? Hearing.Each(found.Ids, id => new WorkshopCommand.SettleParked(hearing.Who, id, outcome))
            : null;

    private static Understanding OnDay(Captured found, Hearing hearing, Func<DateOnly, WorkshopCommand> command) =>
        SpokenDate.Read(found.Text, SpokenMoment.Today(hearing.Heard)) is { } day
            ? new Understanding.Do(command(day))
            : new Understanding.AskBack.UnknownDate(found.Text);

    private static Understanding? Review(Captured found, Hearing hearing)
    {
        var today = SpokenMoment.Today(hearing.Heard);
        return (SpokenDate.Read(found.Text, today) ?? SpokenDate.Read("in " + found.Text, today)) is { } day
            ? new Understanding.Do(new WorkshopCommand.SetReviewDate(hearing.Who, day))
            : found.Text.Any(char.IsDigit) ? new Understanding.AskBack.UnknownDate(found.Text)
            : null;
    }
}
