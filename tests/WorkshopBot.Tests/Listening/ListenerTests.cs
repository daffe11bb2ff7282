using System.Diagnostics;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening;
using static WorkshopBot.Domain.WorkshopCommand;
using static WorkshopBot.Tests.Listening.Pharmacy;

namespace WorkshopBot.Tests.Listening;

/// <summary>When the listener keeps quiet, asks back, or takes a reply for what it answers.</summary>
public sealed class ListenerTests
{
    private static readonly Question s_pickUp = new(StageKey.Customer, "3");

    [Fact]
    public void Talk_in_the_channel_that_is_not_addressed_is_left_alone()
    {
        var heard = Said("next", Nora, At(StageKey.Customer)) with { Place = Place.Channel, Addressed = false };
        Assert.Equal(new Understanding.Nothing(), Listener.Listen(heard));
        Assert.Equal(Do(new CloseStage(Nora, StageKey.Customer)), Listener.Listen(heard with { Addressed = true }));
    }

    [Theory]
    [InlineData("do they get a number?")]
    [InlineData("@Theo knows the shelf")]
    public void A_line_in_the_thread_that_asks_or_names_somebody_might_be_an_answer(string text)
    {
        var workshop = At(StageKey.Customer);
        var answer = Offers(StageKey.Customer, new Offer.Step(Lane.Customer, new(3), text));

        Assert.Equal(
            new Understanding.AskBack.MightBeAnswer(text, StageKey.Customer, "3", answer), Listener.Listen(Said(text, Maya, workshop, s_pickUp) with { Place = Place.Thread }));
        Assert.Equal(answer, Listener.Listen(Said(text, Maya, workshop, s_pickUp)));
    }

    [Fact]
    public void A_plain_line_in_the_thread_is_an_answer() => Assert.Equal(
        Offers(StageKey.Customer, new Offer.Step(Lane.Customer, new(3), "pays at the till")),
        Listener.Listen(Said("pays at the till", Maya, At(StageKey.Customer), s_pickUp) with { Place = Place.Thread }));

    [Theory]
    [InlineData("thanks!")]
    [InlineData("Gracias")]
    [InlineData("👍👍 what a day, my train was late once more and so was I")]
    public void Talk_in_the_thread_is_left_alone_while_nothing_is_asked(string text) =>
        Assert.Equal(new Understanding.Nothing(), Listener.Listen(Said(text, Maya, At(StageKey.Customer)) with { Place = Place.Thread }));

    [Theory]
    [InlineData("nxet", "next")]
    [InlineData("siguente", "siguiente")]
    [InlineData("udno", "undo")]
    [InlineData("sumary", "summary")]
    [InlineData("deshcaer", "deshacer")]
    [InlineData("mrege A1 A3", "merge A1 A3")]
    [InlineData("remvoe A4", "remove A4")]
    [InlineData("A4 aftre A6", "A4 after A6")]
    [InlineData("hasta ahroa", "hasta ahora")]
    public void One_slip_of_the_finger_is_named_and_not_done(string text, string suggestion)
    {
        var slip = Assert.IsType<Understanding.AskBack.DidYouMean>(Maya_says(text, StageKey.Customer));

        Assert.Equal(suggestion, slip.Suggestion);
        Assert.Equal(Maya_says(suggestion, StageKey.Customer), slip.Meant);
    }

    [Theory]
    [InlineData(StageKey.Customer, "3", "pays")]
    [InlineData(StageKey.Evidence, "A5", "Text")]
    [InlineData(StageKey.Evidence, "A5", "Signs")]
    [InlineData(StageKey.Evidence, "A5", "Note")]
    [InlineData(StageKey.Evidence, "A5", "Pictures")]
    [InlineData(StageKey.Front, "A5", "Helps")]
    [InlineData(StageKey.Front, "A5", "Ask for the name")]
    [InlineData(StageKey.Front, "A5", "removes the label")]
    [InlineData(StageKey.Customer, "3", "Undoes the bag")]
    [InlineData(StageKey.Customer, "3", "goes back to the car")]
    [InlineData(StageKey.Customer, "3", "takes over the bag from the daughter")]
    public void An_ordinary_word_near_a_command_stays_an_answer(StageKey stage, string target, string text)
    {
        var command = Assert.IsType<Understanding.Do>(Maya_says(text, stage, target)).Command;
        Assert.Equal(text, Assert.IsType<OfferContributions>(command).Offers.Single().Words);
    }

