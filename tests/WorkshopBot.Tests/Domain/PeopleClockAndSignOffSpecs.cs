using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Support;
using static WorkshopBot.Tests.Support.Story;

namespace WorkshopBot.Tests.Domain;

public sealed class PeopleClockAndSignOffSpecs
{
    private static readonly ParticipantId s_clock = new("clock");

    [Fact]
    public void Questions_follow_the_role()
    {
        var story = WithCustomerSteps();
        Assert.Equal(["A1", "A2", "A3", "A4", "A5"], Questions.For(Maya, story.State).Select(question => question.Target));
        Assert.Empty(Questions.For(Theo, story.State));
        Assert.Empty(Questions.For(Ruth, story.State));
    }

    [Fact]
    public void An_answered_question_is_not_asked_again_and_a_skipped_one_comes_last()
    {
        var story = WithCustomerSteps()
            .Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets", "A2"))
            .Do(new WorkshopCommand.SkipQuestion(Maya, StageKey.Front, "A1"));
        Assert.Equal(["A3", "A4", "A5", "A1"], Questions.Open(Maya, story.State).Select(question => question.Target));
    }

    [Fact]
    public void A_question_passed_on_reaches_the_other_and_moves_at_most_twice()
    {
        var story = WithCustomerSteps().Do(new WorkshopCommand.PassQuestion(Maya, StageKey.Front, "A3", Theo));
        Assert.Equal(["A3"], Questions.Open(Theo, story.State).Select(question => question.Target));
        Assert.DoesNotContain("A3", Questions.Open(Maya, story.State).Select(question => question.Target));

        story.Do(new WorkshopCommand.PassQuestion(Theo, StageKey.Front, "A3", Ines));
        Spec.Given(story).When(new WorkshopCommand.PassQuestion(Ines, StageKey.Front, "A3", Sam)).ThenRefused(new Refusal.QuestionMovedTwice());
    }

    [Fact]
    public void People_who_are_away_are_not_missing()
    {
        var story = WithPhases();
        Assert.Equal([Ines, Maya, Sam], Questions.Missing(story.State, story.Now));
        story.Do(new WorkshopCommand.StayQuiet(Maya, story.Now.AddDays(3)));
        Assert.Equal([Ines, Sam], Questions.Missing(story.State, story.Now));
    }

    [Fact]
    public void Only_the_missing_are_reminded_once_in_the_last_quarter_and_in_their_waking_hours()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins"));
        Spec.Given(story).When(new WorkshopCommand.PassTime(s_clock)).ThenNothing();

        // 36 hours from Monday morning; the last quarter begins at night, in Madrid too.
        var atNight = new Story().Later(TimeSpan.FromHours(28));
        var night = new Spec(story.State, Monday.AddHours(28)).When(new WorkshopCommand.PassTime(s_clock)).ThenAccepted();
        Assert.True(night.CurrentRound!.ClosingSoon);
        _ = atNight;

