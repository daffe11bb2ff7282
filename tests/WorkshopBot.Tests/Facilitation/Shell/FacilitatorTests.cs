using Moq;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>Load, understand, decide, append, prompt – and what happens when a wire or a store misbehaves.</summary>
public sealed class FacilitatorTests
{
    [Fact]
    public async Task A_newcomer_reaches_the_first_question_with_one_message()
    {
        var stage = new TestStage();
        var answer = await stage.SayAsync("Nora", "start Prescription fulfilment", alone: false);

        Assert.Contains("Prescription fulfilment", answer, StringComparison.Ordinal);
        Assert.Equal(StageKey.Charter, (await stage.StateAsync()).Current);
    }

    [Fact]
    public async Task The_same_start_delivered_twice_is_one_workshop()
    {
        var stage = new TestStage();
        var start = stage.Says("Nora", "start Prescription fulfilment", alone: false);
        var first = await stage.Facilitator.HandleAsync(start, CancellationToken.None);
        var second = await stage.Facilitator.HandleAsync(start, CancellationToken.None);

        Assert.Equal(first.Workshop, second.Workshop);
        Assert.Single(await stage.Store.ListAsync(CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_message_delivered_twice_is_kept_once_and_answered_alike()
    {
        var stage = await new TestStage().OpenAsync();
        var message = stage.Says("Maya", "in Drop off: joins the queue, hands over the prescription");
        var first = await stage.TakeAsync(message);
        var version = (await stage.StateAsync()).Version;
        var second = await stage.TakeAsync(message);

        Assert.Equal(version, (await stage.StateAsync()).Version);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Several_lines_become_several_contributions_and_their_ids_are_named()
    {
        var stage = await new TestStage().OpenAsync();
        var answer = await stage.SayAsync("Maya", "in Drop off: joins the queue, hands over the prescription");

        Assert.Contains("A1", answer, StringComparison.Ordinal);
        Assert.Contains("A2", answer, StringComparison.Ordinal);
        Assert.Equal(2, (await stage.StateAsync()).Contributions.Keys.Count(id => id.Kind == ItemId.Step));
    }

    [Fact]
    public async Task In_a_silent_round_nobody_sees_anothers_words_anywhere_not_even_in_the_log()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: hides behind the pillar");
        stage.Wire.Everything.Clear();
        var seen = new List<string>();
        foreach (var name in new[] { "Nora", "Ines", "Sam", "Theo" })
        {
            foreach (var wish in new[] { "so far", "mine", "gaps", "summary", "picture", "hello", "facilitate", "export" })
            {
                seen.Add(await stage.SayAsync(name, wish));
            }
        }

        await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None);
        Assert.DoesNotContain([.. seen, .. stage.Wire.Everything, .. stage.Logs.Lines], text => text.Contains("pillar", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(stage.Wire.Shown.Values, text => text.Contains("Maya", StringComparison.Ordinal) && text.Contains("answered", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_answers_where_everybody_may_joins_by_doing_so()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Zoe", "in Drop off: looks for the entrance", alone: false);
        Assert.True((await stage.StateAsync()).People.ContainsKey(new ParticipantId("zoe")));
    }

    [Fact]
    public async Task A_refusal_says_why_and_gives_the_words_back()
    {
        var stage = await new TestStage().OpenAsync();
        var answer = await stage.SayAsync("Maya", "extend 1 day");
        Assert.Contains("Nora", answer, StringComparison.Ordinal);
        Assert.Contains("extend 1 day", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_can_be_stored_the_person_is_told_so_and_gets_the_words_back()
    {
        var broken = new Mock<IWorkshopStore>();
        broken.Setup(store => store.LoadAsync(It.IsAny<WorkshopId>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("disk full"));
        var stage = new TestStage(broken.Object);

        var answer = await stage.SayAsync("Maya", "the queue is long", alone: false);

        Assert.Contains("could not save", answer, StringComparison.Ordinal);
        Assert.Contains("the queue is long", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Logs.Lines, line => line.Contains("queue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Yes_takes_what_the_bot_asked_last()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Nora", "remnd");
        var answer = await stage.SayAsync("Nora", "yes");
        Assert.NotEmpty(answer);
        Assert.NotEmpty((await stage.StateAsync()).CurrentRound!.Reminded);
    }

    [Fact]
    public async Task The_same_question_waits_on_another_device()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        var next = await stage.SayAsync("Maya", "next");
        Assert.Contains("Prepare", next, StringComparison.Ordinal);
        Assert.Equal(next, await stage.SayAsync("Maya", "next"));
    }

    [Fact]
    public async Task Forget_me_removes_the_name_and_keeps_what_was_given()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.TakeAsync(stage.Says("Maya", "") with { Text = null, Action = WorkshopBot.Facilitation.Cards.ActionId.Of("forget") });
        await stage.SayAsync("Nora", "reveal");
        await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None);

        Assert.NotNull((await stage.StateAsync()).Find(ItemId.Parse("A1")));
        Assert.DoesNotContain(stage.Wire.Shown.Values, text => text.Contains("Maya", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_button_nobody_wrote_changes_nothing_and_is_answered()
    {
        var stage = await new TestStage().OpenAsync();
        var version = (await stage.StateAsync()).Version;
        foreach (var line in new[] { "answer", "answer nowhere A1", "merge-apply", "undo x", "lane-answer A99", "charter-send 9", "parked P1 nothing", "zzz" })
        {
            await stage.TakeAsync(stage.Says("Maya", "") with { Text = null, Action = WorkshopBot.Facilitation.Cards.ActionId.Parse(line) });
        }

        Assert.Equal(version, (await stage.StateAsync()).Version);
    }

    [Fact]
    public async Task Search_finds_what_everybody_may_see_and_nothing_of_a_silent_round()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        Assert.Contains("Nothing found", await stage.SayAsync("Nora", "search queue"), StringComparison.Ordinal);
        await stage.SayAsync("Nora", "reveal");
        Assert.Contains("A1", await stage.SayAsync("Nora", "search QUEUE"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_only_workshops_within_reach()
    {
        var stage = await new TestStage().OpenAsync();
        Assert.Contains("Prescription fulfilment", await stage.SayAsync("Maya", "list"), StringComparison.Ordinal);
        var elsewhere = stage.Says("Maya", "list") with { Room = new Room("test", "another-team"), Workshop = stage.Workshop };
        Assert.DoesNotContain("Prescription", await stage.TakeAsync(elsewhere), StringComparison.Ordinal);
    }
}
