using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>The charter form from end to end: where to start from, two stories in one, which parts.</summary>
public sealed class CharterFormTests
{
    private static readonly ActionId s_page1 = ActionId.Of(Verbs.CharterSend, "1");
    private static readonly ActionId s_page2 = ActionId.Of(Verbs.CharterSend, "2");

    [Fact]
    public async Task A_sample_brings_its_story_and_its_steps_as_ideas()
    {
        var stage = await StartedAsync();
        var form = FormOf(await HandleAsync(stage, ActionId.Of(Verbs.Charter, "1")));
        Assert.Contains(form.Choices, choice => choice.Value == "sample-shoeshine");

        var page2 = await HandleAsync(stage, s_page1, ("from", "sample-shoeshine"), ("service", "Shoe shining here"));
        var state = await stage.StateAsync();
        var sample = Samples.Load("shoeshine")!;
        Assert.Equal(sample.Activities.Count, state.Blueprint.Activities.Count);
        Assert.All(state.Blueprint.Activities, step => Assert.Equal(Basis.Proposed, step.Basis));
        Assert.Equal(("Shoe shining here", sample.Scenario, sample.Customer), (state.Charter.Service, state.Charter.Scenario, state.Charter.Customer));
        Assert.Contains($"Copied {sample.Activities.Count} steps", TestStage.TextOf(page2!), StringComparison.Ordinal);
        Assert.Contains("Who decides and signs", TestStage.TextOf(page2!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_an_earlier_as_is_becomes_a_to_be_without_anybodys_name()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.SayAsync("Theo", "in Drop off: joins the line");
        await stage.SayAsync("Nora", "reveal");
        await stage.SayAsync("Nora", "merge A1 A2");
        var earlier = stage.Workshop!.Value;
        var second = (await stage.Facilitator.HandleAsync(
            stage.Presses("Nora", ActionId.Of(Verbs.Start, "Prescriptions next year")) with { Room = TestStage.Channel, Workshop = null }, CancellationToken.None)).Workshop!.Value;

        Task<Handled> Press(ActionId action, params (string, string)[] fields) => stage.Facilitator.HandleAsync(
            stage.Presses("Nora", action, fields) with { Room = TestStage.Channel, Workshop = second }, CancellationToken.None);
        var form = FormOf((await Press(ActionId.Of(Verbs.Charter, "1"))).Turn.Reply);
        var copy = Assert.Single(form.Choices, choice => choice.Value == $"copy-{earlier}");
        Assert.Contains("Prescription fulfilment", copy.Label, StringComparison.Ordinal);
        await Press(s_page1, ("from", copy.Value));

        var state = await stage.Store.LoadAsync(second, CancellationToken.None);
        Assert.Equal(BlueprintState.ToBe, state.Charter.State);
        var step = Assert.Single(state.Blueprint.Activities);
        Assert.Equal(("joins the queue", Basis.Proposed), (step.What, step.Basis));
        Assert.Empty(step.Wordings);
        var history = await stage.Store.HistoryAsync(second, CancellationToken.None).ToListAsync();
        Assert.DoesNotContain("maya", Assert.Single(history.OfType<WorkshopEvent.BlueprintCopied>()).Json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_workshop_of_another_room_is_not_offered_nor_taken()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.SayAsync("Nora", "reveal");
        var earlier = stage.Workshop!.Value;
        var elsewhere = new Room("test", "another team");
        var second = (await stage.Facilitator.HandleAsync(
            stage.Presses("Nora", ActionId.Of(Verbs.Start, "Elsewhere")) with { Room = elsewhere, Workshop = null }, CancellationToken.None)).Workshop!.Value;
        var sent = await stage.Facilitator.HandleAsync(
            stage.Presses("Nora", s_page1, ("from", $"copy-{earlier}")) with { Room = elsewhere, Workshop = second }, CancellationToken.None);

        Assert.IsType<Reply.FormAgain>(sent.Turn.Reply);
        Assert.DoesNotContain($"copy-{earlier}", FormOf(sent.Turn.Reply).Choices.Select(choice => choice.Value));
        Assert.Empty((await stage.Store.LoadAsync(second, CancellationToken.None)).Blueprint.Activities);
    }

    [Fact]
    public async Task Two_stories_in_one_are_noticed_and_the_second_is_parked_when_the_person_says_so()
    {
        var stage = await StartedAsync();
        (string, string)[] story =
        [
            ("service", "Prescriptions"), ("scenario", "A new medicine; a refill by phone"), ("customer", "walk-in patient"),
            ("start", "joins the queue"), ("end", "first doses"), ("goal", "no waiting"),
        ];
        var again = await HandleAsync(stage, s_page1, story);
        Assert.Contains("reads like two scenarios", TestStage.TextOf(Assert.IsType<Reply.FormAgain>(again)), StringComparison.Ordinal);
        Assert.Equal("", (await stage.StateAsync()).Charter.Scenario);

        var page2 = await HandleAsync(stage, s_page1, [.. story, ("second", "split")]);
        Assert.IsType<Reply.OpenForm>(page2);
        Assert.Equal("A new medicine", (await stage.StateAsync()).Charter.Scenario);
        Assert.Equal("a refill by phone", Assert.Single((await stage.StateAsync()).Blueprint.Parked).Text);

        await HandleAsync(stage, s_page1, [.. story, ("second", "one")]);
        Assert.Equal("A new medicine; a refill by phone", (await stage.StateAsync()).Charter.Scenario);
    }

    [Fact]
    public async Task The_parts_can_be_chosen()
    {
        var stage = await StartedAsync();
        await HandleAsync(stage, s_page2, ("owner", "nora"), ("playbook", "custom"), ("parts", "fail,standard,playback"));

        Assert.Equal(
            [StageKey.Charter, StageKey.Chain, StageKey.Customer, StageKey.Fail, StageKey.Standard, StageKey.Playback],
            (await stage.StateAsync()).Playbook.Stages);
    }

    [Fact]
    public async Task The_first_page_sent_again_unchanged_leads_on_to_the_second()
    {
        var stage = await StartedAsync();
        await HandleAsync(stage, s_page1, ("from", "sample-shoeshine"));
        var charter = (await stage.StateAsync()).Charter;
        var again = await HandleAsync(
            stage, s_page1, ("service", charter.Service), ("scenario", charter.Scenario), ("customer", charter.Customer), ("start", charter.Start), ("end", charter.End), ("goal", charter.Goal));

        Assert.Contains("Who decides and signs", TestStage.TextOf(Assert.IsType<Reply.OpenForm>(again)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_can_be_typed_too()
    {
        var stage = await StartedAsync();
        await stage.SayAsync("Nora", "start from shoeshine");

        Assert.Equal(Samples.Load("shoeshine")!.Activities.Count, (await stage.StateAsync()).Blueprint.Activities.Count);
    }

    [Fact]
    public async Task The_title_that_the_workshop_was_started_with_is_corrected_in_the_form_or_by_words()
    {
        var stage = await StartedAsync();
        var page2 = await HandleAsync(stage, s_page1, ("from", "sample-shoeshine"));
        Assert.Equal("Prescription fulfilment", Assert.IsType<Reply.OpenForm>(page2).Form.Parts.OfType<CardPart.Field>().Single(field => field.Id == "title").Value);

        var tooLong = await HandleAsync(stage, s_page2, ("owner", "nora"), ("title", new string('x', TextRules.NameLength + 1)));
        Assert.Contains(Assert.IsType<Reply.FormAgain>(tooLong).Form.Parts.OfType<CardPart.Field>(), field => field is { Id: "title", Error: not null });
        await HandleAsync(stage, s_page2, ("owner", "nora"), ("title", "Prescriptions"));
        Assert.Equal("Prescriptions", (await stage.StateAsync()).Charter.Title);

        // A form that was opened before there was this field changes nothing of it.
        await HandleAsync(stage, s_page2, ("owner", "nora"), ("pace", "live"));
        Assert.Equal("Prescriptions", (await stage.StateAsync()).Blueprint.Title);

        await stage.SayAsync("Nora", "charter title: Prescriptions, refilled");
        Assert.Equal("Prescriptions, refilled", (await stage.StateAsync()).Blueprint.Title);
    }

    private static async Task<TestStage> StartedAsync()
    {
        var stage = new TestStage();
        await stage.SayAsync("Nora", "start Prescription fulfilment", alone: false);
        return stage;
    }

    private static async Task<Reply?> HandleAsync(TestStage stage, ActionId action, params (string Field, string Value)[] fields) =>
        (await stage.Facilitator.HandleAsync(stage.Presses("Nora", action, fields) with { Room = TestStage.Channel }, CancellationToken.None)).Turn.Reply;

    private static CardPart.Field FormOf(Reply? reply) => (reply switch
    {
        Reply.OpenForm open => open.Form,
        Reply.FormAgain again => again.Form,
        _ => throw new InvalidOperationException($"no form: {reply}"),
    }).Parts.OfType<CardPart.Field>().Single(field => field.Id == "from");
}
