using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Teams.Boards;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Where the board stands: within reach, never over a form that somebody fills in, and in a personal chat too.</summary>
public sealed class TeamsBoardTests
{
    private const string Own = "a:29:Nora";

    [Fact]
    public async Task After_thirty_messages_the_board_moves_down_with_its_next_change_and_leaves_a_line_with_a_link()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var first = Assert.Single(team.Heads);
        await ChatAsync(team, MovingBoards.MostBelow);

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");
        await Eventually.TrueAsync(() => Task.FromResult(team.Heads.Count == 2), "The board did not move.");
        var second = team.Heads[^1];
        await team.SettledAsync(second);
        await Eventually.TrueAsync(() => Task.FromResult(Cards.TextOf(team.Cloud.Messages[first.Id].Card) == "The board goes on further down."), "Nothing points to it.");
        var pointer = team.Cloud.Messages[first.Id].Card;
        Assert.Contains($"/{second.Id}?", (string)Cards.Action(pointer, "To the board")["url"]!, StringComparison.Ordinal);
        Assert.StartsWith("The board is back within reach.", (string)second.Body["summary"]!, StringComparison.Ordinal);
        Assert.All(team.Cloud.Calls, call => Assert.DoesNotContain("\"alert\"", call.Body, StringComparison.Ordinal));
        Assert.All(team.Cloud.Calls, call => Assert.DoesNotContain("\"mention\"", call.Body, StringComparison.Ordinal));

