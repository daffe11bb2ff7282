using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>A line that sounds like another lane is saved all the same; the person says where it belongs.</summary>
public sealed class LaneHintTests
{
    [Fact]
    public async Task A_line_that_sounds_like_staff_can_be_kept_for_the_part_in_which_it_belongs()
    {
        var stage = await new TestStage().OpenAsync();
        var reply = (Reply.Whisper)(await stage.Facilitator.HandleAsync(stage.Says("Maya", "in Drop off: print the label"), CancellationToken.None)).Turn.Reply!;
        Assert.Contains("sounds like something we do", TestStage.TextOf(reply), StringComparison.Ordinal);
        var buttons = reply.Card.Parts.OfType<CardPart.Buttons>().SelectMany(row => row.Items).ToList();
        Assert.Contains(buttons, button => button.Words == "It is the customer" && button.Action == ActionId.Of(Verbs.Stays, "A1"));
        var later = Assert.Single(buttons, button => button.Words == "Keep for later");

        await stage.PressAsync("Maya", later.Action);
        var state = await stage.StateAsync();
        Assert.Equal(ContributionFate.Withdrawn, state.Find(new ItemId('A', 1))!.Fate);
        Assert.Equal("print the label", Assert.Single(state.Blueprint.Parked).Text);
        Assert.Equal(StageKey.Front, state.ParkedFor[new ItemId('P', 1)]);
    }

    [Fact]
    public async Task It_is_the_customer_changes_nothing()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: print the label");
        var version = (await stage.StateAsync()).Version;

        Assert.Contains("A1 stays as it is", await stage.PressAsync("Maya", ActionId.Of(Verbs.Stays, "A1")), StringComparison.Ordinal);
        Assert.Contains("A1 stays as it is", await stage.SayAsync("Maya", "A1 stays"), StringComparison.Ordinal);
        Assert.Equal(version, (await stage.StateAsync()).Version);
    }

    [Fact]
    public async Task Nobody_keeps_the_words_of_another_for_later()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: print the label");
        await stage.SayAsync("Theo", "keep A1 for later");

        Assert.Equal(ContributionFate.Given, (await stage.StateAsync()).Find(new ItemId('A', 1))!.Fate);
        Assert.Empty((await stage.StateAsync()).Blueprint.Parked);
    }

    [Theory]
    [InlineData("label the bag in the back", "Back stage")]
    [InlineData("the insurer checks cover", "Support")]
    public async Task Front_stage_lines_are_asked_about_too(string line, string part)
    {
        var stage = await FrontAsync();
        var said = await stage.SayAsync("Maya", $"A1: {line}");

        Assert.Contains($"Keep it for {part}", said, StringComparison.Ordinal);
        Assert.Contains("keep A2 for later", said, StringComparison.Ordinal);
        await stage.SayAsync("Maya", "keep A2 for later");
        Assert.Equal(line, Assert.Single((await stage.StateAsync()).Blueprint.Parked).Text);
    }

    [Fact]
    public async Task A_line_that_fits_is_not_asked_about()
    {
        var stage = await FrontAsync();

        Assert.DoesNotContain("for later", await stage.SayAsync("Maya", "A1: asks for the name"), StringComparison.Ordinal);
    }

    private static async Task<TestStage> FrontAsync()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.SayAsync("Nora", "reveal");
        await stage.SayAsync("Nora", "close anyway");
        Assert.Equal(StageKey.Front, (await stage.StateAsync()).Current);
        return stage;
    }
}
