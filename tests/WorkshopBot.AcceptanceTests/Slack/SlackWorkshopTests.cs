using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Slack.Support;

namespace WorkshopBot.AcceptanceTests.Slack;

/// <summary>A workshop in a channel of Slack's, from the first word to the published picture, over real sockets.</summary>
public sealed class SlackWorkshopTests
{
    [Fact]
    public async Task Three_people_hold_a_workshop_in_a_channel_and_the_picture_is_published_into_its_thread()
    {
        await using var team = await SlackTeam.StartAsync();
        await FramedAsync(team);
        await HeldAsync(team);
    }

    /// <summary>A workshop in the channel whose charter is done: its second part is open.</summary>
    internal static async Task FramedAsync(SlackTeam team)
    {
        await team.CommandAsync("Nora", "Prescription fulfilment");
        await team.SayAsync("Nora", "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting");
        await team.SayAsync("Nora", "owner @Ines");
        await team.SayAsync("Nora", "invite @Maya as front");
        await team.SayAsync("Nora", "invite @Sam as customer voice");
        await team.SayAsync("Nora", "invite @Theo as back and support");
        await team.SayAsync("Nora", "close anyway");
        Assert.Equal(StageKey.Chain, (await team.StateAsync()).Current);
    }

    /// <summary>Silent round, reveal, merge, the rest of the map by typing, a vote, publication.</summary>
    internal static async Task HeldAsync(SlackTeam team)
    {
        var board = await team.SettledAsync();

        // By a modal, sent twice as a double click sends it.
        var form = await team.OpenAsync("Maya", board, "Contribute");
        var (first, hash) = (form.Body.DeepClone().AsObject(), form.Hash);
        await team.SubmitAsync("Maya", form, ("Phases", "Drop off\nPrepare\nPick up"));
        Assert.Contains("Saved", Seen.TextOf(form.Body), StringComparison.Ordinal);
        (form.Body, form.Hash) = (first, hash);
        await team.SubmitAsync("Maya", form, ("Phases", "Drop off\nPrepare\nPick up"));
        Assert.Single((await team.StateAsync()).In(StageKey.Chain), given => given.Offer.Words.Contains("Drop off", StringComparison.Ordinal));

        // By typing, alone with the bot.
        await team.WriteAsync("Sam", "phases: Drop off, Pick up");
        Assert.Equal(2, (await team.StateAsync()).CurrentRound!.Answered.Count);
        Assert.DoesNotContain(team.Slack.In(FakeSlack.Channel), message => Seen.TextOf(message.Body).Contains("Pick up", StringComparison.Ordinal));

        await RevealedAsync(team);
        await team.SayAsync("Nora", "phases: Drop off, Prepare, Pick up");
        await team.SayAsync("Nora", "close anyway");
        Assert.Equal(StageKey.Customer, (await team.StateAsync()).Current);
        await CustomerAsync(team);
        await VoteAsync(team);
        await PublishedAsync(team);
    }

    private static async Task CustomerAsync(SlackTeam team)
    {
        await team.SayAsync("Maya", "in Drop off: Joins the queue at drop-off", team.Board.Ts);
        await team.WriteAsync("Sam", "in Drop off: Joins the line at drop-off");
        await RevealedAsync(team);
        await team.SayAsync("Nora", "merge A1 A2");
        Assert.Single((await team.StateAsync()).Blueprint.Activities);
        await team.SayAsync("Nora", "close anyway");
    }

    private static async Task VoteAsync(SlackTeam team)
    {
        for (var part = 0; part < 12 && (await team.StateAsync()).Current != StageKey.Fail; part++)
        {
            await team.SayAsync("Nora", "close anyway");
        }

        await team.WriteAsync("Maya", "A1 fails: Nobody sees the queue");
        await team.WriteAsync("Sam", "A1 fails: The till is closed");
        await team.WriteAsync("Ines", "A1 fails: The doors are locked");
        await RevealedAsync(team);
        await team.SayAsync("Nora", "vote");
        var vote = await team.OpenAsync("Maya", await team.SettledAsync(), "Vote");
        await team.SubmitAsync("Maya", vote, (VoteLabel(vote), "F1"));
        await team.WriteAsync("Sam", "vote F1");
        Assert.Equal(2, (await team.StateAsync()).CurrentRound!.Vote!.Ballots.Count);
        await team.SayAsync("Nora", "close the vote");
    }

    /// <summary>Asked once more while somebody is missing.</summary>
    private static async Task RevealedAsync(SlackTeam team)
    {
        await team.SayAsync("Nora", "reveal");
        if (!(await team.StateAsync()).CurrentRound!.IsVisible)
        {
            await team.SayAsync("Nora", "yes");
        }

        Assert.True((await team.StateAsync()).CurrentRound!.IsVisible);
    }

    private static async Task PublishedAsync(SlackTeam team)
    {
        for (var part = 0; part < 14 && (await team.StateAsync()).Current != StageKey.Playback; part++)
        {
            await team.SayAsync("Nora", "close anyway");
        }

        await team.SayAsync("Nora", "publish");
        if ((await team.StateAsync()).IsOpen)
        {
            await team.SayAsync("Nora", "yes");
        }

        Assert.Equal(Lifecycle.Finished, (await team.StateAsync()).Lifecycle);
        await team.SettledAsync();
        await Eventually.TrueAsync(() => Task.FromResult(team.Slack.Files.Values.Count(file => file.Channel == FakeSlack.Channel) == 4), "The pictures were not published.");
        Assert.All(team.Slack.Files.Values.Where(file => file.Channel == FakeSlack.Channel), file =>
        {
            Assert.NotNull(file.Thread);
            Assert.False(string.IsNullOrWhiteSpace(file.Alt));
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], file.Bytes!.Take(4));
        });
        await Eventually.TrueAsync(() => Task.FromResult(team.Heads.Any(head => head.Blocks.ToJsonString().Contains("https://work.slack.com/files/", StringComparison.Ordinal))), "The summary does not lead to the picture.");
        Assert.Equal(2, team.Heads.Count);
    }

    private static string VoteLabel(FakeView vote)
    {
        var input = vote.Body["blocks"]!.AsArray().FirstOrDefault(block => (string?)block!["type"] == "input");
        Assert.True(input is not null, $"Nothing can be voted for here: {Seen.TextOf(vote.Body)}");
        return (string)input["label"]!["text"]!;
    }
}
