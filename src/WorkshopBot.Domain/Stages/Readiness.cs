namespace WorkshopBot.Domain.Stages;

/// <summary>What a part still lacks before it is done; empty when it is.</summary>
public static class Readiness
{
    public static Sequence<Gap> Of(Workshop workshop, StageKey stage)
    {
        var hidden = workshop.Rounds.GetValueOrDefault(stage) is { IsVisible: false } && workshop.In(stage).Any(answer => answer.Counts);
        var gaps = Stage.Of(stage).Gaps(workshop);
        return hidden ? [new Gap(GapKind.NotRevealed, []), .. gaps] : gaps.ToSequence();
    }
}
