using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The parts in their four groups; a group that the playbook leaves out is not shown.</summary>
internal static class TrackerOf
{
    private static readonly StageKey[][] s_groups =
    [
        [StageKey.Charter, StageKey.Chain],
        [StageKey.Customer, StageKey.Front, StageKey.Back, StageKey.Support, StageKey.Evidence, StageKey.Ownership],
        [StageKey.Fail, StageKey.Safeguard],
        [StageKey.Standard, StageKey.Script, StageKey.Playback],
    ];

    public static CardPart.Tracker Workshop(Workshop workshop, Voice voice, string spoken)
    {
        var words = voice.Texts.Tracker;
        string[] labels = [words.Frame, words.Map, words.Risks, words.Agree];
        var groups = s_groups.Select((stages, place) => Group(labels[place], [.. stages.Where(workshop.Playbook.Has)], workshop));
        return new CardPart.Tracker(groups.Where(group => group.Total > 0).ToSequence(), spoken);
    }

    /// <summary>Everything before the open part counts as done, also when somebody went back to it and on again.</summary>
    private static TrackerGroup Group(string label, List<StageKey> stages, Workshop workshop)
    {
        var ended = workshop.Lifecycle == Lifecycle.Finished;
        var here = workshop.IsOpen && workshop.CurrentRound is { State: not RoundState.Closed } ? stages.IndexOf(workshop.Current) : -1;
        var done = stages.Count(stage => ended || (here >= 0 ? stage < workshop.Current : IsBehind(stage, workshop)));
        return new TrackerGroup(label, done, stages.Count, here < 0 ? null : here);
    }

    private static bool IsBehind(StageKey stage, Workshop workshop) =>
        stage < workshop.Current || workshop.Rounds.GetValueOrDefault(stage) is { State: RoundState.Closed };
}
