using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Listening.Alike;

/// <summary>Finds what may have been said twice: steps of one phase and lane, fail points of one step. Suggested with the reason, never done.</summary>
public static class LookAlikes
{
    /// <summary>The pairs of everything that all may see, the most alike first. Of three alike, two join the first.</summary>
    public static IReadOnlyList<LookAlike> In(ServiceBlueprint blueprint)
    {
        var steps = blueprint.Activities.GroupBy(step => (step.Phase, step.Lane))
            .SelectMany(group => Pairs([.. group.Select(step => (step.Id.Value, Words(step)))]));
        var fails = blueprint.Activities.SelectMany(step => Pairs([.. step.FailPoints.Select(fail => (fail.Id.Value, fail.What))]));
        return [.. steps.Concat(fails).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Keep, ItemOrder.Instance).ThenBy(pair => pair.Other, ItemOrder.Instance)];
    }

    /// <summary>In the support lane the name of the team or system is what two people call alike.</summary>
    private static string Words(Activity step) => step is { Lane: Lane.Support, Actor: { } actor } ? $"{actor} {step.What}" : step.What;

    private static List<LookAlike> Pairs(List<(string Id, string Text)> items)
    {
        List<LookAlike> pairs = [];
        HashSet<int> joined = [];
        var known = items.ConvertAll(item => Concepts.Of(item.Text));
        for (var first = 0; first < items.Count; first++)
        {
            for (var second = first + 1; second < items.Count; second++)
            {
                if (!joined.Contains(first) && !joined.Contains(second) && Similarity.Score(known[first], known[second]) >= Similarity.Threshold
                    && Pair(items[first], items[second]) is { } pair)
                {
                    joined.Add(second);
                    pairs.Add(pair);
                }
            }
        }

        return pairs;
    }

    /// <summary>The one that was given first is kept.</summary>
    private static LookAlike? Pair((string Id, string Text) first, (string Id, string Text) second)
    {
        if (!ItemId.TryParse(first.Id, out var one) || !ItemId.TryParse(second.Id, out var other))
        {
            return null;
        }

        var likeness = Similarity.Between(first.Text, second.Text);
        return ItemOrder.Instance.Compare(one, other) < 0
            ? new LookAlike(one, other, likeness.Score, likeness.Reason, likeness.Words)
            : new LookAlike(other, one, likeness.Score, likeness.Reason, likeness.Words);
    }
}

/// <summary>Two items that may say the same, how alike they are, and why; the words are those that both say.</summary>
public sealed record LookAlike(ItemId Keep, ItemId Other, double Score, LikenessReason Reason, Sequence<string> Words);