    [Fact]
    public void An_id_that_does_not_exist_is_named_with_the_nearest()
    {
        Assert.Equal(new Understanding.AskBack.UnknownItem(Id("A31"), [Id("A29"), Id("A28"), Id("A27")]), Nora_says("merge A1 A31"));
        Assert.Equal(new Understanding.AskBack.UnknownItem(Id("F20"), [Id("F14"), Id("F13"), Id("F12")]), Nora_says("F20 before: scan it"));
        Assert.Equal(new Understanding.AskBack.UnknownItem(Id("A99"), [Id("A29"), Id("A28"), Id("A27")]), Maya_says("A99: greets", StageKey.Front, "A5"));
    }

    [Fact]
    public void What_is_no_command_and_no_answer_is_said_so() =>
        Assert.Equal(new Understanding.AskBack.UnknownCommand("frobnicate the widget"), Maya_says("frobnicate the widget", StageKey.Customer));

    [Fact]
    public void Short_replies_without_a_question_are_left_to_whoever_asked()
    {
        Assert.Equal(new Understanding.Yes(), Maya_says("yes", StageKey.Customer, "3"));
        Assert.Equal(new Understanding.Yes(), Maya_says("Sí.", StageKey.Customer, "3"));
        Assert.Equal(new Understanding.No(), Maya_says("no", StageKey.Customer, "3"));
        Assert.Equal(new Understanding.Pick(3), Maya_says("3", StageKey.Customer, "3"));
        Assert.Equal(new Understanding.StopAsking(), Maya_says("stop", StageKey.Customer, "3"));
        Assert.Equal(new Understanding.StopAsking(), Maya_says("basta", StageKey.Customer, "3"));
    }

    [Fact]
    public void A_reply_takes_the_choice_that_was_offered()
    {
        var workshop = At(StageKey.Standard);
        var question = new Question(StageKey.Standard, "A15");
        var time = Assert.IsType<Understanding.AskBack.AmbiguousTime>(Listener.Listen(Said("3", Maya, workshop, question)));
        var slip = Assert.IsType<Understanding.AskBack.DidYouMean>(Listener.Listen(Said("nxet", Maya, workshop)));

        Understanding Reply(string text, Understanding.AskBack asked) => Listener.Listen(Said(text, Maya, workshop, question) with { Asked = asked });

        Assert.Equal(Do(time.Minutes), Reply("minutes", time));
        Assert.Equal(Do(time.Hours), Reply("horas", time));
        Assert.Equal(Do(time.Hours), Reply("2", time));
        Assert.Equal(slip.Meant, Reply("yes", slip));
        Assert.Equal(slip.Meant, Reply("vale", slip));
        Assert.Equal(new Understanding.Nothing(), Reply("no", slip));
        Assert.Equal(Offers(StageKey.Standard, new Offer.Standard(Step("A15"), null, 90, null)), Reply("90 s", time));
    }

