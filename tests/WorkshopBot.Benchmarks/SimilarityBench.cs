using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Facilitation.Listening.Alike;

namespace WorkshopBot.Benchmarks;

/// <summary>How often merge suggestions are right, on the labelled pairs of the tests: those the threshold was chosen on, and those held back.</summary>
internal static class SimilarityBench
{
    public static int Run()
    {
        var pairs = Load();
        Say("pairs                    suggested  right  precision  recall");
        foreach (var set in new[] { "train", "test" })
        {
            Report(set, [.. pairs.Where(pair => pair.Set == set)]);
            foreach (var language in new[] { "en", "es" })
            {
                Report($"  {set} {language}", [.. pairs.Where(pair => pair.Set == set && pair.Language == language)]);
            }
        }

        foreach (var kind in new[] { "near", "paraphrase", "distractor" })
        {
            var held = pairs.Where(pair => pair.Set == "test" && pair.Kind == kind).ToList();
            Say($"held back, {kind,-11} {held.Count(IsSuggested)} of {held.Count} suggested");
        }

        const int Rounds = 200;
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            _ = pairs.Count(IsSuggested);
        }

        Say($"one comparison: {watch.Elapsed.TotalMicroseconds / (Rounds * pairs.Count):F1} µs");
        return 0;
    }

    private static void Report(string name, List<Pair> pairs)
    {
        var suggested = pairs.Where(IsSuggested).ToList();
        var right = suggested.Count(pair => pair.IsSame);
        Say($"{name,-12} {pairs.Count,4} pairs {suggested.Count,11} {right,6} {(double)right / Math.Max(1, suggested.Count),10:F2} {(double)right / pairs.Count(pair => pair.IsSame),7:F2}");
    }

    private static bool IsSuggested(Pair pair) => Similarity.Between(pair.First, pair.Second).IsEnough;

    private static List<Pair> Load()
    {
        using var stream = typeof(SimilarityBench).Assembly.GetManifestResourceStream("merge-pairs.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(line => line.Split(';'))
            .Select(cells => new Pair(cells[0], cells[1], cells[2] == "1", cells[3], cells[4], cells[5]))];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Say(string line) => Console.WriteLine(line);

    private sealed record Pair(string Set, string Language, bool IsSame, string Kind, string First, string Second);
}
