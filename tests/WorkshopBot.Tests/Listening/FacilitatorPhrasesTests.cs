using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening;
using static WorkshopBot.Domain.WorkshopCommand;
using static WorkshopBot.Tests.Listening.Pharmacy;

namespace WorkshopBot.Tests.Listening;

/// <summary>What Nora types in the thread, in both languages.</summary>
public sealed class FacilitatorPhrasesTests
{
    public static TheoryData<string, WorkshopCommand> Wishes => new()
    {
        { "next", new CloseStage(Nora, StageKey.Customer) },
        { "Next.", new CloseStage(Nora, StageKey.Customer) },
        { "go on", new CloseStage(Nora, StageKey.Customer) },
        { "siguiente", new CloseStage(Nora, StageKey.Customer) },
        { "Seguir", new CloseStage(Nora, StageKey.Customer) },
        { "next please", new CloseStage(Nora, StageKey.Customer) },
        { "close anyway", new CloseStage(Nora, StageKey.Customer, Anyway: true) },
        { "cerrar igualmente", new CloseStage(Nora, StageKey.Customer, Anyway: true) },
        { "back", new StepBack(Nora, StageKey.Customer) },
        { "volver", new StepBack(Nora, StageKey.Customer) },
        { "reveal", new RevealRound(Nora, StageKey.Customer) },
        { "mostrar", new RevealRound(Nora, StageKey.Customer) },
        { "Mostrar todo", new RevealRound(Nora, StageKey.Customer) },
        { "yes, keep this order", new ConfirmOrder(Nora, StageKey.Customer) },
        { "sí, dejar este orden", new ConfirmOrder(Nora, StageKey.Customer) },
        { "extend 1 day", new ExtendStage(Nora, StageKey.Customer, Until.AddDays(1)) },
        { "más tiempo 1 día", new ExtendStage(Nora, StageKey.Customer, Until.AddDays(1)) },
        { "MAS TIEMPO 1 DIA", new ExtendStage(Nora, StageKey.Customer, Until.AddDays(1)) },
        { "extend by 90 min", new ExtendStage(Nora, StageKey.Customer, Until.AddMinutes(90)) },
        { "extend until Friday 17:00", new ExtendStage(Nora, StageKey.Customer, new(2026, 11, 27, 17, 0, 0, TimeSpan.FromHours(1))) },
        { "más tiempo hasta el viernes", new ExtendStage(Nora, StageKey.Customer, new(2026, 11, 27, 18, 0, 0, TimeSpan.FromHours(1))) },
        { "extend", new ExtendStage(Nora, StageKey.Customer, Until.AddDays(1)) },
        { "pause", new PauseWorkshop(Nora) },
        { "pausar", new PauseWorkshop(Nora) },
        { "resume", new ResumeWorkshop(Nora) },
        { "reanudar", new ResumeWorkshop(Nora) },
        { "remind", new RemindMissing(Nora, StageKey.Customer) },
        { "recordar", new RemindMissing(Nora, StageKey.Customer) },
        { "reopen", new ReopenWorkshop(Nora) },
        { "reabrir", new ReopenWorkshop(Nora) },
        { "hand over to @Ines", new OfferFacilitation(Nora, Ines) },
        { "ceder a @Ines", new OfferFacilitation(Nora, Ines) },
        { "hand over to Ines", new OfferFacilitation(Nora, Ines) },
        { "take over", new RequestFacilitation(Nora) },
        { "asumir", new RequestFacilitation(Nora) },
        { "lock handover", new LockFacilitation(Nora, true) },
        { "lock hand-over", new LockFacilitation(Nora, true) },
        { "bloquear la cesión", new LockFacilitation(Nora, true) },
        { "unlock the handover", new LockFacilitation(Nora, false) },
        { "desbloquear cesión", new LockFacilitation(Nora, false) },
        { "yes, I’ll do it", new AnswerHandover(Nora, true) },
        { "sí, lo hago", new AnswerHandover(Nora, true) },
        { "not me", new AnswerHandover(Nora, false) },
        { "yo no", new AnswerHandover(Nora, false) },
        { "invite @Theo as support", new InvitePerson(Nora, Theo, Role.Expert, Lanes.Support) },
        { "invitar a @Theo como apoyo", new InvitePerson(Nora, Theo, Role.Expert, Lanes.Support) },
        { "invite @Maya as front and back stage", new InvitePerson(Nora, Maya, Role.Expert, Lanes.Front | Lanes.Back) },
        { "invite @Maya as customer voice", new InvitePerson(Nora, Maya, Role.CustomerVoice, Lanes.Customer) },
        { "invitar a @Maya como voz del cliente", new InvitePerson(Nora, Maya, Role.CustomerVoice, Lanes.Customer) },
        { "invite @Ines as an observer", new InvitePerson(Nora, Ines, Role.Observer, Lanes.None) },
        { "invite @Ines", new InvitePerson(Nora, Ines, Role.Expert, Lanes.All) },
        { "quiet until Monday", new StayQuiet(Nora, new(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(1))) },
        { "silencio hasta lunes", new StayQuiet(Nora, new(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(1))) },
        { "silencio hasta el lunes", new StayQuiet(Nora, new(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(1))) },
        { "quiet until tomorrow", new StayQuiet(Nora, new(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(1))) },
        { "quiet until 4 Dec", new StayQuiet(Nora, new(2026, 12, 4, 8, 0, 0, TimeSpan.FromHours(1))) },
        { "silencio hasta mañana", new StayQuiet(Nora, new(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(1))) },
        { "quiet for 2 days", new StayQuiet(Nora, Now.AddDays(2)) },

        { "merge A1 A3", new MergeItems(Nora, Id("A1"), Id("A3")) },
        { "unir A1 A3", new MergeItems(Nora, Id("A1"), Id("A3")) },
        { "merge a1 and a3", new MergeItems(Nora, Id("A1"), Id("A3")) },
        { "une A1 y A3", new MergeItems(Nora, Id("A1"), Id("A3")) },
        { "keep both A1 A3", new KeepBoth(Nora, Id("A1"), Id("A3")) },
        { "A1 and A3 are not the same", new KeepBoth(Nora, Id("A1"), Id("A3")) },
        { "A1 y A3 son distintos", new KeepBoth(Nora, Id("A1"), Id("A3")) },
        { "split A1", new SplitOff(Nora, Id("A1")) },
        { "separar A1", new SplitOff(Nora, Id("A1")) },
        { "split A9", new DivideStep(Nora, Id("A9"), "Pays", "leaves") },
        { "A4 divide: pays / leaves", new DivideStep(Nora, Id("A4"), "pays", "leaves") },
        { "dividir A4: paga / se va", new DivideStep(Nora, Id("A4"), "paga", "se va") },
        { "A4 after A6", new MoveStep(Nora, Id("A4"), null, Id("A6")) },
        { "A4 después de A6", new MoveStep(Nora, Id("A4"), null, Id("A6")) },
        { "move A4 after A6", new MoveStep(Nora, Id("A4"), null, Id("A6")) },
        { "A4 before A9", new MoveStep(Nora, Id("A4"), null, Id("A5")) },
        { "A4 to Pick up", new MoveStep(Nora, Id("A4"), new PhaseId(3), null) },
        { "A4 a pick-up", new MoveStep(Nora, Id("A4"), new PhaseId(3), null) },
        { "move A4 to phase 2", new MoveStep(Nora, Id("A4"), new PhaseId(2), null) },
        { "A4 first", new MoveStep(Nora, Id("A4"), null, null) },
        { "A24 is back stage", new DecideLane(Nora, Id("A24"), Lane.Back, LaneReason.ChosenDirectly) },
        { "A24 entre bastidores", new DecideLane(Nora, Id("A24"), Lane.Back, LaneReason.ChosenDirectly) },
        { "A24 is backstage", new DecideLane(Nora, Id("A24"), Lane.Back, LaneReason.ChosenDirectly) },
        { "A24 cara al cliente", new DecideLane(Nora, Id("A24"), Lane.Front, LaneReason.ChosenDirectly) },
        { "A24 is support", new DecideLane(Nora, Id("A24"), Lane.Support, LaneReason.ChosenDirectly) },
        { "A24 es apoyo", new DecideLane(Nora, Id("A24"), Lane.Support, LaneReason.ChosenDirectly) },
        { "A4 is Waits for the slip", new RewordItem(Nora, Id("A4"), "Waits for the slip") },
        { "A4 es Espera el papel", new RewordItem(Nora, Id("A4"), "Espera el papel") },
        { "remove A4", new RemoveItem(Nora, Id("A4"), "") },
        { "quitar A4", new RemoveItem(Nora, Id("A4"), "") },
        { "remove A4 because it never happens", new RemoveItem(Nora, Id("A4"), "it never happens") },
        { "quitar A4 porque no pasa", new RemoveItem(Nora, Id("A4"), "no pasa") },
        { "remove A4: out of the story", new RemoveItem(Nora, Id("A4"), "out of the story") },
        { "remove P2", new SettleParked(Nora, Id("P2"), ParkedOutcome.Dropped) },
        { "undo", new Undo(Nora, 0) },
        { "deshacer", new Undo(Nora, 0) },
        { "A4 leads to A6", new LinkSteps(Nora, Id("A4"), Id("A6"), null) },
        { "A4 -> A6 if something is unclear", new LinkSteps(Nora, Id("A4"), Id("A6"), "something is unclear") },
        { "A4 → A6 if something is unclear", new LinkSteps(Nora, Id("A4"), Id("A6"), "something is unclear") },
        { "A4 lleva a A6 si algo no está claro", new LinkSteps(Nora, Id("A4"), Id("A6"), "algo no está claro") },
        { "unlink A4 A6", new UnlinkSteps(Nora, Id("A4"), Id("A6")) },
        { "desenlazar A4 A6", new UnlinkSteps(Nora, Id("A4"), Id("A6")) },
        { "A7 uses the label printer", new NameTool(Nora, Id("A7"), "label printer") },
        { "A7 usa la impresora de etiquetas", new NameTool(Nora, Id("A7"), "impresora de etiquetas") },
        { "phone counts as front", new ChangeVisibility(Nora, Visibility.Perceived) },
        { "phone calls count as back stage", new ChangeVisibility(Nora, Visibility.Seen) },
        { "visibility perceived", new ChangeVisibility(Nora, Visibility.Perceived) },
        { "las llamadas cuentan como cara al cliente", new ChangeVisibility(Nora, Visibility.Perceived) },
        { "visibilidad visto", new ChangeVisibility(Nora, Visibility.Seen) },
        { "dismiss step.no-owner:A7: it is self-service", new DismissFinding(Nora, "step.no-owner:A7", "it is self-service") },
        { "descartar wait.unmarked@A6 porque nadie espera", new DismissFinding(Nora, "wait.unmarked@A6", "nadie espera") },
        { "promise 20 min, at most 30 min, from A4 to A11", new SetPromise(Nora, Id("A4"), Id("A11"), 1200, 1800) },
        { "promesa 20 min, como mucho 30 min, de A4 a A11", new SetPromise(Nora, Id("A4"), Id("A11"), 1200, 1800) },
        { "promise: 20 min from A4 to A11", new SetPromise(Nora, Id("A4"), Id("A11"), 1200, 1200) },
        { "choose C12", new ChooseAnswer(Nora, Id("C12")) },
        { "elegir C12", new ChooseAnswer(Nora, Id("C12")) },

        { "phases: Drop off, Prepare, Pick up, Afterwards", new SetPhases(Nora, ["Drop off", "Prepare", "Pick up", "Afterwards"]) },
        { "fases: Entrega, Preparación, Recogida", new SetPhases(Nora, ["Entrega", "Preparación", "Recogida"]) },
        { "rename phase 2 Prepare it", new RenamePhase(Nora, new PhaseId(2), "Prepare it") },
        { "rename phase Pick up to Collect", new RenamePhase(Nora, new PhaseId(3), "Collect") },
        { "renombrar fase 2 Preparación", new RenamePhase(Nora, new PhaseId(2), "Preparación") },
        { "phase Afterwards after Pick up", new MovePhase(Nora, new PhaseId(4), new PhaseId(3)) },
        { "fase Afterwards después de Pick up", new MovePhase(Nora, new PhaseId(4), new PhaseId(3)) },
        { "phase Pick up before Prepare", new MovePhase(Nora, new PhaseId(3), new PhaseId(1)) },
        { "remove phase 4", new RemovePhase(Nora, new PhaseId(4)) },
        { "quitar fase Afterwards", new RemovePhase(Nora, new PhaseId(4)) },

        { "park Do we also need this for refills?", new Park(Nora, "Do we also need this for refills?") },
        { "luego ¿hace falta también para recetas repetidas?", new Park(Nora, "¿hace falta también para recetas repetidas?") },
        { "P1 is a question", new SettleParked(Nora, Id("P1"), ParkedOutcome.Question) },
        { "let P1 go", new SettleParked(Nora, Id("P1"), ParkedOutcome.Dropped) },
        { "dejar ir P1", new SettleParked(Nora, Id("P1"), ParkedOutcome.Dropped) },
        { "P1 is a to-do", new SettleParked(Nora, Id("P1"), ParkedOutcome.Task) },
        { "to-do: say the price at drop-off @Maya 4 Dec", new AddTask(Nora, "say the price at drop-off", Maya, new DateOnly(2026, 12, 4)) },
        { "tarea: decir el precio en la entrega @Maya 4 dic", new AddTask(Nora, "decir el precio en la entrega", Maya, new DateOnly(2026, 12, 4)) },
        { "to-do: say the price at drop-off, Maya, by Friday", new AddTask(Nora, "say the price at drop-off", Maya, new DateOnly(2026, 11, 27)) },
        { "tarea: decir el precio @Maya para el 4 de diciembre", new AddTask(Nora, "decir el precio", Maya, new DateOnly(2026, 12, 4)) },
        { "to-do: say the price @Maya 2026-12-04", new AddTask(Nora, "say the price", Maya, new DateOnly(2026, 12, 4)) },
        { "to-do: order new slips", new AddTask(Nora, "order new slips", null, null) },
        { "T1 done", new CompleteTask(Nora, Id("T1")) },
        { "T1 hecho", new CompleteTask(Nora, Id("T1")) },
        { "T1 by 11 Dec", new RescheduleTask(Nora, Id("T1"), new DateOnly(2026, 12, 11)) },
        { "T1 para el 11 de diciembre", new RescheduleTask(Nora, Id("T1"), new DateOnly(2026, 12, 11)) },
        { "review on 28 May 2027", new SetReviewDate(Nora, new DateOnly(2027, 5, 28)) },
        { "revisión el 28 de mayo de 2027", new SetReviewDate(Nora, new DateOnly(2027, 5, 28)) },
        { "review in 6 months", new SetReviewDate(Nora, new DateOnly(2027, 5, 25)) },
        { "sign", new WorkshopCommand.SignOff(Nora) },
        { "firmar", new WorkshopCommand.SignOff(Nora) },
        { "open vote", new OpenVote(Nora) },
        { "abrir votación", new OpenVote(Nora) },
        { "vote", new OpenVote(Nora) },
        { "votar", new OpenVote(Nora) },
        { "close vote", new CloseVote(Nora) },
        { "cerrar votación", new CloseVote(Nora) },
        { "vote F10 F7 F11", new CastVotes(Nora, [Id("F10"), Id("F7"), Id("F11")]) },
        { "votar F10 F7 F11", new CastVotes(Nora, [Id("F10"), Id("F7"), Id("F11")]) },
        { "vote F3, F10 and W2", new CastVotes(Nora, [Id("F3"), Id("F10"), Id("W2")]) },
        { "take back my votes", new CastVotes(Nora, []) },
        { "take F11", new SettleTie(Nora, [Id("F11")]) },
        { "tomar F11", new SettleTie(Nora, [Id("F11")]) },
    };

