using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>Who is called when it is down, and what they need: the answer to the follow-up is a note on what was named.</summary>
public sealed class SupportNoteTests
{
    private const string WhoIsCalled = "Who gets called when it is down?";
    private const string Noted = $"{WhoIsCalled} The help desk, 555-0134";

    [Fact]
    public async Task The_next_line_answers_the_follow_up_and_only_then_comes_the_next_question()
    {
        var stage = await SupportAsync();
        var echo = await stage.SayAsync("Theo", "claim system: checks cover");

        Assert.Contains($"Saved as A6, claim system. {WhoIsCalled}", echo, StringComparison.Ordinal);
        Assert.DoesNotContain("A5", echo, StringComparison.Ordinal);
        Assert.Contains("Noted on A6.", await stage.SayAsync("Theo", "The help desk, 555-0134"), StringComparison.Ordinal);

        Assert.Equal(Noted, Step(await stage.StateAsync(), 6).Note);
        stage.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Contains("What do they need from you?", await stage.SayAsync("Theo", "label printer: prints the label"), StringComparison.Ordinal);
        Assert.Equal("A5", Step(await stage.StateAsync(), 7).At?.Value);
    }

    [Fact]
    public async Task Whoever_says_no_is_asked_on_and_a_line_about_another_step_is_no_note()
    {
        var stage = await SupportAsync();
        await stage.SayAsync("Theo", "claim system: checks cover");
        Assert.Contains("2/2", await stage.SayAsync("Theo", "no"), StringComparison.Ordinal);
        await stage.SayAsync("Theo", "label printer: prints the label");
        Assert.Equal("A5", Step(await stage.StateAsync(), 7).At?.Value);

        var other = await SupportAsync();
        await other.SayAsync("Theo", "claim system: checks cover");
        await other.SayAsync("Theo", "A5 leans on label printer: prints");

        Assert.Null(Step(await other.StateAsync(), 6).Note);
        Assert.Equal("prints", Step(await other.StateAsync(), 7).What);
    }

    [Fact]
    public async Task A_button_opens_a_form_for_the_answer()
    {
        var stage = await SupportAsync();
        var reply = (Reply.Whisper)(await stage.Facilitator.HandleAsync(stage.Says("Theo", "claim system: checks cover"), CancellationToken.None)).Turn.Reply!;
        var button = reply.Card.Parts.OfType<CardPart.Buttons>().SelectMany(row => row.Items).Single(one => one.Words == "Note on A6");

        Assert.Contains(WhoIsCalled, await stage.PressAsync("Theo", button.Action), StringComparison.Ordinal);
        await stage.PressAsync("Theo", ActionId.Of(Verbs.Answer, "support", "A6"), ("note", "The help desk, 555-0134"));

        Assert.Equal(Noted, Step(await stage.StateAsync(), 6).Note);
    }

    [Fact]
    public async Task The_form_that_follows_at_once_has_a_place_for_the_answer_and_a_note_alone_is_enough()
    {
        var stage = await SupportAsync();
        var next = Form(await stage.Facilitator.HandleAsync(
            stage.Presses("Theo", ActionId.Of(Verbs.AnswerNext, "support", "A4"), ("who", "claim system"), ("what", "checks cover")), CancellationToken.None));
        Assert.Contains(next.Parts.OfType<CardPart.Note>(), note => note.Text.Contains(WhoIsCalled, StringComparison.Ordinal));
        Assert.Contains(next.Parts.OfType<CardPart.Field>(), field => field.Id == "note-A6" && field.Label == "Note on A6");

        await stage.PressAsync("Theo", ActionId.Of(Verbs.Answer, "support", "A5"), ("who", "label printer"), ("note-A6", "The help desk, 555-0134"));
        Assert.Equal(Noted, Step(await stage.StateAsync(), 6).Note);
        Assert.Equal("label printer", Step(await stage.StateAsync(), 7).Actor);

        var alone = await SupportAsync();
        await alone.PressAsync("Theo", ActionId.Of(Verbs.AnswerNext, "support", "A4"), ("who", "claim system"));
        await alone.PressAsync("Theo", ActionId.Of(Verbs.Answer, "support", "A5"), ("who", ""), ("note-A6", "The help desk, 555-0134"));
        Assert.Equal(Noted, Step(await alone.StateAsync(), 6).Note);
        Assert.Null((await alone.StateAsync()).Find(new ItemId('A', 7)));
    }

    [Fact]
    public async Task The_note_stands_on_the_step_in_the_recap_the_reveal_and_the_summary()
    {
        var stage = await SupportAsync();
        await stage.SayAsync("Theo", "claim system: checks cover");
        await stage.SayAsync("Theo", "The help desk, 555-0134");
        await stage.SayAsync("Nora", "reveal");
        Assert.Equal(Noted, (await stage.StateAsync()).Blueprint.Find(new ActivityId("A6"))!.Note);
        await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None);
        Assert.Contains(stage.Wire.Shown.Values, text => text.Contains($"claim system · {Noted}", StringComparison.Ordinal));

        Assert.Contains("A6 carries a note.", await stage.SayAsync("Nora", "close anyway"), StringComparison.Ordinal);
        Assert.Contains(Noted, await stage.SayAsync("Maya", "A6"), StringComparison.Ordinal);
        Assert.Contains(Noted, await stage.SayAsync("Nora", "summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_can_be_written_by_id_and_only_by_whoever_named_the_step()
    {
        var stage = await SupportAsync();
        await stage.SayAsync("Theo", "claim system: checks cover");
        await stage.SayAsync("Maya", "A6 note: ask me");
        Assert.Null(Step(await stage.StateAsync(), 6).Note);

        await stage.SayAsync("Theo", "A6 note: closed on Sundays");
        Assert.Equal("closed on Sundays", Step(await stage.StateAsync(), 6).Note);
    }

    private static Card Form(Handled handled) => ((Reply.OpenForm)handled.Turn.Reply!).Form;

    private static Offer.Step Step(Workshop workshop, int number) => (Offer.Step)workshop.Find(new ItemId('A', number))!.Offer;

    /// <summary>The support part, with two back stage steps to ask about: A4 and A5.</summary>
    private static async Task<TestStage> SupportAsync()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await NextAsync(stage);
        await stage.SayAsync("Maya", "A1: asks for the name");
        await stage.SayAsync("Maya", "A1: hands a slip");
        await NextAsync(stage);
        await stage.SayAsync("Theo", "A2: scans the original");
        await stage.SayAsync("Theo", "A3: prints the label");
        await NextAsync(stage);
        Assert.Equal(StageKey.Support, (await stage.StateAsync()).Current);
        return stage;
    }

    private static async Task NextAsync(TestStage stage)
    {
        await stage.SayAsync("Nora", "reveal");
        await stage.SayAsync("Nora", "close anyway");
    }
}