        var day = new Spec(story.State, Monday.AddHours(29)).When(new WorkshopCommand.PassTime(s_clock));
        var workshop = day.ThenAccepted();
        Assert.Equal([Ines, Sam], workshop.CurrentRound!.Reminded.OrderBy(who => who.Value));
    }

    [Fact]
    public void Nobody_is_reminded_at_night()
    {
        Assert.Equal(
            new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero),
            Clock.Waking(new DateTimeOffset(2026, 11, 23, 22, 30, 0, TimeSpan.Zero), "Europe/Madrid"));
        Assert.Equal(
            new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
            Clock.Waking(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), "Europe/Madrid"));
    }

    [Fact]
    public void Time_running_out_closes_nothing_unless_the_charter_says_so()
    {
        var story = WithPhases().Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins")).Later(TimeSpan.FromDays(2));
        Spec.Given(story).When(new WorkshopCommand.PassTime(s_clock)).Then(new WorkshopEvent.TimeRanOut(StageKey.Customer, story.Now.AddMinutes(1)));

        var closing = WithPhases(charter => charter with { AutoClose = true }).Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins")).Later(TimeSpan.FromDays(2));
        var workshop = Spec.Given(closing).When(new WorkshopCommand.PassTime(s_clock)).ThenAccepted();
        Assert.Equal(StageKey.Front, workshop.Current);
        Assert.Single(workshop.Blueprint.Activities);
    }

    [Fact]
    public void An_absent_facilitator_is_nudged_after_two_days_and_never_replaced()
    {
        var story = WithPhases().Later(TimeSpan.FromDays(2)).Do(new WorkshopCommand.PassTime(s_clock)).Later(TimeSpan.FromDays(2));
        var workshop = Spec.Given(story).When(new WorkshopCommand.PassTime(s_clock)).ThenAccepted();
        Assert.NotNull(workshop.FacilitatorNudgedAt);
        Assert.Equal(Nora, workshop.Facilitator);
    }

    [Fact]
    public void The_next_look_at_the_clock_follows_from_state()
    {
        var story = WithPhases();
        var round = story.State.CurrentRound!;
        Assert.Equal(Clock.RemindFrom(round), Clock.Next(story.State, story.Now));
        story.Do(new WorkshopCommand.PauseWorkshop(Nora));
        Assert.Null(Clock.Next(story.State, story.Now));
    }

    [Fact]
    public void Facilitation_is_offered_and_taken_never_imposed()
    {
        var story = WithPhases();
        Spec.Given(story).When(new WorkshopCommand.AnswerHandover(Maya, true)).ThenRefused(new Refusal.NothingOffered());
        story.Do(new WorkshopCommand.OfferFacilitation(Nora, Ines));
        Assert.Equal(Nora, story.State.Facilitator);
        Assert.Equal(Ines, Spec.Given(story).When(new WorkshopCommand.AnswerHandover(Ines, true)).ThenAccepted().Facilitator);
        Assert.Equal(Nora, Spec.Given(story).When(new WorkshopCommand.AnswerHandover(Ines, false)).ThenAccepted().Facilitator);
    }

    [Fact]
    public void A_take_over_is_asked_for_and_granted_by_facilitator_or_owner_unless_locked()
    {
        var story = WithPhases().Do(new WorkshopCommand.RequestFacilitation(Maya));
        Assert.Equal(Maya, Spec.Given(story).When(new WorkshopCommand.AnswerTakeover(Ines, true)).ThenAccepted().Facilitator);
        Spec.Given(story).When(new WorkshopCommand.AnswerTakeover(Theo, true)).ThenRefused(new Refusal.NotFacilitator());

        var locked = WithPhases().Do(new WorkshopCommand.LockFacilitation(Ines, true));
        Spec.Given(locked).When(new WorkshopCommand.RequestFacilitation(Maya)).ThenRefused(new Refusal.HandoverLocked());
        Assert.Equal(Ines, Spec.Given(locked).When(new WorkshopCommand.RequestFacilitation(Ines)).ThenAccepted().Facilitator);
    }

    [Fact]
    public void Only_the_owner_signs_and_only_a_change_to_what_was_signed_clears_it()
    {
        var story = StageAndVoteSpecs.AtStage(StageKey.Playback);
        Spec.Given(story).When(new WorkshopCommand.SignOff(Nora)).ThenRefused(new Refusal.NotOwner());

        story.Do(new WorkshopCommand.SignOff(Ines));
        Assert.True(story.State.IsSigned);
        story.Do(new WorkshopCommand.Park(Maya, "refills?"));
        Assert.True(story.State.IsSigned);

        story.Do(new WorkshopCommand.RewordItem(Nora, Id("A1"), "Stands in line"));
        Assert.Equal(["A1"], story.State.ChangedSinceSignOff.Select(id => id.Value));
        Assert.Equal(2, story.State.Edition);
        story.Do(new WorkshopCommand.SignOff(Ines));
        Assert.Equal(2, story.State.Signed!.Edition);
    }

    [Fact]
    public void A_confirmed_step_is_asked_again_only_when_it_changed()
    {
        var story = StageAndVoteSpecs.AtStage(StageKey.Playback).Do(new WorkshopCommand.ConfirmStep(Maya, Id("A6")));
        Assert.True(story.State.IsConfirmed(story.Activity("A6")));
        story.Do(new WorkshopCommand.NameTool(Maya, Id("A6"), "Scanner"));
        Assert.False(story.State.IsConfirmed(story.Activity("A6")));
    }

    [Fact]
    public void A_correction_changes_the_step_only_when_the_facilitator_takes_it()
    {
        var story = StageAndVoteSpecs.AtStage(StageKey.Playback).Offer(Maya, StageKey.Playback, new Offer.Correction(new ActivityId("A6"), "Greets and promises a time"));
        Assert.Equal("Greets", story.Activity("A6").What);
        story.Do(new WorkshopCommand.ChooseAnswer(Nora, story.State.In(StageKey.Playback).Single().Id));
        Assert.Equal("Greets and promises a time", story.Activity("A6").What);
    }

    [Fact]
    public void The_workshop_cannot_finish_before_each_parked_thing_has_an_answer()
    {
        var story = StageAndVoteSpecs.AtStage(StageKey.Playback).Do(new WorkshopCommand.Park(Maya, "refills?"));
        Spec.Given(story).When(new WorkshopCommand.FinishWorkshop(Nora)).ThenRefused(new Refusal.ParkedUnsettled([Id("P1")]));
        story.Do(new WorkshopCommand.SettleParked(Nora, Id("P1"), ParkedOutcome.Dropped));
        Assert.Equal(Lifecycle.Finished, Spec.Given(story).When(new WorkshopCommand.FinishWorkshop(Nora)).ThenAccepted().Lifecycle);
    }

    [Fact]
    public void A_task_needs_a_name_and_a_date_that_has_not_passed()
    {
        var story = WithPhases();
        Spec.Given(story).When(new WorkshopCommand.AddTask(Maya, "Say the price", null, null)).ThenRefused(new Refusal.TaskIncomplete(true, true));
        Spec.Given(story).When(new WorkshopCommand.AddTask(Maya, "Say the price", Maya, new DateOnly(2026, 11, 1))).ThenRefused(new Refusal.DateHasPassed(new DateOnly(2026, 11, 1)));
        Spec.Given(story).When(new WorkshopCommand.AddTask(Maya, "Say the price", Maya, new DateOnly(2026, 12, 4))).ThenAccepted();
    }

    [Fact]
    public void An_ended_workshop_takes_nothing_but_can_be_taken_up_again()
    {
        var story = WithPhases().Do(new WorkshopCommand.CancelWorkshop(Nora));
        Spec.Given(story).When(new WorkshopCommand.Park(Maya, "x")).ThenRefused(new Refusal.Ended());
        Assert.Equal(Lifecycle.Running, Spec.Given(story).When(new WorkshopCommand.ReopenWorkshop(Nora)).ThenAccepted().Lifecycle);
    }

    [Fact]
    public void A_to_do_is_told_once_in_the_morning_of_its_day_and_again_when_it_moves()
    {
        var due = new DateOnly(2026, 12, 4);
        var story = WithPhases(charter => charter with { Zone = "Europe/Madrid" }).Do(new WorkshopCommand.AddTask(Nora, "Say the price at drop-off", Maya, due))
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Customer, true)).Do(new WorkshopCommand.FinishWorkshop(Nora));
        var morning = new DateTimeOffset(2026, 12, 4, 7, 0, 0, TimeSpan.Zero);
        Assert.Equal(morning, Clock.Next(story.State, story.Now));
        new Spec(story.State, morning.AddMinutes(-1)).When(new WorkshopCommand.PassTime(s_clock)).ThenNothing();

        var told = new Spec(story.State, morning).When(new WorkshopCommand.PassTime(s_clock)).Then(new WorkshopEvent.TaskReminded(new ItemId('T', 1), due, morning));
        Assert.Null(Clock.Next(told, morning));

        var moved = new Spec(told, morning).When(new WorkshopCommand.RescheduleTask(Maya, new ItemId('T', 1), due.AddDays(7))).ThenAccepted();
        Assert.Equal(morning.AddDays(7), Clock.Next(moved, morning));
        var done = new Spec(moved, morning).When(new WorkshopCommand.CompleteTask(Maya, new ItemId('T', 1))).ThenAccepted();
        Assert.Null(Clock.Next(done, morning));
    }

    [Fact]
    public void Somebody_who_is_quiet_hears_of_a_to_do_afterwards_and_a_stopped_workshop_tells_nobody()
    {
        var quiet = new DateTimeOffset(2026, 12, 7, 12, 0, 0, TimeSpan.Zero);
        var story = WithPhases().Do(new WorkshopCommand.AddTask(Nora, "Say the price", Maya, new DateOnly(2026, 12, 4))).Do(new WorkshopCommand.StayQuiet(Maya, quiet))
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Customer, true)).Do(new WorkshopCommand.FinishWorkshop(Nora));
        Assert.Equal(quiet, Clock.Next(story.State, story.Now));

        var stopped = WithPhases().Do(new WorkshopCommand.AddTask(Nora, "Say the price", Maya, new DateOnly(2026, 12, 4))).Do(new WorkshopCommand.CancelWorkshop(Nora));
        Assert.Null(Clock.Next(stopped.State, stopped.Now));
    }

    [Fact]
    public void The_owner_is_told_once_on_the_day_of_the_review()
    {
        var on = new DateOnly(2027, 5, 28);
        var story = WithPhases().Do(new WorkshopCommand.SetReviewDate(Nora, on)).Do(new WorkshopCommand.CloseStage(Nora, StageKey.Customer, true))
            .Do(new WorkshopCommand.FinishWorkshop(Nora));
        var morning = Clock.Next(story.State, story.Now)!.Value;
        Assert.Equal(Clock.Morning(on, "Europe/Madrid"), morning);
        var told = new Spec(story.State, morning).When(new WorkshopCommand.PassTime(s_clock)).Then(new WorkshopEvent.ReviewReminded(on, morning));
        Assert.Null(Clock.Next(told, morning));
    }
}