        // Once: the next change is made in place, and what is said in either thread is about the workshop.
        await team.SayAsync("Theo", "phases: Pick up", "a:29:Theo");
        await team.SettledAsync(second);
        Assert.Equal(2, team.Heads.Count);
        await team.SayAsync("Sam", "phases: Pay", first.Conversation);
        Assert.Equal(3, (await team.StateAsync()).CurrentRound!.Answered.Count);
    }

    [Fact]
    public async Task A_board_whose_pointer_was_refused_points_with_its_next_change()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        await team.SettledAsync();
        var first = team.Heads[0];
        await ChatAsync(team, MovingBoards.MostBelow);
        team.Cloud.Fault = call => call.Id == first.Id ? new FakeFault(500) : null;

        await team.SayAsync("Maya", "phases: Drop off", "a:29:Maya");
        await Eventually.TrueAsync(() => Task.FromResult(team.Heads.Count == 2), "The board did not move.");
        await team.SettledAsync(team.Heads[^1]);
        team.Cloud.Fault = _ => null;
        await team.SayAsync("Theo", "phases: Pick up", "a:29:Theo");

        await Eventually.TrueAsync(() => Task.FromResult(Cards.TextOf(team.Cloud.Messages[first.Id].Card) == "The board goes on further down."), "Nothing points to it.");
        Assert.Equal(2, team.Heads.Count);
    }

    [Fact]
    public async Task A_form_in_the_boards_place_is_not_written_over_while_somebody_fills_it_in()
    {
        await using var team = await TeamsTeam.StartAsync();
        await TeamsWorkshopTests.FramedAsync(team);
        var board = await team.SettledAsync();
        var head = team.Heads[0];
        var here = await PressAsync(team, "Sam", head, board, "Open here, without a window");
        var form = await PressAsync(team, "Sam", head, here, "Contribute");
        var before = team.Cloud.Messages[head.Id].Changes;

        var dialog = await team.FetchAsync("Maya", board, "Contribute");
        await team.SubmitAsync("Maya", dialog, TeamsWorkshopTests.Send(dialog), ("Phases", "Drop off\nPick up"));
        await Task.Delay(2500);
        Assert.Equal(before, team.Cloud.Messages[head.Id].Changes);

        await PressAsync(team, "Sam", head, form, TeamsWorkshopTests.Send(form), ("Phases", "Drop off\nPay"));
        await team.SettledAsync(head);
        Assert.Equal(2, (await team.StateAsync()).CurrentRound!.Answered.Count);
        Assert.Single(team.Heads);
    }

    [Fact]
    public async Task A_workshop_begun_in_a_personal_chat_has_its_board_there_and_is_published_there()
    {
        await using var team = await TeamsTeam.StartAsync();
        await team.SayAsync("Nora", "start Prescription fulfilment", Own);
        await Eventually.TrueAsync(async () => await BoardAsync(team) is not null, "No board came.");
        var board = (await BoardAsync(team))!;
        await team.SayAsync("Nora", "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting\nowner: Nora", Own);
        await team.SayAsync("Nora", "close anyway", Own);
        await team.SayAsync("Nora", "phases: Drop off, Pick up", Own);
        await Eventually.TrueAsync(() => Task.FromResult(Cards.TextOf(team.Cloud.Messages[board.Id].Card).Contains("Part 2 of", StringComparison.Ordinal)), "The board is not changed in place.");
        Assert.DoesNotContain("task/fetch", team.Cloud.Messages[board.Id].Card.ToJsonString(), StringComparison.Ordinal);

        await team.SayAsync("Nora", "reveal", Own);
        await team.SayAsync("Nora", "phases: Drop off, Pick up", Own);
        for (var part = 0; part < 16 && (await StateAsync(team)).IsOpen; part++)
        {
            await team.SayAsync("Nora", (await StateAsync(team)).Current == Domain.Stages.StageKey.Playback ? "publish" : "close anyway", Own);
            await team.SayAsync("Nora", "yes", Own);
        }

        Assert.Equal(Lifecycle.Finished, (await StateAsync(team)).Lifecycle);
        await Eventually.TrueAsync(() => Task.FromResult(team.Cloud.In(Own).Any(message => message.Card.ToJsonString().Contains("overview.png", StringComparison.Ordinal))), "No picture was published.");
        Assert.DoesNotContain(team.Cloud.Messages.Values, message => message.Conversation != Own);
    }

    /// <summary>Messages of people among themselves, which the bot hears where it is allowed to.</summary>
    private static async Task ChatAsync(TeamsTeam team, int messages)
    {
        for (var number = 0; number < messages; number++)
        {
            await team.PostAsync(Activities.Of("message", TeamsTeam.Channel, team.NewId()).Holding("text", $"we had {number} of these").By("Theo"));
        }

        var talk = team.Services.GetRequiredService<Talk>();
        await Eventually.TrueAsync(async () => await talk.CountAsync(TeamsTeam.Channel, CancellationToken.None) >= messages, "They were not counted.");
    }

    /// <summary>A press on a card in a message's place.</summary>
    private static async Task<JsonObject> PressAsync(TeamsTeam team, string who, FakeMessage on, JsonObject card, string button, params (string Label, string Value)[] fields)
    {
        var press = Activities.Execute(Cards.Filled(card, button, fields), TeamsTeam.Channel, team.NewId()).Holding("replyToId", on.Id).By(who);
        press["conversation"]!["id"] = on.Conversation;
        var answer = JsonNode.Parse(await (await team.PostAsync(press)).Content.ReadAsStringAsync())!;
        return answer["value"]!.AsObject();
    }

    /// <summary>The board of the workshop in the personal chat, as the ledger knows it.</summary>
    private static async Task<FakeMessage?> BoardAsync(TeamsTeam team)
    {
        var ledger = team.Services.GetRequiredService<ICardLedger>();
        var entry = await ledger.ReadAsync((await StateAsync(team)).Id, new Slot(SlotKind.Board, $"teams|{Own}"), CancellationToken.None);
        return entry?.Reference is { } reference ? team.Cloud.Messages.GetValueOrDefault(reference.Split(' ')[0]) : null;
    }

    private static async Task<Workshop> StateAsync(TeamsTeam team)
    {
        await foreach (var id in team.Services.GetRequiredService<IRooms>().InAsync($"teams|{Own}", CancellationToken.None))
        {
            return await team.Services.GetRequiredService<IWorkshopStore>().LoadAsync(id, CancellationToken.None);
        }

        throw new InvalidOperationException("No workshop stands in the chat.");
    }
}
