using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Words;
using WorkshopBot.Facilitation.Pressing;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Changing what is on the blueprint: words, places, lanes, merges, links.</summary>
internal static class TidyPhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new(
            "(merge|join|combine) {ids}|{ids} are the same|{id} is the same as {id}",
            "(unir|une|juntar|junta|fusionar) {ids}|{ids} son lo mismo|{id} es lo mismo que {id}",
            Merge) { KeepsMergedIds = true },
        new(
            "keep both {ids}|keep {ids} apart|{ids} are (different|two|not the same)|{id} is not {id}",
            "(mantener|deja|dejar) {ids} aparte|{ids} (son distintos|son dos|no son lo mismo)|{id} no es {id}",
            KeepBoth),
        new(
            "(split|separate|take apart|unmerge) {ids}",
            "(separar|separa|dividir|divide) {ids}",
            (found, hearing) => Split(found, hearing)) { KeepsMergedIds = true },
        new(
            "{id} (divide|split) [into] {text} / {text}|(divide|split) {id} [into] {text} / {text}",
            "{id} (dividir|divide|separar) [en] {text} / {text}|(dividir|separar) {id} [en] {text} / {text}",
            (found, hearing) =>
            new Understanding.Do(new WorkshopCommand.DivideStep(hearing.Who, found.Id, found.Texts[0], found.Texts[1]))),

        new(
            "[move] {id} (after|behind|follows) {id}",
            "[mover] {id} (despues de|tras|detras de) {id}",
            (found, hearing) => Move(hearing, found.Ids[0], found.Ids[1])),
        new("[move] {id} before {id}", "[mover] {id} antes de {id}", (found, hearing) => MoveBefore(hearing, found.Ids[0], found.Ids[1])),
        new("[move] {id} (first|to the start)", "[mover] {id} (primero|al principio)", (found, hearing) => Move(hearing, found.Id, null)),

        new(
            "{ids} (is|are|to|in|goes to|belongs to) [the] {lane} [lane]|{ids} {lane}|move {ids} to {lane}",
            "{ids} (es|son|a|en|va a|van a|va en) [el|la] {lane}|{ids} {lane}|mover {ids} a {lane}",
            (found, hearing) =>
            Hearing.Each(found.Ids, id => new WorkshopCommand.DecideLane(hearing.Who, id, found.Lanes[0], LaneReason.ChosenDirectly))),
        new(
            "which lane {id}|{id} [which] lane|lane [of|for] {id}|where does {id} belong",
            "que carril {id}|{id} [que] carril|carril [de] {id}|donde va {id}",
            (found, _) =>
            new Understanding.AskBack.WhichLane(found.Id)),
        new("move {ids} to {text}|{ids} to {text}", "mover {ids} a {text}|{ids} a {text}", MoveToPhase),

        new(
            "(remove|delete|drop|take out) {ids} because [of] {text}|(remove|delete|drop|take out) {ids} : {text}",
            "(quitar|quita|borrar|eliminar|sacar) {ids} porque {text}|(quitar|quita|borrar|eliminar|sacar) {ids} : {text}",
            (found, hearing) =>
            Remove(found, hearing, found.Text)),
        new(
            "(remove|delete|drop|take out) {ids}|take {ids} out",
            "(quitar|quita|borrar|eliminar|sacar) {ids}",
            (found, hearing) => Remove(found, hearing, "")),
        new("undo|undo that|bring [it] back", "deshacer|deshaz|recuperar", (_, hearing) =>
            new Understanding.Do(new WorkshopCommand.Undo(hearing.Who, hearing.Workshop.LastChangeOf(hearing.Who)?.Version ?? 0))),

        new(
            "(link|connect) {id} [to|with|and|,] {id} [only] (if|when) {text}|{id} (leads to|->|then) {id} [only] (if|when) {text}",
            "(enlazar|conectar) {id} [con|a|y|,] {id} [solo] (si|cuando) {text}"
                + "|{id} (lleva a|sigue a|->) {id} [solo] (si|cuando) {text}",
            (found, hearing) =>
            Link(found, hearing, found.Text)),
        new(
            "(link|connect) {id} [to|with|and|,] {id}|{id} (leads to|->|then) {id}",
            "(enlazar|conectar) {id} [con|a|y|,] {id}|{id} (lleva a|->) {id}",
            (found, hearing) => Link(found, hearing, null)),
        new("{id} -> {id} -> {id} [-> {id}] [-> {id}] [-> {id}]", "{id} lleva a {id} y a {id}", (found, hearing) => Chain(found, hearing)),
        new("(unlink|disconnect) {id} [from|to|and|,|->] {id}", "(desenlazar|desconectar) {id} [de|con|a|y|,|->] {id}", (found, hearing) =>
            new Understanding.Do(new WorkshopCommand.UnlinkSteps(hearing.Who, found.Ids[0], found.Ids[1]))),

        new(
            "{id} (uses|needs tool|tool :) [the|a|an] {text}|tool [for|at] {id} : {text}",
            "{id} (usa|utiliza|herramienta :) [el|la|un|una] {text}|herramienta (de|en) {id} : {text}",
            (found, hearing) =>
            new Understanding.Do(new WorkshopCommand.NameTool(hearing.Who, found.Id, found.Text))),
        new(
            "phone [calls] (counts|count|is|are) [as] front [stage]|visibility perceived",
            "[el|las] (telefono|llamadas) (cuenta|cuentan|es|son) [como] cara al cliente|visibilidad (percibido|percibida)",
            (_, hearing) => See(hearing, Visibility.Perceived)),
        new(
            "phone [calls] (counts|count|is|are) [as] back [stage]|visibility seen",
            "[el|las] (telefono|llamadas) (cuenta|cuentan|es|son) [como] entre bastidores|visibilidad (visto|vista)",
            (_, hearing) => See(hearing, Visibility.Seen)),
        new(
            "dismiss {key} (because [of]|:) {text}",
            "(descartar|ignorar) {key} (porque|:) {text}",
            (found, hearing) => Dismiss(found, hearing, found.Texts[1])),
        new("dismiss {key}", "(descartar|ignorar) {key}", (found, hearing) => Dismiss(found, hearing, "")),
    ];

    /// <summary>Two look-alikes, or each of several with each other.</summary>
    private static Understanding? KeepBoth(Captured found, Hearing hearing)
    {
        var pairs = found.Ids.SelectMany((one, place) => found.Ids.Skip(place + 1).Select(other => (one, other))).ToList();
        return pairs.Count == 0 ? null
            : Understanding.Of(pairs.Select(Understanding (pair) => new Understanding.Do(new WorkshopCommand.KeepBoth(hearing.Who, pair.one, pair.other))));
    }

    private static Understanding? Merge(Captured found, Hearing hearing) =>
        found.Ids.Distinct().ToList() is { Count: > 1 } ids
            ? Hearing.Each(ids.Skip(1), other => new WorkshopCommand.MergeItems(hearing.Who, ids[0], other))
            : null;

    /// <summary>Parts everything that joined the step; a step that nothing joined falls into its own two actions.</summary>
    private static Understanding Split(Captured found, Hearing hearing) => Understanding.Of(found.Ids.Select(id =>
    {
        var joined = hearing.Workshop.Merged.Where(pair => pair.Value.Kept == id).Select(pair => pair.Key).Order(ItemOrder.Instance).ToList();
        return joined.Count > 0 && !hearing.Workshop.Merged.ContainsKey(id) ? Hearing.Each(joined, other => new WorkshopCommand.SplitOff(hearing.Who, other))
            : joined.Count == 0 && hearing.Step(id) is { } step && TextChecks.TwoActions(step.What) is { } two
                ? new Understanding.Do(new WorkshopCommand.DivideStep(hearing.Who, id, two.First, two.Second))
            : joined.Count == 0 && SplitWishes.Of(id, hearing.Who, hearing.Workshop) is { Count: > 0 } hidden
                ? Understanding.Of(hidden.Select(wish => new Understanding.Do(wish)))
            : new Understanding.Do(new WorkshopCommand.SplitOff(hearing.Who, id));
    }));

    private static Understanding.Do Move(Hearing hearing, ItemId id, ItemId? after, PhaseId? phase = null) =>
        new(new WorkshopCommand.MoveStep(hearing.Who, id, phase, after));

    /// <summary>Behind the step that stands before the other one in its phase and lane, or first there.</summary>
    private static Understanding MoveBefore(Hearing hearing, ItemId id, ItemId next)
    {
        if (hearing.Step(next) is not { } other)
        {
            return Move(hearing, id, null);
        }

        var before = hearing.Workshop.Blueprint.Activities.TakeWhile(step => step.Id != other.Id)
            .LastOrDefault(step => step.Phase == other.Phase && step.Lane == other.Lane && step.Id != Hearing.Activity(id));
        return before is not null ? Move(hearing, id, ItemId.Parse(before.Id.Value))
            : hearing.Step(id)?.Phase == other.Phase ? Move(hearing, id, null)
            : Understanding.Of([Move(hearing, id, null, other.Phase), Move(hearing, id, null)]);
    }

    /// <summary>To the end of a phase.</summary>
    private static Understanding? MoveToPhase(Captured found, Hearing hearing)
    {
        var name = found.Text.StartsWith("phase ", StringComparison.OrdinalIgnoreCase) || found.Text.StartsWith("fase ", StringComparison.OrdinalIgnoreCase)
            ? found.Text[5..].Trim()
            : found.Text;
        return hearing.Phase(name) is { } phase ? Hearing.Each(found.Ids, id => new WorkshopCommand.MoveStep(hearing.Who, id, phase.Id, null))
            : name.Split(' ').Length > 4 ? null
            : new Understanding.AskBack.UnknownPhase(name);
    }

    /// <summary>What is not on the blueprint yet is taken back by its author; a parked thing is let go.</summary>
    private static Understanding Remove(Captured found, Hearing hearing, string reason) => Hearing.Each(found.Ids, id =>
        id.Kind == ItemId.Parked ? new WorkshopCommand.SettleParked(hearing.Who, id, ParkedOutcome.Dropped)
        : Waits(hearing, id) ? new WorkshopCommand.WithdrawContribution(hearing.Who, id)
        : new WorkshopCommand.RemoveItem(hearing.Who, id, reason));

    /// <summary>Whether an id is an answer that is not part of the blueprint.</summary>
    private static bool Waits(Hearing hearing, ItemId id) =>
        hearing.Workshop.Contributions.TryGetValue(id, out var given) && (given.Fate != ContributionFate.Accepted || id.Kind == ItemId.Answer);

    private static Understanding.Do Link(Captured found, Hearing hearing, string? when) =>
        new(new WorkshopCommand.LinkSteps(hearing.Who, found.Ids[0], found.Ids[1], when));

    private static Understanding Chain(Captured found, Hearing hearing) =>
        Understanding.Of(found.Ids.Zip(found.Ids.Skip(1)).Select(pair =>
            new Understanding.Do(new WorkshopCommand.LinkSteps(hearing.Who, pair.First, pair.Second, null))));

    private static Understanding.Do See(Hearing hearing, Visibility visibility) => new(new WorkshopCommand.ChangeVisibility(hearing.Who, visibility));

    private static Understanding.Do Dismiss(Captured found, Hearing hearing, string reason) =>
        new(new WorkshopCommand.DismissFinding(hearing.Who, found.Texts[0], reason));
}
