using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening;
using static WorkshopBot.Domain.WorkshopCommand;
using static WorkshopBot.Tests.Listening.Pharmacy;

namespace WorkshopBot.Tests.Listening;

/// <summary>Free lines, and lines with an id, become the offers that the open part asks for.</summary>
public sealed class AnswerTests
{
    private static readonly PhaseId s_dropOff = new(1);
    private static readonly PhaseId s_pickUp = new(3);

    /// <summary>The part, the target of the open question, what Maya writes in her direct chat, and what it offers.</summary>
    public static TheoryData<StageKey, string, string, Offer[]> Answers => new()
    {
        { StageKey.Chain, "", "Drop off / wait / pick up", [new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "wait"), new Offer.PhaseName(2, "pick up")] },
        { StageKey.Chain, "", "1. Entrega\n2. Preparación\n3. Recogida", [new Offer.PhaseName(0, "Entrega"), new Offer.PhaseName(1, "Preparación"), new Offer.PhaseName(2, "Recogida")] },
        { StageKey.Chain, "", "phases: Drop off, Prepare", [new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "Prepare")] },

        { StageKey.Customer, "3", "- pays\n* leaves, in a hurry", [Customer(s_pickUp, "pays"), Customer(s_pickUp, "leaves, in a hurry")] },
        { StageKey.Customer, "3", "Joins the queue → waits → pays", [Customer(s_pickUp, "Joins the queue"), Customer(s_pickUp, "waits"), Customer(s_pickUp, "pays")] },
        { StageKey.Customer, "1", "in Pick up: pays, leaves", [Customer(s_pickUp, "pays"), Customer(s_pickUp, "leaves")] },
        { StageKey.Customer, "1", "en Pick up: paga, sale", [Customer(s_pickUp, "paga"), Customer(s_pickUp, "sale")] },
        { StageKey.Customer, "1", "Pick up: pays", [Customer(s_pickUp, "pays")] },
        { StageKey.Customer, "1", "joins the queue\nPick up:\npays\nleaves", [Customer(s_dropOff, "joins the queue"), Customer(s_pickUp, "pays"), Customer(s_pickUp, "leaves")] },
        { StageKey.Customer, "1", "picture\njoins the queue", [Customer(s_dropOff, "picture"), Customer(s_dropOff, "joins the queue")] },

        { StageKey.Front, "A10", "Greets by name\nAsks for the date of birth", [Front("A10", "Greets by name"), Front("A10", "Asks for the date of birth")] },
        { StageKey.Front, "A10", "A10: asks for the name", [Front("A10", "asks for the name")] },
        { StageKey.Front, "A5", "A10 asks for the name", [Front("A10", "asks for the name")] },
        { StageKey.Front, "A5", "at A10: asks for the name", [Front("A10", "asks for the name")] },
        { StageKey.Front, "A7", "A7 is self-service", [new Offer.Nothing(Step("A7"), NothingNeeded.Front)] },
        { StageKey.Front, "A7", "A7 es autoservicio", [new Offer.Nothing(Step("A7"), NothingNeeded.Front)] },
        { StageKey.Front, "A7", "They do it themselves.", [new Offer.Nothing(Step("A7"), NothingNeeded.Front)] },
        { StageKey.Front, "A7", "nada", [new Offer.Nothing(Step("A7"), NothingNeeded.Front)] },

        { StageKey.Back, "A15", "I scan the original", [Back("A15", "I scan the original")] },
        { StageKey.Back, "A15", "before A15: I scan the original", [Back("A15", "I scan the original")] },
        { StageKey.Back, "A15", "antes de A15: escaneo el original", [Back("A15", "escaneo el original")] },
        { StageKey.Back, "A15", "nothing behind A18", [new Offer.Nothing(Step("A18"), NothingNeeded.Back)] },
        { StageKey.Back, "A15", "nada detrás de A18", [new Offer.Nothing(Step("A18"), NothingNeeded.Back)] },
        { StageKey.Back, "A15", "nothing", [new Offer.Nothing(Step("A15"), NothingNeeded.Back)] },
        { StageKey.Back, "A15", "Keeps a sticky note on the screen (workaround)", [Back("A15", "Keeps a sticky note on the screen") with { Workaround = true }] },

        { StageKey.Support, "A19", "A19 leans on claim system: checks cover", [Support("A19", "checks cover", "claim system")] },
        { StageKey.Support, "A19", "A19 se apoya en el seguro: comprueba la cobertura", [Support("A19", "comprueba la cobertura", "el seguro")] },
        { StageKey.Support, "A19", "Insurer claim system: checks cover and answers", [Support("A19", "checks cover and answers", "Insurer claim system")] },
        { StageKey.Support, "A19", "Wholesaler – delivers twice a day", [Support("A19", "delivers twice a day", "Wholesaler")] },
        { StageKey.Support, "A19", "leans on nobody", [new Offer.Nothing(Step("A19"), NothingNeeded.Support)] },
        { StageKey.Support, "A19", "no se apoya en nadie", [new Offer.Nothing(Step("A19"), NothingNeeded.Support)] },

        { StageKey.Evidence, "A5", "at A5: slip, seats, screen", [Thing("A5", "slip"), Thing("A5", "seats"), Thing("A5", "screen")] },
        { StageKey.Evidence, "A5", "en A5: papel, asientos y pantalla", [Thing("A5", "papel"), Thing("A5", "asientos"), Thing("A5", "pantalla")] },
        { StageKey.Evidence, "A5", "slip, seats and screen", [Thing("A5", "slip"), Thing("A5", "seats"), Thing("A5", "screen")] },
        { StageKey.Evidence, "A5", "• Ready-time slip\n• “Drop off” sign", [Thing("A5", "Ready-time slip"), Thing("A5", "“Drop off” sign")] },
        { StageKey.Evidence, "A5", "Sign", [Thing("A5", "Sign")] },
        { StageKey.Evidence, "A5", "nothing at A14", [new Offer.Nothing(Step("A14"), NothingNeeded.Evidence)] },
        { StageKey.Evidence, "A5", "nada en A14", [new Offer.Nothing(Step("A14"), NothingNeeded.Evidence)] },
        { StageKey.Evidence, "A5", "Nothing, and that is all right", [new Offer.Nothing(Step("A5"), NothingNeeded.Evidence)] },

        { StageKey.Ownership, "A15", "A15 technician at drop-off in person", [new Offer.Ownership(Step("A15"), "technician", "drop-off", "in person")] },
        { StageKey.Ownership, "A15", "A15 auxiliar en el mostrador en persona", [new Offer.Ownership(Step("A15"), "auxiliar", "mostrador", "en persona")] },
        { StageKey.Ownership, "A15", "technician, drop-off counter, in person", [new Offer.Ownership(Step("A15"), "technician", "drop-off counter", "in person")] },
        { StageKey.Ownership, "A15", "Pharmacist, by phone", [new Offer.Ownership(Step("A15"), "Pharmacist", null, "phone")] },
        { StageKey.Ownership, "A15", "Technician", [new Offer.Ownership(Step("A15"), "Technician", null, null)] },
        { StageKey.Ownership, "A15", "A28 is stock, not me.", [new Offer.Ownership(Step("A28"), "stock", null, null)] },
        {
            StageKey.Ownership, "A15", "A15–A18 cashier",
            [.. new[] { "A15", "A16", "A17", "A18" }.Select(id => new Offer.Ownership(Step(id), "cashier", null, null))]
        },

        { StageKey.Fail, "A16", "right medicine, wrong person", [new Offer.Fail(Step("A16"), "right medicine, wrong person")] },
        { StageKey.Fail, "", "F at A16: right medicine, wrong person", [new Offer.Fail(Step("A16"), "right medicine, wrong person")] },
        { StageKey.Fail, "", "F en A16: medicina correcta, persona equivocada", [new Offer.Fail(Step("A16"), "medicina correcta, persona equivocada")] },
        { StageKey.Fail, "", "A16: wrong person -> takes it home", [new Offer.Fail(Step("A16"), "wrong person", "takes it home")] },
        { StageKey.Fail, "", "W at A6: 30 min", [new Offer.Wait(Step("A6"), null, 1800)] },
        { StageKey.Fail, "", "W en A6: cola a mediodía, 30 min", [new Offer.Wait(Step("A6"), "cola a mediodía", 1800)] },
        { StageKey.Fail, "", "wait at A6: nobody at the counter", [new Offer.Wait(Step("A6"), "nobody at the counter")] },
        { StageKey.Fail, "", "right medicine, wrong person (A16)", [new Offer.Fail(Step("A16"), "right medicine, wrong person")] },
        { StageKey.Fail, "", "W queue at noon at A6", [new Offer.Wait(Step("A6"), "queue at noon")] },

        { StageKey.Safeguard, "F10", "F10 before: two open questions", [new Offer.Safeguard(new("F10"), "two open questions", null, null, null)] },
        { StageKey.Safeguard, "F10", "F10 antes: dos preguntas abiertas", [new Offer.Safeguard(new("F10"), "dos preguntas abiertas", null, null, null)] },
        { StageKey.Safeguard, "F10", "F10 after: stop the sale", [new Offer.Safeguard(new("F10"), null, "stop the sale", null, null)] },
        { StageKey.Safeguard, "F10", "F10 después: parar la venta", [new Offer.Safeguard(new("F10"), null, "parar la venta", null, null)] },
        { StageKey.Safeguard, "F10", "F10 owner pharmacist", [new Offer.Safeguard(new("F10"), null, null, null, "pharmacist")] },
        { StageKey.Safeguard, "F10", "F10 responsable farmacéutico", [new Offer.Safeguard(new("F10"), null, null, null, "farmacéutico")] },
        {
            StageKey.Safeguard, "F10", "F10 before: open the bag together / after: call at once / decides: any pharmacist / owner pharmacist",
            [new Offer.Safeguard(new("F10"), "open the bag together", "call at once", "any pharmacist", "pharmacist")]
        },
        { StageKey.Safeguard, "F10", "before: scan it\nafter: stop the sale", [new Offer.Safeguard(new("F10"), "scan it", "stop the sale", null, null)] },
        { StageKey.Safeguard, "F10", "Scan it and/or open the bag\nStop the sale", [new Offer.Safeguard(new("F10"), "Scan it and/or open the bag", "Stop the sale", null, null)] },
        { StageKey.Safeguard, "F10", "open the bag together", [new Offer.Safeguard(new("F10"), "open the bag together", null, null, null)] },

        { StageKey.Standard, "A15", "A15 takes 90 s, wait 3 min", [new Offer.Standard(Step("A15"), null, 90, 180)] },
        { StageKey.Standard, "A15", "A15 tarda 90 s, espera 3 min", [new Offer.Standard(Step("A15"), null, 90, 180)] },
        { StageKey.Standard, "A15", "90 s, wait at most 3 min; a clock time is promised, never “soon”", [new Offer.Standard(Step("A15"), "a clock time is promised, never “soon”", 90, 180)] },
        { StageKey.Standard, "A15", "90 s, espera como mucho 3 min; se promete una hora", [new Offer.Standard(Step("A15"), "se promete una hora", 90, 180)] },
        { StageKey.Standard, "A15", "1,5 min, measured", [new Offer.Standard(Step("A15"), null, 90, null, NumbersAre.Measured)] },
        { StageKey.Standard, "A15", "A7 max wait 3 min", [new Offer.Standard(Step("A7"), null, null, 180)] },
        { StageKey.Standard, "A15", "A7 espera máxima 3 min", [new Offer.Standard(Step("A7"), null, null, 180)] },
        { StageKey.Standard, "A15", "A15 done right: a clock time is promised", [new Offer.Standard(Step("A15"), "a clock time is promised", null, null)] },
        { StageKey.Standard, "A15", "A15 bien hecho: se promete una hora", [new Offer.Standard(Step("A15"), "se promete una hora", null, null)] },
        { StageKey.Standard, "A15", "no wait, a number is called", [new Offer.Standard(Step("A15"), "a number is called", null, 0)] },

        { StageKey.Script, "A16", "A16 say: Could you tell me your full name and date of birth?", [Script("A16", "Could you tell me your full name and date of birth?")] },
        { StageKey.Script, "A16", "A16 di: ¿Me dice su nombre completo?", [Script("A16", "¿Me dice su nombre completo?")] },
        { StageKey.Script, "A16", "A16 if it fails: It will be ready at 11:15.", [Script("A16", null, "It will be ready at 11:15.")] },
        { StageKey.Script, "A16", "A16 si falla: Estará a las 11:15.", [Script("A16", null, "Estará a las 11:15.")] },
        { StageKey.Script, "A16", "A16 never say: “Are you Mrs Lee?”", [Script("A16", null, null, "Are you Mrs Lee?")] },
        { StageKey.Script, "A16", "A16 no decir nunca: ¿Es usted la señora Lee?", [Script("A16", null, null, "¿Es usted la señora Lee?")] },
        { StageKey.Script, "A16", "How can I help?\nThis takes longer than I said.", [Script("A16", "How can I help?", "This takes longer than I said.")] },
        { StageKey.Script, "A16", "say: Good morning\nif it fails: I am sorry", [Script("A16", "Good morning", "I am sorry")] },

        { StageKey.Playback, "A26", "A26 not quite: cover is checked at the counter now", [new Offer.Correction(Step("A26"), "cover is checked at the counter now")] },
        { StageKey.Playback, "A26", "A26 no exactamente: se comprueba en el mostrador", [new Offer.Correction(Step("A26"), "se comprueba en el mostrador")] },
        { StageKey.Playback, "A26", "not quite: it is faxed", [new Offer.Correction(Step("A26"), "it is faxed")] },
        { StageKey.Playback, "A26", "We fax it now", [new Offer.Correction(Step("A26"), "We fax it now")] },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void An_answer_becomes_what_the_part_asks_for(StageKey stage, string target, string text, Offer[] offers) =>
        Assert.Equal(Offers(stage, offers), Maya_says(text, stage, target));

    public static TheoryData<StageKey, string, string, WorkshopCommand> Wishes => new()
    {
        { StageKey.Customer, "1", "finished", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Customer, "1", "That’s all", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Customer, "1", "done", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Customer, "1", "terminé", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Customer, "1", "Listo.", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Customer, "1", "es todo", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Customer, "1", "nada más", new FinishPart(Maya, StageKey.Customer) },
        { StageKey.Back, "A15", "don’t know", new SkipQuestion(Maya, StageKey.Back, "A15") },
        { StageKey.Back, "A15", "skip", new SkipQuestion(Maya, StageKey.Back, "A15") },
        { StageKey.Back, "A15", "no sé", new SkipQuestion(Maya, StageKey.Back, "A15") },
        { StageKey.Back, "A15", "saltar", new SkipQuestion(Maya, StageKey.Back, "A15") },
        { StageKey.Back, "A15", "ask @Theo", new PassQuestion(Maya, StageKey.Back, "A15", Theo) },
        { StageKey.Back, "A15", "ask Theo", new PassQuestion(Maya, StageKey.Back, "A15", Theo) },
        { StageKey.Back, "A15", "Don’t know – ask Ines", new PassQuestion(Maya, StageKey.Back, "A15", Ines) },
        { StageKey.Back, "A15", "pregunta a @Theo", new PassQuestion(Maya, StageKey.Back, "A15", Theo) },
        { StageKey.Back, "A15", "ask @Theo about A18", new PassQuestion(Maya, StageKey.Back, "A18", Theo) },
        { StageKey.Back, "A15", "ask @Theo he does the stock", new PassQuestion(Maya, StageKey.Back, "A15", Theo) },
        { StageKey.Customer, "1", "seen A7", new SetBasis(Maya, Id("A7"), Basis.Observed, null) },
        { StageKey.Customer, "1", "visto A7", new SetBasis(Maya, Id("A7"), Basis.Observed, null) },
        { StageKey.Customer, "1", "A7 seen", new SetBasis(Maya, Id("A7"), Basis.Observed, null) },
        { StageKey.Customer, "1", "seen A7 on Monday at noon", new SetBasis(Maya, Id("A7"), Basis.Observed, "on Monday at noon") },
        { StageKey.Customer, "1", "supposed A7", new SetBasis(Maya, Id("A7"), Basis.Assumed, null) },
        { StageKey.Customer, "1", "A7 is an idea", new SetBasis(Maya, Id("A7"), Basis.Proposed, null) },
        { StageKey.Customer, "1", "nothing", new SkipQuestion(Maya, StageKey.Customer, "1") },
        { StageKey.Playback, "A16", "A16 true", new ConfirmStep(Maya, Id("A16")) },
        { StageKey.Playback, "A16", "A16 cierto", new ConfirmStep(Maya, Id("A16")) },
        { StageKey.Playback, "A16", "✓ A16", new ConfirmStep(Maya, Id("A16")) },
        { StageKey.Playback, "A16", "true", new ConfirmStep(Maya, Id("A16")) },
        { StageKey.Playback, "A16", "Yes", new ConfirmStep(Maya, Id("A16")) },
        { StageKey.Playback, "A16", "sí", new ConfirmStep(Maya, Id("A16")) },
        { StageKey.Playback, "A16", "español", new JoinWorkshop(Maya, "es", null) },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public void A_wish_comes_before_an_answer(StageKey stage, string target, string text, WorkshopCommand wish) =>
        Assert.Equal(Do(wish), Maya_says(text, stage, target));

    [Fact]
    public void How_somebody_knows_goes_with_what_they_say()
    {
        Assert.Equal(
            Do(new OfferContributions(Maya, StageKey.Customer, [Customer(s_dropOff, "joins the queue"), Customer(s_dropOff, "waits")], Basis.Observed)),
            Maya_says("joins the queue\nwaits\nI have seen it", StageKey.Customer, "1"));
        Assert.Equal(
            Do(new OfferContributions(Maya, StageKey.Customer, [Customer(s_dropOff, "se sienta")], Basis.Observed, "el lunes")),
            Maya_says("se sienta, lo he visto el lunes", StageKey.Customer, "1"));
        Assert.Equal(
            new Understanding.Several(
            [
                Do(new OfferContributions(Maya, StageKey.Customer, [Customer(s_dropOff, "orders in the app")], Basis.Proposed)),
                Do(new OfferContributions(Maya, StageKey.Customer, [Customer(s_dropOff, "waits")])),
            ]),
            Maya_says("orders in the app (idea)\nwaits", StageKey.Customer, "1"));
    }

    [Fact]
    public void I_have_seen_it_said_afterwards_is_about_the_last_answer()
    {
        var workshop = At(StageKey.Customer);
        var change = new Change(7, Maya, new WorkshopEvent.PersonAnswered(StageKey.Customer, 1, Maya), workshop.Blueprint, workshop.Blueprint, [Id("A7"), Id("A8")]);
        workshop = workshop with { Changes = workshop.Changes.Add(Maya, change) };

        Assert.Equal(
            new Understanding.Several([Do(new SetBasis(Maya, Id("A7"), Basis.Observed, null)), Do(new SetBasis(Maya, Id("A8"), Basis.Observed, null))]),
            Listener.Listen(Said("lo he visto", Maya, workshop)));
        Assert.Equal(Do(new Undo(Maya, 7)), Listener.Listen(Said("undo", Maya, workshop)));
    }

    [Fact]
    public void Ones_own_hidden_answer_is_revised_and_taken_back_rather_than_reworded_and_removed()
    {
        var workshop = At(StageKey.Customer);
        workshop = workshop with { Contributions = workshop.Contributions.Add(Id("A30"), Given("A30", Maya, Customer(s_dropOff, "joins"))) };

        Assert.Equal(Do(new ReviseContribution(Maya, Id("A30"), Customer(s_dropOff, "joins the queue"))), Listener.Listen(Said("A30 is joins the queue", Maya, workshop)));
        Assert.Equal(Do(new ReviseContribution(Maya, Id("A30"), Customer(s_dropOff, "se pone en la fila"))), Listener.Listen(Said("A30 es se pone en la fila", Maya, workshop)));
        Assert.Equal(Do(new WithdrawContribution(Maya, Id("A30"))), Listener.Listen(Said("quitar A30", Maya, workshop)));
    }

    [Fact]
    public void A_fail_point_is_rated_with_three_numbers()
    {
        var workshop = At(StageKey.Fail);
        workshop = workshop with { Contributions = workshop.Contributions.Add(Id("F10"), Given("F10", Maya, new Offer.Fail(Step("A16"), "wrong person"))) };

        Assert.Equal(
            Do(new ReviseContribution(Maya, Id("F10"), new Offer.Fail(Step("A16"), "wrong person", null, 10, 4, 7))), Listener.Listen(Said("rate F10 10 4 7", Maya, workshop)));
    }

    [Fact]
    public void An_own_list_of_phases_goes_on_where_it_stopped()
    {
        var workshop = At(StageKey.Chain);
        var first = Given("C1", Maya, new Offer.PhaseName(0, "Drop off")) with { Stage = StageKey.Chain };
        workshop = workshop with { Contributions = workshop.Contributions.Add(first.Id, first) };

        Assert.Equal(Offers(StageKey.Chain, new Offer.PhaseName(1, "Prepare")), Listener.Listen(Said("Prepare", Maya, workshop)));
    }

    [Fact]
    public void Where_the_place_is_not_known_it_is_asked_for()
    {
        Assert.Equal(new Understanding.AskBack.WhichStep("wrong person", StageKey.Fail), Maya_says("wrong person", StageKey.Fail, ""));
        var phases = Assert.IsType<Understanding.AskBack.WhichPhase>(Maya_says("pays", StageKey.Customer, ""));
        Assert.Equal([1, 2, 3, 4], phases.Choices.Select(choice => Only(choice) is Offer.Step step ? step.Phase.Number : 0));
        Assert.Equal(new Understanding.AskBack.WhatReally(Id("A26")), Maya_says("A26 not quite", StageKey.Playback, "A26"));
        Assert.Equal(new Understanding.AskBack.WhatReally(Id("A26")), Maya_says("No.", StageKey.Playback, "A26"));
    }

    [Fact]
    public void A_number_without_a_unit_is_asked_about()
    {
        var answer = Assert.IsType<Understanding.AskBack.AmbiguousTime>(Maya_says("3", StageKey.Standard, "A15"));
        Assert.Equal([180, 10_800], answer.Choices.Select(choice => Only(choice) is Offer.Standard standard ? standard.TargetSeconds ?? 0 : 0));
        Assert.IsType<Understanding.AskBack.AmbiguousTime>(Maya_says("A15 takes 90 s, wait 3", StageKey.Standard, "A15"));
        Assert.IsType<Understanding.AskBack.AmbiguousTime>(Maya_says("W at A6: 30", StageKey.Fail, ""));
    }

    [Fact]
    public void Twenty_lines_are_taken_and_the_rest_is_given_back()
    {
        var text = string.Join('\n', Enumerable.Range(1, 23).Select(number => $"does thing {number}"));

        var several = Assert.IsType<Understanding.Several>(Maya_says(text, StageKey.Customer, "1"));

        Assert.Equal(2, several.Parts.Count);
        Assert.Equal(20, ((OfferContributions)((Understanding.Do)several.Parts[0]).Command).Offers.Count);
        Assert.Equal(new Understanding.AskBack.LeftOver(["does thing 21", "does thing 22", "does thing 23"]), several.Parts[1]);
    }

    [Fact]
    public void Lines_that_mean_different_things_are_taken_one_by_one() => Assert.Equal(
        new Understanding.Several(
        [
            Offers(StageKey.Front, Front("A10", "asks for the name"), Front("A11", "shows the label")),
            Do(new Park(Maya, "the new counter")),
            Offers(StageKey.Front, Front("A5", "greets")),
        ]),
        Maya_says("A10: asks for the name\nA11: shows the label\npark the new counter\ngreets", StageKey.Front, "A5"));

    [Fact]
    public void A_step_that_belongs_to_another_lane_is_offered_to_that_lane() => Assert.Equal(
        Offers(StageKey.Back, new Offer.Step(Lane.Back, new PhaseId(2), "types the prescription")), Maya_says("back stage: types the prescription", StageKey.Front, "A10"));

    [Fact]
    public void Work_that_sounds_like_a_wish_is_asked_about()
    {
        var either = Assert.IsType<Understanding.AskBack.Ambiguous>(Maya_says("search the shelf for the bag", StageKey.Back, "A15"));
        Assert.Equal(Offers(StageKey.Back, Back("A15", "search the shelf for the bag")), either.First);
        Assert.Equal(new Understanding.Look(View.Search, "the shelf for the bag"), either.Second);
        Assert.IsType<Understanding.AskBack.Ambiguous>(Maya_says("A15 is technician", StageKey.Ownership, "A15"));
    }

    private static Offer Only(Understanding meaning) => ((OfferContributions)((Understanding.Do)meaning).Command).Offers[0];

    private static Offer.Step Customer(PhaseId phase, string what) => new(Lane.Customer, phase, what);

    private static Offer.Step Front(string at, string what) => Ours(Lane.Front, at, what);

    private static Offer.Step Back(string at, string what) => Ours(Lane.Back, at, what);

    private static Offer.Step Support(string at, string what, string actor) => Ours(Lane.Support, at, what) with { Actor = actor };

    private static Offer.Step Ours(Lane lane, string at, string what) => new(lane, At(StageKey.Front).Blueprint.Find(Step(at))!.Phase, what, Step(at));

    private static Offer.Evidence Thing(string at, string thing) => new(Step(at), thing);

    private static Offer.Script Script(string at, string? opening, string? failure = null, string? never = null) => new(Step(at), opening, failure, never, "en");
}
