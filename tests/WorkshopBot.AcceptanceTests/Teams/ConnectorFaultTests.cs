using System.Text.Json.Nodes;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>
/// Every answer that the connector is documented to fail with, for as long as it lasts, while people go on: what they gave is kept, no message is
/// there twice beyond the window that the documentation names, and the board is right in the end.
/// </summary>
public sealed class ConnectorFaultTests
{
    private static readonly FakeFault[] s_faults =
    [
        new(400, "BadSyntax"), new(401, "Unauthorized"), new(412, "PreconditionFailed"), new(413, "MessageSizeTooBig"), new(429, "Throttled", "0"),
        new(500, "ServiceError"), new(502, "ServiceError"), new(503), new(504), new(FakeFault.BrokenOff),
        new(403, "BotDisabledByAdmin"), new(403, "BotNotInConversationRoster"), new(403, "ConversationBlockedByUser"), new(403, "ForbiddenOperationException"),
        new(403, "MessageWritesBlocked"), new(403, "InvalidBotApiHost"), new(403, "NotEnoughPermissions"), new(403),
        new(404, "ConversationNotFound"), new(404, "BotNotInConversationRoster"), new(404),
    ];

    /// <summary>So many teams share the faults, because one conversation may only be written to so often.</summary>
    private const int Teams = 4;

    /// <summary>The call takes effect, and its answer is lost.</summary>
    private static readonly FakeFault[] s_swallowed = [new(500, Accepted: true), new(502, Accepted: true), new(504, Accepted: true), new(FakeFault.BrokenOff, Accepted: true)];

    [Fact]
    public Task Whatever_an_update_fails_with_no_contribution_is_lost_and_there_is_one_right_board_in_the_end() =>
        Task.WhenAll(s_faults.Concat(s_swallowed).Index().GroupBy(fault => fault.Index % Teams).Select(UpdatesAsync));

    [Fact]
    public async Task Whatever_a_first_post_fails_with_the_workshop_is_kept_and_its_board_comes_once()
    {
        await using var team = await StartAsync();
        await Task.WhenAll(s_faults.Index().Select(async fault =>
        {
            var where = await PostAsync(team, fault.Index, fault.Item);
            Assert.True(Boards(team, where) == 1, $"{fault.Item}: {Boards(team, where)} boards");
            Assert.Equal(await team.ExpectedBoardAsync(where), team.Cloud.In(where).Last(IsBoard).Card.ToJsonString());
        }));
    }

    [Fact]
    public async Task A_first_post_whose_answer_was_lost_may_stand_there_once_more_and_not_a_third_time()
    {
        await using var team = await StartAsync();
        await Task.WhenAll(s_swallowed.Index().Select(async fault =>
        {
            var where = await PostAsync(team, fault.Index, fault.Item, once: true);
            await Eventually.TrueAsync(() => Task.FromResult(Boards(team, where) > 1), $"It was not posted again after {fault.Item}.");
            await team.SayAsync("Nora", "goal: nobody waits", where);
            await Eventually.TrueAsync(
                async () => team.Cloud.In(where).Last(IsBoard).Card.ToJsonString() == await team.ExpectedBoardAsync(where), "The newer board is not kept up.");
            Assert.True(Boards(team, where) == 2, $"{fault.Item}: {Boards(team, where)} boards");
        }));
    }

    [Fact]
    public async Task A_deleted_board_that_answers_as_a_forbidden_one_is_posted_again()
    {
        await using var team = await StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var gone = team.Heads[^1].Id;
        team.Cloud.Messages.TryRemove(gone, out _);
        team.Cloud.Fault = call => call.Id == gone ? new FakeFault(403, "ServiceError") : null;

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");

        await team.SettledAsync();
        Assert.Single(team.Heads);
        Assert.DoesNotContain(team.Heads, head => head.Id == gone);
    }