    [Theory]
    [MemberData(nameof(Wishes))]
    public void A_wish_is_understood(string text, WorkshopCommand wish)
    {
        var workshop = At(StageKey.Customer, RoundState.Revealed);
        workshop = workshop with { Contributions = workshop.Contributions.Add(Id("C12"), Given("C12", Maya, new Offer.Evidence(Step("A1"), "sign"), ContributionFate.Accepted)) };

        Assert.Equal(Do(wish), Listener.Listen(Said(text, Nora, workshop) with { Place = Place.Thread }));
    }

    public static TheoryData<string, View, string?> Sights => new()
    {
        { "so far", View.SoFar, null }, { "hasta ahora", View.SoFar, null }, { "See so far", View.SoFar, null },
        { "mine", View.Mine, null }, { "lo mío", View.Mine, null },
        { "picture", View.Picture, null }, { "dibujo", View.Picture, null },
        { "gaps", View.Gaps, null }, { "huecos", View.Gaps, null },
        { "summary", View.Summary, null }, { "resumen", View.Summary, null },
        { "export pdf", View.Export, "pdf" }, { "exportar pdf", View.Export, "pdf" }, { "export as PNG", View.Export, "png" },
        { "export svg", View.Export, "svg" }, { "export csv", View.Export, "csv" }, { "export md", View.Export, "md" }, { "exportar json", View.Export, "json" },
        { "export", View.Export, null },
        { "help", View.Help, null }, { "ayuda", View.Help, null }, { "help lanes", View.Help, "lanes" }, { "ayuda carriles", View.Help, "carriles" },
        { "list", View.List, null }, { "lista", View.List, null },
        { "search wrong patient", View.Search, "wrong patient" }, { "buscar paciente equivocado", View.Search, "paciente equivocado" },
        { "compare", View.Compare, null }, { "comparar", View.Compare, null }, { "compare with Prescriptions 2025", View.Compare, "Prescriptions 2025" },
        { "to-dos", View.Tasks, null }, { "tareas", View.Tasks, null }, { "todos", View.Tasks, null },
        { "what do you store", View.WhatIsStored, null }, { "qué guardas", View.WhatIsStored, null }, { "¿Qué guardas?", View.WhatIsStored, null },
        { "forget me", View.ForgetMe, null }, { "olvídame", View.ForgetMe, null },
        { "history", View.History, null }, { "historial", View.History, null },
        { "my role card", View.RoleCard, null }, { "mi ficha de rol", View.RoleCard, null },
        { "facilitate", View.FacilitateMenu, null }, { "facilitar", View.FacilitateMenu, null },
        { "contribute", View.Contribute, null }, { "aportar", View.Contribute, null },
        { "parked", View.Parked, null }, { "aparcado", View.Parked, null },
        { "A7", View.Item, "A7" }, { "what is A7?", View.Item, "A7" },
        { "hello", View.Hello, null }, { "hola", View.Hello, null },
    };

