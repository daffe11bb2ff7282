using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>Two actions in one line: the person is offered to split them, and one tap does it, hidden or not.</summary>
public sealed class SplitTests
{
    [Fact]
    public async Task A_step_that_holds_two_actions_is_split_by_one_tap_while_it_is_still_hidden()
    {
        var stage = await new TestStage().OpenAsync();
        var reply = (Reply.Whisper)(await stage.Facilitator.HandleAsync(stage.Says("Maya", "in Drop off: joins the queue and waits for a turn"), CancellationToken.None)).Turn.Reply!;
        Assert.Contains("A1 holds two actions", TestStage.TextOf(reply), StringComparison.Ordinal);
        var button = Assert.Single(reply.Card.Parts.OfType<CardPart.Buttons>().SelectMany(row => row.Items), one => one.Words == "Split");

        await stage.PressAsync("Maya", button.Action);
        Assert.Equal(["joins the queue", "waits for a turn"], await StepsAsync(stage));
        await stage.SayAsync("Nora", "reveal");
        Assert.Equal(["joins the queue", "waits for a turn"], (await stage.StateAsync()).Blueprint.Activities.Select(step => step.What));
    }

    [Fact]
    public async Task The_typed_words_do_the_same_and_nobody_splits_the_hidden_words_of_another()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue and waits for a turn");
        await stage.SayAsync("Sam", "split A1");
        Assert.Single(await StepsAsync(stage));

        await stage.SayAsync("Maya", "split A1");
        Assert.Equal(["joins the queue", "waits for a turn"], await StepsAsync(stage));
    }

    [Fact]
    public async Task After_the_reveal_the_same_tap_divides_the_step()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue and waits for a turn");
        await stage.SayAsync("Nora", "reveal");
        await stage.PressAsync("Maya", ActionId.Of(Verbs.Split, "A1"));

        Assert.Equal(["joins the queue", "waits for a turn"], (await stage.StateAsync()).Blueprint.Activities.Select(step => step.What));
    }

    private static async Task<List<string>> StepsAsync(TestStage stage) =>
        [.. (await stage.StateAsync()).Contributions.Values.Where(given => given.Counts).OrderBy(given => given.Id.Number).Select(given => given.Offer).OfType<Offer.Step>().Select(step => step.What)];
}
