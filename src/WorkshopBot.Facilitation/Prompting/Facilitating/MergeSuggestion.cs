using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Alike;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Two items that look alike, which one to keep, and why they look alike; never more than a suggestion.</summary>
public sealed record MergeSuggestion(ItemId Kept, ItemId Other, string Reason);

/// <summary>What the open part may hold twice, once everybody can see it.</summary>
public static class MergeSuggestions
{
    public static IReadOnlyList<MergeSuggestion> For(Workshop workshop, Voice voice) =>
        workshop is { IsOpen: true, CurrentRound: { IsVisible: true, State: not RoundState.Closed } round } && Merges(round.Stage)
            ? [.. LookAlikes.In(workshop.Blueprint).Where(pair => IsOf(round.Stage, pair, workshop) && !workshop.AreKeptApart(pair.Keep, pair.Other)).Select(pair => new MergeSuggestion(pair.Keep, pair.Other, Why(pair, voice)))]
            : [];

    private static bool Merges(StageKey stage) => stage is StageKey.Customer or StageKey.Front or StageKey.Back or StageKey.Support or StageKey.Fail;

    private static bool IsOf(StageKey stage, LookAlike pair, Workshop workshop) =>
        workshop.Find(pair.Keep)?.Stage == stage || workshop.Find(pair.Other)?.Stage == stage;

    private static string Why(LookAlike pair, Voice voice) => pair.Reason == LikenessReason.SameStart
        ? voice.Texts.Merge.ReasonSameStart
        : voice.Texts.Merge.ReasonSameWords(pair.Words);
}