    [Theory]
    [MemberData(nameof(Sights))]
    public void A_wish_to_look_is_understood(string text, View view, string? argument) =>
        Assert.Equal(new Understanding.Look(view, argument), Nora_says(text));

    [Fact]
    public void Next_closes_the_part_in_the_channel_and_moves_on_to_the_next_question_where_somebody_is_asked()
    {
        var question = new Question(StageKey.Customer, "1");
        Assert.Equal(Do(new CloseStage(Nora, StageKey.Customer)), Listener.Listen(Said("next", Nora, At(StageKey.Customer))));
        Assert.Equal(new Understanding.Look(View.NextQuestion), Listener.Listen(Said("next", Nora, At(StageKey.Customer), question)));
        Assert.Equal(new Understanding.Look(View.NextQuestion), Listener.Listen(Said("siguiente", Maya, At(StageKey.Customer)) with { Place = Place.Thread }));
    }

    [Fact]
    public void Ending_before_the_last_part_is_asked_once_and_in_it_done()
    {
        Assert.Equal(new Understanding.AskBack.Confirm(new CancelWorkshop(Nora)), Nora_says("end the workshop"));
        Assert.Equal(new Understanding.AskBack.Confirm(new CancelWorkshop(Nora)), Nora_says("cancelar"));
        Assert.Equal(Do(new FinishWorkshop(Nora)), Nora_says("end the workshop", StageKey.Playback));
        Assert.Equal(Do(new FinishWorkshop(Nora)), Nora_says("terminar", StageKey.Playback));
        Assert.Equal(Do(new FinishPart(Nora, StageKey.Customer)), Nora_says("finish"));
    }

