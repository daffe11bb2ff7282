using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Tidying up after the reveal: what came late, look-alikes with their reason, and the order, read once from top to bottom.</summary>
public static class TidyForm
{
    private const string Phases = "phases";
    private const string Later = "later";
    private const string Both = "both";
    private const int MostSuggestions = 8;

    /// <param name="page">Which phase, counted from 0, when there are too many rows for one card.</param>
    public static Card Of(Workshop workshop, Voice voice, IReadOnlyList<MergeSuggestion>? suggestions = null, FormState? state = null, int page = 0)
    {
        var stage = workshop.Current;
        if (workshop.CurrentRound is not { IsVisible: true })
        {
            return RefusalCard.Of(new Refusal.NotRevealed(stage), workshop, voice);
        }

        var kit = new FormKit(voice, state).Lead(voice.Texts.Reveal.Title(voice.Part(stage)), RevealCard.Head(workshop, stage, voice));
        Late(kit, workshop, voice);
        Merges(kit, suggestions ?? [], workshop, voice);
        if (stage == StageKey.Chain)
        {
            kit.Field(Phases, voice.Texts.Stages.Chain.FormPhasesLabel, FieldKind.Lines, field => field with
            {
                Value = string.Join('\n', workshop.Blueprint.Phases.Select(phase => phase.Name)),
            });
        }
        else
        {
            Order(kit, workshop, voice, page);
        }

        return kit.Note(voice.Texts.Order.NumbersStay).Build(Buttons(workshop, suggestions?.Count ?? 0, voice));
    }