    [Fact]
    public void A_reply_names_the_step_the_phase_or_the_lane_that_was_asked_for()
    {
        var workshop = At(StageKey.Fail);
        Understanding Reply(string text, Understanding.AskBack asked) => Listener.Listen(Said(text, Maya, workshop) with { Asked = asked });

        Assert.Equal(
            Offers(StageKey.Fail, new Offer.Fail(Step("A16"), "wrong person")), Reply("A16", new Understanding.AskBack.WhichStep("wrong person", StageKey.Fail)));
        Assert.Equal(Do(new DecideLane(Maya, Id("A4"), Lane.Back, LaneReason.ChosenDirectly)), Reply("entre bastidores", new Understanding.AskBack.WhichLane(Id("A4"))));
        Assert.Equal(
            Offers(StageKey.Playback, new Offer.Correction(Step("A16"), "we fax it now")), Reply("we fax it now", new Understanding.AskBack.WhatReally(Id("A16"))));

        var phases = Assert.IsType<Understanding.AskBack.WhichPhase>(Maya_says("pays", StageKey.Customer, ""));
        Assert.Equal(phases.Choices[2], Reply("Pick up", phases));
        Assert.Equal(phases.Choices[2], Reply("3", phases));
    }

    [Fact]
    public void Without_a_workshop_only_starting_and_looking_mean_something()
    {
        Understanding Says(string text) => Listener.Listen(Said(text, Nora, Workshop.None));

        Assert.Equal(new Understanding.Start("Prescription fulfilment"), Says("start Prescription fulfilment"));
        Assert.Equal(new Understanding.Start("Surtido de recetas"), Says("empezar Surtido de recetas"));
        Assert.Equal(new Understanding.Start("Surtido de recetas"), Says("Empieza un taller sobre Surtido de recetas"));
        Assert.Equal(new Understanding.Start(""), Says("start"));
        Assert.Equal(new Understanding.Start(""), Says("start now"));
        Assert.Equal(new Understanding.Look(View.List), Says("list"));
        Assert.Equal(new Understanding.AskBack.UnknownCommand("customer: walk-in patient"), Says("customer: walk-in patient"));
    }

