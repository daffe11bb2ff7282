using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>
/// What takes more than the state of one workshop: its history, the list, the search, the comparison. Only workshops of this room, or in a direct chat those the
/// person takes part in, are looked at; of others not even the title is known here.
/// </summary>
public sealed class Library(IWorkshopStore store, IRooms rooms)
{
    /// <summary>More workshops, or more finds, than this do not fit one card.</summary>
    private const int Most = 10;
    private const int MostEarlier = 5;

    internal static bool Has(View view) => view is View.List or View.Search or View.Compare or View.History;

    /// <summary>The newest workshops within reach that have steps to start from.</summary>
    internal async Task<Sequence<EarlierWorkshop>> EarlierAsync(WorkshopId here, InboundMessage message, CancellationToken ct) =>
        (await WithinReachAsync(message, ct)).Where(workshop => workshop.Id != here && workshop.Blueprint.Activities.Count > 0).Take(MostEarlier)
            .Select(workshop => new EarlierWorkshop(workshop.Id, workshop.Charter.Title, workshop.EndedAt ?? workshop.StartedAt, workshop.Blueprint)).ToSequence();

    internal async Task<Card> ShowAsync(Understanding.Look look, Workshop here, InboundMessage message, Voice voice, CancellationToken ct) =>
        (await CardOfAsync(look, here, message, voice, ct)).SeenBy(Wish(look));

    private async Task<Card> CardOfAsync(Understanding.Look look, Workshop here, InboundMessage message, Voice voice, CancellationToken ct)
    {
        if (look.View == View.History)
        {
            return HistoryCard.Of(await store.HistoryAsync(here.Id, ct).ToListAsync(ct), here, message.From.Id, voice);
        }

        var workshops = await WithinReachAsync(message, ct);
        return look.View switch
        {
            View.List => List(workshops, voice),
            View.Search => Search(look.Argument ?? "", workshops, voice),
            _ => Compare(look.Argument, here, workshops, voice),
        };
    }

    private static ActionId Wish(Understanding.Look look)
    {
        var verb = look.View switch
        {
            View.History => Verbs.History,
            View.List => Verbs.List,
            View.Search => Verbs.Search,
            _ => Verbs.Compare,
        };
        return look.Argument is { } argument ? ActionId.Of(verb, argument) : ActionId.Of(verb);
    }

    private async Task<List<Workshop>> WithinReachAsync(InboundMessage message, CancellationToken ct)
    {
        List<Workshop> workshops = [];
        await foreach (var id in message.Room.Private ? rooms.WithAsync(message.From.Id, ct) : rooms.InAsync(message.Room.Key, ct))
        {
            workshops.Add(await store.LoadAsync(id, ct));
        }

        return workshops;
    }

    private static Card List(List<Workshop> workshops, Voice voice)
    {
        var words = voice.Texts.List;
        var card = new CardBuilder(voice).Heading(words.Title);
        foreach (var workshop in workshops.Take(Most))
        {
            var progress = workshop.IsOpen
                ? words.Open(workshop.Playbook.NumberOf(workshop.Current), workshop.Playbook.Stages.Count)
                : words.Finished(workshop.EndedAt ?? workshop.StartedAt);
            card.Quote(null, workshop.Charter.Title, Texts.SideBySide(voice.Texts.Word.State(workshop.Charter.State), progress));
        }

        return card.Note(workshops.Count == 0 ? words.Empty : null)
            .Note(workshops.Count > Most ? voice.Texts.Word.AndMore(workshops.Count - Most) : null)
            .Build(words.Title);
    }

    private static Card Search(string text, List<Workshop> workshops, Voice voice)
    {
        var wanted = SameWords.Fold(text);
        var hits = wanted.Length == 0 ? [] : workshops.SelectMany(workshop => Said(workshop.Blueprint)
            .Where(said => SameWords.Fold(said.Words).Contains(wanted, StringComparison.Ordinal))
            .Select(said => (workshop.Charter.Title, said.Id, said.Words))).ToList();
        var card = new CardBuilder(voice).Heading(voice.Texts.List.Title, Texts.Cut(text));
        foreach (var (title, id, words) in hits.Take(Most))
        {
            card.Quote(id, words, Texts.Cut(title));
        }

        var none = hits.Count == 0 ? voice.Texts.Search.None(text) : null;
        return card.Note(none).Note(hits.Count > Most ? voice.Texts.Word.AndMore(hits.Count - Most) : null).Build(none ?? voice.Texts.List.Title);
    }

    /// <summary>Everything on a blueprint that everybody may see, with the id it is called by.</summary>
    private static IEnumerable<(string Id, string Words)> Said(ServiceBlueprint blueprint) => blueprint.InOrder()
        .SelectMany<Activity, (string, string)>(step =>
        [
            (step.Id.Value, step.What),
            .. step.Evidence.Select(thing => (step.Id.Value, thing)),
            .. step.FailPoints.Select(fail => (fail.Id.Value, fail.Effect is null ? fail.What : $"{fail.What}: {fail.Effect}")),
        ]);

    /// <summary>With the workshop named, else with the newest other one; the as-is one comes first.</summary>
    private static Card Compare(string? title, Workshop here, List<Workshop> workshops, Voice voice)
    {
        var other = workshops.Find(workshop => workshop.Id != here.Id && (title is null || SameWords.Are(workshop.Charter.Title, title)));
        if (other is null)
        {
            return new CardBuilder(voice).Note(voice.Texts.Refuse.NotFound).Build(voice.Texts.Refuse.NotFound);
        }

        var (asIs, toBe) = here.Charter.State == BlueprintState.AsIs && other.Charter.State == BlueprintState.ToBe ? (here, other) : (other, here);
        var difference = Difference.Between(asIs.Blueprint, toBe.Blueprint);
        var line = difference.IsEmpty
            ? voice.Texts.Compare.Same
            : voice.Texts.Compare.Line(difference.Added.Count, difference.Removed.Count, difference.Changed.Count, difference.Moved.Count);
        return new CardBuilder(voice).Heading(voice.Texts.Compare.Title(asIs.Charter.Title, toBe.Charter.Title)).Note(line)
            .Note(Time(difference, voice))
            .Add(difference.Added.Select(CardPart (id) => new CardPart.Quote($"+ {id}", toBe.Blueprint.Find(id)?.What ?? "")))
            .Add(difference.Removed.Select(CardPart (id) => new CardPart.Quote($"− {id}", asIs.Blueprint.Find(id)?.What ?? "")))
            .Add(difference.Moved.Select(CardPart (move) => new CardPart.Quote(
                $"↕ {move.ToBe}", toBe.Blueprint.Find(move.ToBe)?.What ?? "", $"{voice.Texts.Word.Lane(move.From)} → {voice.Texts.Word.Lane(move.To)}")))
            .Build(line);
    }

    /// <summary>How much shorter or longer the normal way became; null where nobody promised one.</summary>
    private static string? Time(Difference difference, Voice voice) => difference.SavedSeconds switch
    {
        > 0 and <= int.MaxValue and var saved => voice.Texts.Compare.Saved((int)saved),
        < 0 and >= -int.MaxValue and var longer => voice.Texts.Compare.Longer((int)-longer),
        _ => null,
    };
}
