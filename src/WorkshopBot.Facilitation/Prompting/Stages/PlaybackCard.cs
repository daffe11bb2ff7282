using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>What was agreed about one step, in few lines.</summary>
internal static class PlaybackCard
{
    public static CardPart? Details(Activity step, Voice voice)
    {
        var texts = voice.Texts.Role;
        List<Pair> pairs = [];
        Add(pairs, texts.LabelStandard, step.Standard?.Execution);
        Add(pairs, texts.LabelTime, Time(step.Standard, voice));
        Add(pairs, voice.Texts.Word.LaneEvidence, step.Evidence.Count == 0 ? null : string.Join(", ", step.Evidence));
        Add(pairs, texts.LabelSay, step.Script?.Opening is { } opening ? voice.Texts.Quote(opening) : null);
        foreach (var fail in step.FailPoints)
        {
            Add(pairs, fail.Id.Value, fail.What);
            Add(pairs, texts.LabelIfFails, fail.Contingency);
        }

        return pairs.Count == 0 ? null : new CardPart.Pairs(pairs.ToSequence());
    }

    private static string? Time(Standard? standard, Voice voice) => standard is { TargetSeconds: { } target, MaxWaitSeconds: { } wait }
        ? voice.Texts.Role.Time(target, wait)
        : RevealParts.OrNull(string.Join(", ", StandardWords.Times(standard?.TargetSeconds, standard?.MaxWaitSeconds, voice)));

    private static void Add(List<Pair> pairs, string label, string? value)
    {
        if (value is not null)
        {
            pairs.Add(new Pair(label, value));
        }
    }
}