    /// <summary>Applies what was decided about each pair; what is left on "later" changes nothing.</summary>
    public static FormOutcome ReadMerges(IReadOnlyDictionary<string, string> fields, ParticipantId who) => FormOutcome.Of(fields
        .Where(field => field.Key.StartsWith("merge-", StringComparison.Ordinal))
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => Decided(field.Key.Split('-'), field.Value, who)).OfType<WorkshopCommand>());

    private static WorkshopCommand? Decided(string[] pair, string choice, ParticipantId who) =>
        pair is not [_, var first, var second] || !ItemId.TryParse(first, out var one) || !ItemId.TryParse(second, out var other) ? null
        : choice == Both ? new WorkshopCommand.KeepBoth(who, one, other)
        : choice == first ? new WorkshopCommand.MergeItems(who, one, other)
        : choice == second ? new WorkshopCommand.MergeItems(who, other, one)
        : null;

    /// <summary>The list of phases as it was edited, then the word that this is the order.</summary>
    public static FormOutcome ReadOrder(StageKey stage, IReadOnlyDictionary<string, string> fields, Workshop workshop, ParticipantId who)
    {
        var names = fields.GetValueOrDefault(Phases)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToSequence() ?? [];
        var changed = stage == StageKey.Chain && names.Count > 0 && !workshop.Blueprint.Phases.Select(phase => phase.Name).SequenceEqual(names);
        var confirm = new WorkshopCommand.ConfirmOrder(who, stage);
        return changed ? FormOutcome.Of(new WorkshopCommand.SetPhases(who, names), confirm) : FormOutcome.Of(confirm);
    }

    private static void Late(FormKit kit, Workshop workshop, Voice voice)
    {
        foreach (var late in workshop.Contributions.Values.Where(given => given.Fate == ContributionFate.Late).Take(MostSuggestions))
        {
            var id = late.Id.ToString();
            kit.Card.Quote(id, late.Offer.Words, late.Author is { } author ? voice.Name(author) : null)
                .Buttons(
                    Act.Button(Texts.SideBySide(voice.Texts.Contribute.LateBtnTake, id), Act.Of(Verbs.Take, id)),
                    Act.Button(Texts.SideBySide(voice.Texts.Contribute.LateBtnPark, id), Act.Of(Verbs.ParkLate, id)));
        }
    }

    private static void Merges(FormKit kit, IReadOnlyList<MergeSuggestion> suggestions, Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Merge;
        kit.Note(suggestions.Count > 0 ? words.Suggestions(suggestions.Count) : null);
        foreach (var pair in suggestions.Take(MostSuggestions))
        {
            kit.Card.Quote(pair.Kept.ToString(), WordsOf(pair.Kept, workshop)).Quote(pair.Other.ToString(), WordsOf(pair.Other, workshop));
            kit.Note(pair.Reason).Choice(
                $"merge-{pair.Kept}-{pair.Other}", words.ChoiceLabel, Later,
                new Choice(pair.Kept.ToString(), words.ChoiceKeep(pair.Kept)), new Choice(pair.Other.ToString(), words.ChoiceKeep(pair.Other)),
                new Choice(Both, words.ChoiceBoth), new Choice(Later, words.ChoiceLater));
        }
    }

    /// <summary>All steps by phase; from 40 rows on one phase at a time.</summary>
    private static void Order(FormKit kit, Workshop workshop, Voice voice, int page)
    {
        var blueprint = workshop.Blueprint;
        var paged = blueprint.Activities.Count > Paged.MostRows;
        kit.Card.When(workshop.Current == StageKey.Customer && blueprint.Activities.Count > 0, card => card.Ask(voice.Texts.Order.Confirm));
        var phases = paged ? blueprint.Phases.Skip(Math.Clamp(page, 0, Math.Max(0, blueprint.Phases.Count - 1))).Take(1) : blueprint.Phases;
        foreach (var phase in phases)
        {
            var steps = blueprint.Activities.Where(step => step.Phase == phase.Id).ToList();
            kit.Card.When(steps.Count > 0, card => card.Note(Texts.Cut(phase.Name)));
            kit.Card.Add(Paged.Rows(steps.Select(CardPart (step) => Row(step, workshop, voice)), voice));
        }

        kit.Card.When(paged, card => card.Buttons(blueprint.Phases.Select((phase, place) => place == page ? null : Act.Button(
            Texts.Cut(phase.Name), Act.On(Verbs.Tidy, workshop.Current, place.ToString(System.Globalization.CultureInfo.InvariantCulture))))));
    }

    private static CardPart.MenuRow Row(Activity step, Workshop workshop, Voice voice) => new(
        Texts.SideBySide(step.Id.Value, Texts.Cut(step.What)),
        Texts.SideBySide(
            step.Lane == Lane.Customer && workshop.Current == StageKey.Customer ? null : voice.Texts.Word.Lane(step.Lane),
            step.Basis == Basis.Observed ? $"✓ {voice.Texts.Word.Seen}" : null,
            step.Wordings.Count > 0 ? voice.Texts.Merge.Count(step.Wordings.Count + 1) : null) is { Length: > 0 } detail ? detail : null,
        Act.Of(Verbs.Change, step.Id.Value),
        OpensForm: true);

    private static IEnumerable<Button?> Buttons(Workshop workshop, int suggestions, Voice voice)
    {
        yield return suggestions > 0 ? Act.Send(voice.Texts.Merge.BtnApply, Act.On(Verbs.MergeApply, workshop.Current)) : null;
        yield return workshop.Current is StageKey.Chain or StageKey.Customer
            ? Act.Send(voice.Texts.Order.ConfirmBtn, Act.On(Verbs.Order, workshop.Current), suggestions > 0 ? ButtonStyle.Plain : ButtonStyle.Main)
            : null;
    }

    private static string WordsOf(ItemId id, Workshop workshop) => id.Kind switch
    {
        ItemId.Fail => workshop.Blueprint.FindFailPoint(new FailPointId(id.ToString()))?.FailPoint.What,
        _ => workshop.Blueprint.Find(new ActivityId(id.ToString()))?.What,
    } ?? workshop.Find(id)?.Offer.Words ?? "";
}