    [Fact]
    public void The_charter_is_written_line_by_line()
    {
        var workshop = At(StageKey.Charter);
        var charter = workshop.Charter;
        Understanding Says(string text) => Listener.Listen(Said(text, Nora, workshop));

        Assert.Equal(Do(new WriteCharter(Nora, charter with { Customer = "walk-in patient" })), Says("customer: walk-in patient"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { Customer = "paciente sin cita" })), Says("cliente: paciente sin cita"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { End = "the first doses are taken" })), Says("ends when the first doses are taken"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { End = "ha tomado las primeras dosis" })), Says("termina cuando ha tomado las primeras dosis"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { Start = "the patient joins the queue" })), Says("starts when the patient joins the queue"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { Goal = "nobody waits more than 30 minutes" })), Says("goal: nobody waits more than 30 minutes"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { Owner = Theo })), Says("owner @Theo"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { Owner = Theo })), Says("responsable: Theo"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { State = BlueprintState.ToBe })), Says("as it should be"));
        Assert.Equal(Do(new WriteCharter(Nora, charter with { Pace = Pace.Live })), Says("ritmo: en vivo"));
        Assert.Equal(Do(new CloseStage(Nora, StageKey.Charter)), Says("start now"));
        Assert.Equal(Do(new CloseStage(Nora, StageKey.Charter)), Says("empezar ya"));
        Assert.Equal(Do(new CloseStage(Nora, StageKey.Charter, Anyway: true)), Says("start anyway"));
        Assert.Equal(
            new Understanding.Several(
            [
                Do(new WriteCharter(Nora, charter with { Customer = "walk-in patient", Goal = "no waiting", Owner = Ines })), Do(new CloseStage(Nora, StageKey.Charter)),
            ]),
            Says("customer: walk-in patient\ngoal: no waiting\nowner @Ines\nstart now"));
    }

    [Fact]
    public void Charter_words_are_answers_once_the_charter_is_closed_unless_charter_stands_before_them()
    {
        Assert.Equal(
            Offers(StageKey.Customer, new Offer.Step(Lane.Customer, new(3), "goal: to be home by six")), Maya_says("goal: to be home by six", StageKey.Customer, "3"));
        Assert.Equal(Do(new WriteCharter(Nora, At(StageKey.Front).Charter with { Goal = "no waiting" })), Nora_says("charter goal: no waiting", StageKey.Front));
        Assert.Equal(Do(new WriteCharter(Nora, At(StageKey.Front).Charter with { Title = "Refills" })), Nora_says("ficha título: Refills", StageKey.Front));
    }

    [Fact]
    public void Two_stories_in_one_scenario_are_asked_about()
    {
        var workshop = At(StageKey.Charter);
        var asked = Assert.IsType<Understanding.AskBack.SecondScenario>(
            Listener.Listen(Said("scenario: Walk-in patient waits in the store; online refill by courier", Nora, workshop)));

        Assert.Equal("online refill by courier", asked.Second);
        Assert.Equal(
            new Understanding.Several([Do(new WriteCharter(Nora, workshop.Charter with { Scenario = "Walk-in patient waits in the store" })), Do(new Park(Nora, "online refill by courier"))]),
            Listener.Listen(Said("yes", Nora, workshop) with { Asked = asked }));
        Assert.Equal(
            Do(new WriteCharter(Nora, workshop.Charter with { Scenario = "Walk-in patient waits in the store; online refill by courier" })),
            Listener.Listen(Said("no", Nora, workshop) with { Asked = asked }));
    }

    [Fact]
    public void A_free_line_while_the_charter_is_asked_for_fills_the_field_that_is_missing()
    {
        var workshop = At(StageKey.Charter) with { Charter = new Charter { Title = "Rx", Service = "Rx", Scenario = "One walk-in" } };
        Assert.Equal(
            Do(new WriteCharter(Nora, workshop.Charter with { Customer = "A carer" })), Listener.Listen(Said("A carer", Nora, workshop, new Question(StageKey.Charter, ""))));
    }

    [Fact]
    public void Nothing_that_is_typed_can_break_it()
    {
        var pieces = new[]
        {
            "A4", "F10", "A15–A18", "is", "after", "to", "merge", ":", "/", "->", "→", ",", "@Maya", "@", "park", "extend", "until", "31 Feb", "99:99", "phase", "en", "(idea)", "seen",
            "before:", "wait", "999999999 h", "\n", "\r\n", "\t", "\0", "👩‍👩‍👧", "é", "e\u0301", "\ud800", "\udc00", "\u202E", "“", "”", "«", "'", "-", "0", "[", "]", "{text}", "W", "2026-13-45", "İ", "ß",
        };
        var texts = Gen.OneOf(
            Gen.Elements(pieces).ListOf().Select(list => string.Join(' ', list)),
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));
        var situations =
            from text in texts
            from stage in Gen.Elements(Enum.GetValues<StageKey>())
            from target in Gen.Elements("", "A4", "F3", "2", "nonsense")
            from place in Gen.Elements(Enum.GetValues<Place>())
            from open in Gen.Elements(true, false)
            select Said(text, Maya, At(stage), open ? new Question(stage, target) : null) with { Place = place };

        Prop.ForAll(Arb.From(situations), heard => Listener.Listen(heard) is not null).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("A1, ")]
    [InlineData("merge A1 ")]
    [InlineData("A4 is ")]
    [InlineData("in x: ")]
    [InlineData("/ ")]
    [InlineData("ask @Theo ")]
    [InlineData("90 s, ")]
    [InlineData("😀")]
    [InlineData("\n")]
    [InlineData("rename phase ")]
    public void Ten_thousand_characters_are_read_in_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        foreach (var stage in Enum.GetValues<StageKey>())
        {
            Maya_says(text, stage, "A4");
        }

        var watch = Stopwatch.StartNew();
        Maya_says(text, StageKey.Customer, "1");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Every_question_back_can_be_told_apart()
    {
        var kinds = typeof(Understanding.AskBack).GetNestedTypes(BindingFlags.Public);
        Assert.Equal(kinds.Length, kinds.Select(kind => kind.Name).Distinct().Count());
        Assert.All(kinds, kind => Assert.True(kind.IsSealed && kind.IsSubclassOf(typeof(Understanding.AskBack))));
    }
}