    [Fact]
    public void Several_ids_are_several_wishes()
    {
        Assert.Equal(
            new Understanding.Several([Do(new RemoveItem(Nora, Id("A1"), "")), Do(new RemoveItem(Nora, Id("A3"), "")), Do(new RemoveItem(Nora, Id("A4"), ""))]),
            Nora_says("remove A1, A3 and A4"));
        Assert.Equal(
            new Understanding.Several([.. new[] { "A15", "A16", "A17", "A18" }.Select(id => Do(new DecideLane(Nora, Id(id), Lane.Back, LaneReason.ChosenDirectly)))]),
            Nora_says("A15–A18 entre bastidores"));
        Assert.Equal(
            new Understanding.Several([Do(new MergeItems(Nora, Id("A1"), Id("A3"))), Do(new MergeItems(Nora, Id("A1"), Id("A5")))]), Nora_says("merge A1, A3 y A5"));
        Assert.Equal(
            new Understanding.Several([Do(new LinkSteps(Nora, Id("A1"), Id("A2"), null)), Do(new LinkSteps(Nora, Id("A2"), Id("A3"), null))]), Nora_says("A1 -> A2 -> A3"));
    }

    [Fact]
    public void Splitting_parts_all_that_joined()
    {
        var workshop = At(StageKey.Customer, RoundState.Revealed);
        var merged = new MergedItem(Id("A1"), null, null, null, [], null);
        workshop = workshop with { Merged = workshop.Merged.Add(Id("A3"), merged).Add(Id("A5"), merged) };

        Assert.Equal(
            new Understanding.Several([Do(new SplitOff(Nora, Id("A3"))), Do(new SplitOff(Nora, Id("A5")))]), Listener.Listen(Said("separar A1", Nora, workshop)));
        Assert.Equal(Do(new SplitOff(Nora, Id("A3"))), Listener.Listen(Said("split A3", Nora, workshop)));
        Assert.Equal(Do(new RewordItem(Nora, Id("A1"), "joins")), Listener.Listen(Said("A3 is joins", Nora, workshop)));
    }

