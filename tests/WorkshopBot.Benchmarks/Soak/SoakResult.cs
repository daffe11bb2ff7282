using System.Globalization;

namespace WorkshopBot.Benchmarks.Soak;

/// <param name="Lost">Said to be saved, and not there.</param>
/// <param name="Doubled">There more than once.</param>
/// <param name="Foreign">There, and never said to be saved nor sent.</param>
internal sealed record StoredForms(int Lost, int Doubled, int Foreign);

/// <summary>What stands in the channels at the end.</summary>
internal sealed record ShownSlots
{
    /// <summary>Slots that do not show the newest state, and claims that nobody honours.</summary>
    public required int Behind { get; init; }

    /// <summary>How long after the last finish nothing was behind any more.</summary>
    public required TimeSpan Settled { get; init; }

    public required int Finished { get; init; }

    public required int TimesUp { get; init; }

    public required int MostTimesUp { get; init; }

    /// <summary>Different pictures in their channels.</summary>
    public required int Files { get; init; }

    /// <summary>Pictures that stand in their channel already.</summary>
    public required int FilesAgain { get; init; }

    public required int LeastFiles { get; init; }

    public required int MostFiles { get; init; }

    /// <summary>Messages at the top of a channel, the board among them.</summary>
    public required int LeastHeads { get; init; }

    public required int MostHeads { get; init; }
}

/// <summary>What a soak has shown.</summary>
internal sealed record SoakResult
{
    public required SoakPlan Plan { get; init; }

    public required TimeSpan Load { get; init; }

    /// <summary>Milliseconds from a form's first sending to its acknowledgement, shortest first.</summary>
    public required IReadOnlyList<double> Took { get; init; }

    public required int Sent { get; init; }

    public required int Acknowledged { get; init; }

    public required int Kills { get; init; }

    /// <summary>Seconds from the end of the outage to the first acknowledgement after it.</summary>
    public required double? Recovered { get; init; }

    public required StoredForms Stored { get; init; }

    public required ShownSlots Shown { get; init; }

    public required IReadOnlyList<double> Megabytes { get; init; }

    /// <summary>What is not as it should be; empty when all is well. A replica that is killed between posting a picture and noting it posts it again, so with kills that alone is no fault.</summary>
    public IEnumerable<string> Faults()
    {
        (bool Wrong, string What)[] checks =
        [
            (Acknowledged != Plan.AllForms, $"{Acknowledged} of {Plan.AllForms} forms were acknowledged"),
            (Stored.Lost > 0, $"{Stored.Lost} acknowledged contributions are lost"),
            (Stored.Doubled > 0, $"{Stored.Doubled} contributions are there twice"),
            (Stored.Foreign > 0, $"{Stored.Foreign} contributions are nobody's"),
            (Shown.Finished != Plan.Workshops, $"{Shown.Finished} of {Plan.Workshops} workshops are finished"),
            (Shown.Behind > 0, $"{Shown.Behind} slots are behind"),
            (Shown.LeastFiles == 0 || Shown.LeastFiles != Shown.MostFiles, $"the channels have {Shown.LeastFiles} to {Shown.MostFiles} pictures"),
            (Shown.FilesAgain > 0 && Kills == 0, $"{Shown.FilesAgain} pictures stand twice"),
            (Shown.LeastHeads != Shown.MostHeads && Kills == 0, $"the channels have {Shown.LeastHeads} to {Shown.MostHeads} messages at their top"),
            (Plan.TimeUp is not null && (Shown.TimesUp != Plan.Workshops || Shown.MostTimesUp != 1), $"time ran out {Shown.TimesUp} times in {Plan.Workshops} workshops, {Shown.MostTimesUp} times in one"),
            (Recovered > 5, $"after the outage it took {Recovered:0.0} s to answer"),
        ];
        return checks.Where(check => check.Wrong).Select(check => check.What);
    }

    public string[] Row(string name) =>
    [
        name,
        string.Create(CultureInfo.InvariantCulture, $"{Acknowledged} ({Sent} sent)"),
        string.Create(CultureInfo.InvariantCulture, $"{Load.TotalSeconds:0}"),
        string.Create(CultureInfo.InvariantCulture, $"{Took[Took.Count / 2]:0} / {Took[Took.Count * 99 / 100]:0}"),
        string.Create(CultureInfo.InvariantCulture, $"{Stored.Lost} / {Stored.Doubled}"),
        string.Create(CultureInfo.InvariantCulture, $"{Kills}"),
        Recovered is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0}") : "–",
        string.Create(CultureInfo.InvariantCulture, $"{Shown.Files} / {Shown.FilesAgain}"),
        string.Create(CultureInfo.InvariantCulture, $"{Shown.Behind} after {Shown.Settled.TotalSeconds:0} s"),
        Plan.TimeUp is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{Shown.TimesUp} of {Plan.Workshops}"),
        string.Join(' ', Megabytes.Select(megabytes => megabytes.ToString("0", CultureInfo.InvariantCulture))),
    ];
}
