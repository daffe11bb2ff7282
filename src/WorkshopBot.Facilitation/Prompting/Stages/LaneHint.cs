using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>A step that may belong to another lane: the person says whether it does; nothing is moved by itself.</summary>
internal sealed record LaneHint(ItemId Id, Lane Lane, string Said)
{
    /// <summary>The first of the steps just given that sounds like another lane; null in a round without names, where nobody may take words back.</summary>
    public static LaneHint? Of(IReadOnlyList<WorkshopEvent.ContributionOffered> given, Voice voice) => given
        .Where(e => e is { Author: not null, Late: false, Offer: Offer.Step })
        .Select(e => Of(e.Id, (Offer.Step)e.Offer, voice)).FirstOrDefault(hint => hint is not null);

    /// <summary>Keep the words for the part in which they belong, or say that they stay.</summary>
    public CardPart.Buttons Buttons(StageKey stage, Voice voice)
    {
        var words = voice.Texts.Hint;
        return new CardPart.Buttons(
        [
            Act.Button(words.BtnLater, Act.Of(Verbs.KeepLater, Id.ToString())),
            Act.Button(stage == StageKey.Customer ? words.BtnCustomer : words.BtnStays, Act.Of(Verbs.Stays, Id.ToString())),
        ]);
    }

    /// <summary>The lane in which the words of a step seem to belong; null when they fit where they are.</summary>
    public static Lane? Elsewhere(Offer.Step step) => step.Lane switch
    {
        Lane.Customer when TextChecks.SoundsLikeStaff(step.What) => TextChecks.SoundsLikeSupport(step.What) ? Lane.Support
            : TextChecks.SoundsOutOfSight(step.What) ? Lane.Back : Lane.Front,
        Lane.Front or Lane.Back when TextChecks.SoundsLikeSupport(step.What) => Lane.Support,
        Lane.Front when TextChecks.SoundsOutOfSight(step.What) => Lane.Back,
        _ => null,
    };

    /// <summary>The part in which a lane is filled.</summary>
    public static StageKey StageOf(Lane lane) => lane switch
    {
        Lane.Front => StageKey.Front,
        Lane.Back => StageKey.Back,
        Lane.Support => StageKey.Support,
        _ => StageKey.Customer,
    };

    private static LaneHint? Of(ItemId id, Offer.Step step, Voice voice)
    {
        if (Elsewhere(step) is not { } lane)
        {
            return null;
        }

        var (words, part) = (voice.Texts, voice.Part(StageOf(lane)));
        return new LaneHint(
            id, lane,
            step.Lane == Lane.Customer ? words.Stages.Customer.FormStepsHintStaff(step.What)
                : lane == Lane.Support ? words.Hint.Support(step.What, part)
                : words.Hint.OutOfSight(step.What, part));
    }
}