    [Fact]
    public void Both_takes_the_points_that_are_level()
    {
        var workshop = At(StageKey.Fail, RoundState.Revealed);
        var vote = new Vote { Candidates = [Id("F3"), Id("F7"), Id("F11")], Quota = 3, Closed = true };
        vote = vote with { Ballots = vote.Ballots.Add(Maya, [Id("F7"), Id("F11")]).Add(Theo, [Id("F3"), Id("F7"), Id("F11")]) };
        workshop = workshop with { Rounds = workshop.Rounds.SetItem(StageKey.Fail, workshop.Rounds[StageKey.Fail] with { Vote = vote }) };

        Assert.Equal(Do(new SettleTie(Ines, [Id("F7"), Id("F11")])), Listener.Listen(Said("both", Ines, workshop)));
        Assert.Equal(Do(new SettleTie(Ines, [Id("F7"), Id("F11")])), Listener.Listen(Said("tomar ambos", Ines, workshop)));
    }

    [Fact]
    public void Late_answers_are_taken_in_or_parked()
    {
        var workshop = At(StageKey.Support);
        workshop = workshop with { Contributions = workshop.Contributions.Add(Id("A30"), Given("A30", Theo, new Offer.Step(Lane.Back, new(1), "checks"), ContributionFate.Late)) };

        Assert.Equal(Do(new TakeLate(Nora, Id("A30"))), Listener.Listen(Said("take in A30", Nora, workshop)));
        Assert.Equal(Do(new TakeLate(Nora, Id("A30"))), Listener.Listen(Said("incorporar A30", Nora, workshop)));
        Assert.Equal(Do(new ParkLate(Nora, Id("A30"))), Listener.Listen(Said("park A30", Nora, workshop)));
        Assert.Equal(Do(new ParkLate(Nora, Id("A30"))), Listener.Listen(Said("luego A30", Nora, workshop)));
    }