    [Fact]
    public async Task Two_programs_over_one_file_that_each_get_one_of_the_copies_have_one_effect()
    {
        using var folder = new TempFolder();
        await using var team = await TeamsTeam.StartAsync(folder["workshops.db"]);
        await using var other = await SecondProgram.StartAsync(team.Cloud, folder);
        team.Add(other.Address);
        await TeamsWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();

        // A typed message and its redelivery.
        var said = team.Typed("Theo", "phases: Prepare", "a:29:Theo");
        await BothAsync(team, said, said);

        // A press, its redelivery, and half a minute later the same press as a pair with a new id.
        var form = await team.FetchAsync("Maya", board, "Contribute");
        var data = Cards.Filled(form, TeamsWorkshopTests.Send(form), ("Phases", "Drop off\nPick up"));
        JsonObject Pressed(string id) => Activities.Invoke("task/submit", data, id, TeamsTeam.Channel).By("Maya");
        await BothAsync(team, Pressed("1700000000901"), Pressed("1700000000901"));
        await BothAsync(team, Pressed("1700000000902"), Pressed("1700000000902"));

        var given = (await team.StateAsync()).In(StageKey.Chain).ToList();
        Assert.Single(given, one => one.Offer.Words.Contains("Prepare", StringComparison.Ordinal));
        Assert.Single(given, one => one.Offer.Words.Contains("Drop off", StringComparison.Ordinal));
        await team.RepairAsync();
        await team.SettledAsync();
        Assert.Single(team.Heads);
    }

    private static Task<TeamsTeam> StartAsync() => TeamsTeam.StartAsync(with: options => options with
    {
        Patience = new ConnectorPatience { Attempts = 2, FirstPause = TimeSpan.FromMilliseconds(10), LongestPause = TimeSpan.FromMilliseconds(20) },
    });

    private static Task BothAsync(TeamsTeam team, JsonObject one, JsonObject other) =>
        Task.WhenAll(team.PostAsync(one.DeepClone().AsObject(), replica: 0), team.PostAsync(other.DeepClone().AsObject(), replica: 1));

    /// <summary>One team goes through some of the faults, one after another.</summary>
    private static async Task UpdatesAsync(IEnumerable<(int Index, FakeFault Item)> faults)
    {
        await using var team = await StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        foreach (var (number, _) in faults)
        {
            await team.SayAsync("Nora", $"invite <at>P{number}</at> as front", TeamsTeam.Channel, $"P{number}");
        }

        await team.SettledAsync();
        foreach (var (number, fault) in faults)
        {
            var hits = 0;
            team.Cloud.Fault = call => call.Method == "PUT" && ++hits > 0 ? fault : null;
            await team.SayAsync($"P{number}", $"phases: Phase {number}", $"a:29:P{number}");
            Assert.Contains((await team.StateAsync()).In(StageKey.Chain), given => given.Offer.Words.Contains($"Phase {number}", StringComparison.Ordinal));
            await team.RepairAsync();
            await Eventually.TrueAsync(() => Task.FromResult(hits > 0), $"The board was not shown anew for {fault}.");

            // It is over; somebody speaks, and the reconciler looks.
            team.Cloud.Fault = _ => null;
            await team.SayAsync("Nora", "board");
            await team.RepairAsync();
            await team.SettledAsync();
            Assert.True(team.Heads.Count == 1, $"{fault}: {team.Heads.Count} boards");
        }
    }

    /// <summary>A workshop begins in a group chat of its own while nothing can be posted there; then it is over, and the reconciler looks.</summary>
    private static async Task<string> PostAsync(TeamsTeam team, int number, FakeFault fault, bool once = false)
    {
        var (where, hits, over) = ($"19:group-{number}@thread.v2", 0, false);
        var others = team.Cloud.Fault;
        team.Cloud.Fault = call => call.Method != "POST" || call.Conversation != where ? others(call) : ++hits > 0 && !over && !(once && hits > 1) ? fault : null;
        await team.SayAsync("Nora", "start Refills", where);
        Assert.Equal("Refills", (await team.StateAsync(where)).Charter.Title);
        await Eventually.TrueAsync(() => Task.FromResult(hits > 0), $"The board was not posted for {fault}.");
        await Task.Delay(150);
        over = true;
        await team.SayAsync("Nora", "board", where);
        await team.RepairAsync(where);
        await Eventually.TrueAsync(() => Task.FromResult(Boards(team, where) > 0), $"The board did not come after {fault}.");
        return where;
    }

    private static int Boards(TeamsTeam team, string where) => team.Cloud.In(where).Count(IsBoard);

    /// <summary>The only card for all that opens in its own place.</summary>
    private static bool IsBoard(FakeMessage message) => Cards.Objects(message.Card).Any(element => (string?)element["type"] == "Action.Execute");
}
