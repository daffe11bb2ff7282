using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;
using WorkshopBot.Tests.Builders;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Stages;

/// <summary>What comes back from a form, and that no typed word is lost on the way.</summary>
public sealed class StageFormTests
{
    private static readonly string[] s_values = ["", " ", "yes", "F", "W", "seen", "3", "90 s", "???", "Technician", "Be more careful", "1\n2\n3", "- a\n\n* b", "\u0001", "\u2028", "* "];

    [Fact]
    public void Of_more_than_twenty_lines_the_first_twenty_are_taken_and_the_rest_is_given_back()
    {
        var desk = new FormDesk(Story.WithPhases());
        var given = Assert.IsType<FormReading.Given>(desk.Read(
            Story.Maya, StageKey.Customer, "1", ("steps", Numbered(23)), ("basis", "seen"), ("finished", "yes")));

        Assert.Equal(20, given.Offers.Count);
        Assert.Equal(Basis.Observed, given.Basis);
        Assert.False(given.Finished);
        Assert.Equal("step 21\nstep 22\nstep 23", given.Rest!.Value("steps"));
        Assert.Equal("seen", given.Rest.Value("basis"));

        desk.Do(new WorkshopCommand.OfferContributions(Story.Maya, StageKey.Customer, given.Offers, given.Basis));
        var ids = desk.Story.Last.OfType<WorkshopEvent.ContributionOffered>().Select(e => e.Id).ToList();
        var again = desk.Open(Story.Maya, StageKey.Customer, "1", StageScript.LeftOver(given, ids, desk.Voice));
        Assert.StartsWith("I take 20 lines at once. The first 20 are saved as A1, A2", again.Parts.OfType<CardPart.Note>().First().Text, StringComparison.Ordinal);
        Assert.Equal("step 21\nstep 22\nstep 23", again.Parts.OfType<CardPart.Field>().First().Value);
    }

    [Fact]
    public void A_line_that_is_too_long_is_given_back_in_full_and_the_others_are_saved()
    {
        var desk = new FormDesk(Story.WithPhases());
        var tooLong = new string('x', TextRules.LineLength + 1);
        var given = Assert.IsType<FormReading.Given>(desk.Read(Story.Maya, StageKey.Customer, "1", ("steps", $"Pays\n{tooLong}\nLeaves")));

        Assert.Equal(["Pays", "Leaves"], given.Offers.Select(offer => offer.Words));
        Assert.Equal(tooLong, given.Rest!.Value("steps"));
        Assert.Equal("That is 1 character too long. The full text is below; shorten it and save.", given.Rest.Error("steps"));
    }

