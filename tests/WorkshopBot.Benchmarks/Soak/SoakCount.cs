using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.Benchmarks.Soak;

/// <summary>Counts what is there after a soak.</summary>
internal sealed class SoakCount(SoakWorld world, IReadOnlyList<WorkshopId> workshops, Action<string> tell)
{
    /// <summary>What everybody gave, against what was said to be saved.</summary>
    public async Task<StoredForms> ContributionsAsync(IEnumerable<SoakForm> acknowledged)
    {
        var expected = acknowledged.ToLookup(form => form.Workshop, form => form.Words);
        var (lost, doubled, foreign) = (0, 0, 0);
        for (var workshop = 0; workshop < workshops.Count; workshop++)
        {
            var words = (await world.StateAsync(workshops[workshop])).In(StageKey.Customer).Select(given => given.Offer.Words).ToList();
            lost += expected[workshop].Except(words, StringComparer.Ordinal).Count();
            foreign += words.Except(expected[workshop], StringComparer.Ordinal).Count();
            doubled += words.Count - words.Distinct(StringComparer.Ordinal).Count();
        }

        return new StoredForms(lost, doubled, foreign);
    }

    /// <summary>What stands in the channels, when nothing is behind any more or patience is at its end.</summary>
    public async Task<ShownSlots> ShownAsync(SoakPlan plan)
    {
        var begun = Stopwatch.GetTimestamp();
        int behind;
        do
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            behind = 0;
            foreach (var id in workshops)
            {
                behind += await world.BehindAsync(id) + await OpenAsync(id);
            }
        }
        while (behind > 0 && Stopwatch.GetElapsedTime(begun) < plan.Patience);

        var channels = Enumerable.Range(0, workshops.Count).Select(SlackCrowd.ChannelOf).ToList();
        var files = channels.Select(channel => world.Slack.Files.Values.Where(file => file.Channel == channel).GroupBy(file => file.Name).Select(same => same.Count()).ToList()).ToList();
        var heads = channels.Select(channel => HeadsOf(channel).Count()).ToList();
        if (heads.Max() > heads.Min())
        {
            Array.ForEach([.. HeadsOf(channels[heads.IndexOf(heads.Max())]).Select(Summary)], tell);
        }

        return new ShownSlots
        {
            Behind = behind,
            Settled = Stopwatch.GetElapsedTime(begun),
            Finished = await CountAsync(async id => (await world.StateAsync(id)).Lifecycle == Lifecycle.Finished ? 1 : 0),
            TimesUp = await CountAsync(id => EventsAsync<WorkshopEvent.TimeRanOut>(id)),
            MostTimesUp = await MostAsync(id => EventsAsync<WorkshopEvent.TimeRanOut>(id)),
            Files = files.Sum(each => each.Count),
            FilesAgain = files.Sum(each => each.Sum() - each.Count),
            LeastFiles = files.Min(each => each.Count),
            MostFiles = files.Max(each => each.Count),
            LeastHeads = heads.Min(),
            MostHeads = heads.Max(),
        };
    }

    private static string Summary(FakeMessage message) => $"{message.Ts} changed {message.Changes} times: {message.Body["text"]?.ToString().ReplaceLineEndings(" ")}";

    private IEnumerable<FakeMessage> HeadsOf(string channel) => world.Slack.In(channel).Where(message => message.Thread is null && message.Blocks.Count > 0);

    private async Task<int> OpenAsync(WorkshopId id) => await world.Storage.Ledger.AllAsync(id, CancellationToken.None).CountAsync(entry => entry.Claimed > entry.Shown);

    private async Task<int> EventsAsync<T>(WorkshopId id)
        where T : WorkshopEvent => await world.Storage.Store.HistoryAsync(id, CancellationToken.None).OfType<T>().CountAsync();

    private async Task<int> CountAsync(Func<WorkshopId, Task<int>> count) => (await Task.WhenAll(workshops.Select(count))).Sum();

    private async Task<int> MostAsync(Func<WorkshopId, Task<int>> count) => (await Task.WhenAll(workshops.Select(count))).Max();
}