    [Fact]
    public void More_time_without_a_unit_is_asked_about()
    {
        Assert.Equal(
            new Understanding.AskBack.AmbiguousTime(
                "10", new ExtendStage(Nora, StageKey.Customer, Until.AddMinutes(10)), new ExtendStage(Nora, StageKey.Customer, Until.AddHours(10))),
            Nora_says("extend 10"));
        Assert.Equal(new Understanding.AskBack.UnknownTime("a bit"), Nora_says("extend a bit"));
    }

    [Fact]
    public void A_parked_thing_becomes_a_to_do_in_one_line() => Assert.Equal(
        new Understanding.Several([Do(new SettleParked(Nora, Id("P1"), ParkedOutcome.Task)), Do(new AddTask(Nora, "check refills", Theo, new DateOnly(2026, 12, 4)))]),
        Nora_says("P1 to-do: check refills @Theo 4 Dec"));

    [Fact]
    public void Nobody_is_guessed()
    {
        Assert.Equal(new Understanding.AskBack.UnknownPerson("Zoe"), Nora_says("hand over to @Zoe"));
        Assert.Equal(new Understanding.AskBack.UnknownPerson("Zoe"), Nora_says("to-do: paint the door @Zoe 4 Dec"));
        Assert.Equal(new Understanding.AskBack.UnknownDate("soonish"), Nora_says("quiet until soonish"));
        Assert.Equal(new Understanding.AskBack.UnknownPhase("Nowhere"), Nora_says("A4 to Nowhere"));
        Assert.Equal(new Understanding.AskBack.WhichLane(Id("A4")), Nora_says("which lane A4"));
    }
}