    [Theory]
    [InlineData(StageKey.Front, "A2", "steps")]
    [InlineData(StageKey.Evidence, "A2", "things")]
    [InlineData(StageKey.Ownership, "A6", "role")]
    [InlineData(StageKey.Fail, "A6", "what")]
    [InlineData(StageKey.Safeguard, "F1", "prevention")]
    [InlineData(StageKey.Standard, "A6", "execution")]
    [InlineData(StageKey.Script, "A6", "opening")]
    public void A_text_that_is_too_long_comes_back_whole_with_a_sentence_at_its_field(StageKey stage, string target, string field)
    {
        var desk = new FormDesk(Everything());
        var text = new string('x', 600);
        var form = desk.Refused(Story.Ines, stage, target, (field, text));

        var shown = form.Parts.OfType<CardPart.Field>().Single(part => part.Id == field);
        Assert.Equal(text, shown.Value);
        Assert.StartsWith("That is ", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_tick_is_finished_and_words_with_the_tick_are_both()
    {
        var desk = new FormDesk(Story.WithPhases());

        Assert.IsType<FormReading.FinishedOnly>(desk.Read(Story.Maya, StageKey.Customer, "1", ("steps", ""), ("finished", "yes")));
        Assert.True(Assert.IsType<FormReading.Given>(desk.Read(Story.Maya, StageKey.Customer, "1", ("steps", "Pays"), ("finished", "true"))).Finished);
        Assert.IsType<FormReading.Wrong>(desk.Read(Story.Maya, StageKey.Customer, "1", ("steps", ""), ("finished", "no")));
    }

    [Fact]
    public void A_number_without_unit_asks_back_and_the_choice_answers_it()
    {
        var desk = new FormDesk(Everything());

        var form = desk.Refused(Story.Maya, StageKey.Standard, "A6", ("wait", "3"));
        Assert.Equal("“3”: minutes or hours?", form.Parts.OfType<CardPart.Field>().Single(field => field.Id == "wait").Error);
        Assert.Equal(["3 min", "3 h"], form.Parts.OfType<CardPart.Field>().Single(field => field.Id == "wait-unit").Choices.Select(choice => choice.Label));

        var chosen = Assert.IsType<FormReading.Given>(desk.Read(Story.Maya, StageKey.Standard, "A6", ("wait", "3"), ("wait-unit", "10800")));
        Assert.Equal(new Offer.Standard(new("A6"), null, null, 10800), Assert.Single(chosen.Offers));
        var corrected = Assert.IsType<FormReading.Given>(desk.Read(Story.Maya, StageKey.Standard, "A6", ("wait", "4 min"), ("wait-unit", "10800")));
        Assert.Equal(240, Assert.IsType<Offer.Standard>(Assert.Single(corrected.Offers)).MaxWaitSeconds);
    }

    [Fact]
    public void Words_about_a_step_that_is_gone_are_given_back()
    {
        var desk = new FormDesk(Everything());
        desk.Do(new WorkshopCommand.RemoveItem(Story.Nora, Story.Id("A6"), "double"));

        var wrong = Assert.IsType<FormReading.Wrong>(desk.Read(Story.Maya, StageKey.Script, "A6", ("opening", "Good morning")));
        var card = desk.Open(Story.Maya, StageKey.Script, "A6", wrong.State);
        Assert.Contains(card.Parts, part => part is CardPart.Quote { Text: "Good morning" });
        Assert.Equal("A6 is not there any more. Your text is below.", card.Fallback);
    }

    [Fact]
    public void Words_about_a_fail_point_that_was_merged_meanwhile_follow_to_the_remaining_one()
    {
        var desk = new FormDesk(Everything());
        desk.Do(new WorkshopCommand.MergeItems(Story.Nora, Story.Id("F2"), Story.Id("F1")));

        var given = Assert.IsType<FormReading.Given>(desk.Read(Story.Maya, StageKey.Safeguard, "F1", ("contingency", "Stop the sale")));
        Assert.Equal(new FailPointId("F2"), Assert.IsType<Offer.Safeguard>(Assert.Single(given.Offers)).On);
    }

    [Fact]
    public void The_steps_that_one_answer_fills_are_named_before_it_is_sent()
    {
        var story = Story.WithCustomerSteps(charter => charter with { Rounds = RoundMode.Open });
        var desk = new FormDesk(story);
        desk.Send(Story.Maya, StageKey.Front, "A1", ("steps", "Greets\nPromises a time"));
        desk.Send(Story.Maya, StageKey.Front, "A5", ("steps", "Takes the money"));
        while (desk.Workshop.Current != StageKey.Ownership)
        {
            desk.Do(new WorkshopCommand.CloseStage(Story.Nora, desk.Workshop.Current, Anyway: true));
        }

        var same = desk.Open(Story.Maya, StageKey.Ownership, "A6").Parts.OfType<CardPart.Field>().Single(field => field.Id == "same");
        Assert.Equal("Fills A7 as well.", same.Help);
        var given = Assert.IsType<FormReading.Given>(desk.Read(Story.Maya, StageKey.Ownership, "A6", ("role", "Technician"), ("same", "yes")));
        Assert.Equal(["A6", "A7"], given.Offers.Select(offer => offer.Target));
    }

    [Fact]
    public void A_channel_is_kept_in_the_language_of_the_workshop()
    {
        var story = Story.WithCustomerSteps(charter => charter with { Language = "es", Rounds = RoundMode.Open });
        while (story.State.Current != StageKey.Ownership)
        {
            story.Do(new WorkshopCommand.CloseStage(Story.Nora, story.State.Current, Anyway: true));
        }

        var desk = new FormDesk(story, "en");
        desk.Send(Story.Maya, StageKey.Ownership, "A1", ("channel", "phone"));
        Assert.Equal("teléfono", story.Activity("A1").Channel);
        Assert.Equal("phone", desk.Open(Story.Maya, StageKey.Ownership, "A1").Parts.OfType<CardPart.Field>().Single(field => field.Id == "channel").Value);
    }

    [Fact]
    public void The_follow_up_goes_round_and_stops_for_the_day_after_the_last_one()
    {
        var desk = new FormDesk(Story.WithPhases());

        var asks = Enumerable.Range(1, 4).Select(number => desk.Send(Story.Maya, StageKey.Customer, "1", ("steps", $"step {number}")).Fallback).ToList();
        Assert.Equal(
            [
                "Saved as A1. Then what? What do they do when it takes too long?", "Saved as A2. Where do they have to choose?",
                "Saved as A3. Have you seen it, or do you suppose it?", "Saved as A4.",
            ],
            asks);
        desk.Story.Later(TimeSpan.FromDays(1));
        Assert.EndsWith("takes too long?", desk.Send(Story.Maya, StageKey.Customer, "1", ("steps", "step 5")).Fallback, StringComparison.Ordinal);
        desk.Do(new WorkshopCommand.FinishPart(Story.Maya, StageKey.Customer));
        Assert.Equal("Saved as A6.", desk.Send(Story.Maya, StageKey.Customer, "1", ("steps", "step 6")).Fallback);
    }

    [Fact]
    public void What_comes_after_the_close_is_kept_and_said_so()
    {
        var desk = new FormDesk(Story.WithCustomerSteps());
        var echo = desk.Send(Story.Maya, StageKey.Customer, "1", ("steps", "Looks at the screen"));

        Assert.Equal("“Customer actions” is closed. I kept your words as A6 for Nora to look at.", echo.Fallback);
    }

    [Fact]
    public void Whatever_is_typed_every_form_reads_it_and_what_it_gives_is_accepted()
    {
        var workshop = Everything().State;
        var desk = new FormDesk(Everything());
        var fields = Enum.GetValues<StageKey>().SelectMany(stage => Targets(stage, workshop).SelectMany(target =>
            desk.Open(Story.Ines, stage, target).Parts.OfType<CardPart.Field>().Select(field => field.Id))).Distinct().ToList();
        var questions = Enum.GetValues<StageKey>().SelectMany(stage => Targets(stage, workshop).Select(target => (stage, target))).ToArray();
        var values = Gen.OneOf(Gen.Elements(s_values), Gen.Elements(workshop.Blueprint.Activities.Select(step => step.Id.Value)), ArbMap.Default.GeneratorFor<string>());
        var typed = fields.Aggregate(
            Gen.Constant(new Dictionary<string, string>()),
            (all, id) => from known in all from value in values select new Dictionary<string, string>(known) { [id] = value ?? "" });

        Prop.ForAll((from question in Gen.Elements(questions) from form in typed select (question, form)).ToArbitrary(), sent =>
        {
            var (stage, target) = sent.question;
            var script = StageScript.Of(stage);
            var question = new Question(stage, target);
            switch (script.Read(question, sent.form, workshop, Story.Ines, desk.Voice))
            {
                case FormReading.Given given:
                    return given.Offers.Count is > 0 and <= TextRules.LinesAtOnce && given.Offers.All(offer => Stage.Of(stage).Check(offer, workshop) is null);
                case FormReading.Wrong wrong:
                    var again = script.Form(question, workshop, Story.Ines, desk.Voice, wrong.State).Parts.OfType<CardPart.Field>().ToList();
                    return wrong.State.Errors.Count > 0 && wrong.State.Typed.Count == sent.form.Count
                        && (stage == StageKey.Playback || wrong.State.Errors.Keys.All(id => again.Exists(field => field.Id == id && field.Error is not null)));
                default:
                    return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Targets(StageKey stage, Workshop workshop) => Stage.Of(stage).Targets(workshop).DefaultIfEmpty("").Take(3);

    /// <summary>A front step A6, a back step A7, fail points F1 and F2; every part may be answered.</summary>
    private static Story Everything()
    {
        var story = Story.WithFailPart(charter => charter with { Rounds = RoundMode.Open })
            .Offer(Story.Maya, StageKey.Fail, new Offer.Fail(new("A6"), "Wrong person"), new Offer.Fail(new("A6"), "Wrong bag"));
        while (story.State.Current != StageKey.Playback)
        {
            story.Do(new WorkshopCommand.CloseStage(Story.Nora, story.State.Current, Anyway: true));
        }

        return story;
    }

    private static string Numbered(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => $"step {number}"));
}
