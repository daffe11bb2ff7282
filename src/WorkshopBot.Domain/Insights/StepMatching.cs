using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>
/// Finds the steps that two blueprints share: by id, then by similar words in the same lane, then by nearly the same words in any.
/// Ids count only if one blueprint grew out of the other: two workshops that started blank both have an A7, which mean nothing to each other.
/// </summary>
internal static class StepMatching
{
    private const double Similar = 0.5;
    private const double NearlySame = 0.8;

    /// <summary>In the order of the later blueprint.</summary>
    public static List<StepPair> Pairs(ServiceBlueprint asIs, ServiceBlueprint toBe)
    {
        var before = asIs.Activities.DistinctBy(step => step.Id).Select(step => new Worded(step)).ToList();
        var after = toBe.Activities.DistinctBy(step => step.Id).Select(step => new Worded(step)).ToList();
        var found = new Dictionary<ActivityId, ActivityId>();
        ById(before, after, found);
        ByWords(before, after, found, (old, fresh) => old.Step.Lane == fresh.Step.Lane, Similar);
        ByWords(before, after, found, (_, _) => true, NearlySame);
        return [.. after.Where(step => found.ContainsKey(step.Id)).Select(step => new StepPair(found[step.Id], step.Id))];
    }

    private static void ById(List<Worded> before, List<Worded> after, Dictionary<ActivityId, ActivityId> found)
    {
        var byId = before.ToDictionary(step => step.Id);
        var shared = after.Where(step => byId.ContainsKey(step.Id)).ToList();
        var alike = shared.Count(step => step.LikenessTo(byId[step.Id]) >= Similar);
        if (alike * 2 < shared.Count)
        {
            return;
        }

        shared.ForEach(step => found[step.Id] = step.Id);
    }

    /// <summary>The most similar pair first; ties in the order of the blueprints.</summary>
    private static void ByWords(
        List<Worded> before, List<Worded> after, Dictionary<ActivityId, ActivityId> found, Func<Worded, Worded, bool> mayMatch, double threshold)
    {
        var taken = found.Values.ToHashSet();
        var candidates = from fresh in after
                         where !found.ContainsKey(fresh.Id)
                         from old in before
                         where !taken.Contains(old.Id) && mayMatch(old, fresh)
                         let likeness = fresh.LikenessTo(old)
                         where likeness >= threshold
                         orderby likeness descending
                         select (old, fresh);
        foreach (var (old, fresh) in candidates.ToList())
        {
            if (!found.ContainsKey(fresh.Id) && taken.Add(old.Id))
            {
                found[fresh.Id] = old.Id;
            }
        }
    }

    private sealed class Worded(Activity step)
    {
        private readonly HashSet<string> _words = WordsOf(step.What);

        public Activity Step => step;

        public ActivityId Id => step.Id;

        /// <summary>Shared words against all words (Dice): 1 is the same, 0 has nothing in common.</summary>
        public double LikenessTo(Worded other) => _words.Count + other._words.Count == 0
            ? string.Equals(step.What, other.Step.What, StringComparison.Ordinal) ? 1 : 0
            : 2.0 * _words.Count(other._words.Contains) / (_words.Count + other._words.Count);

        private static HashSet<string> WordsOf(string text) => LintWords.Plain(text).Where(word => word.Length > 2).ToHashSet(StringComparer.Ordinal);
    }
}
