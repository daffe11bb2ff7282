using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using static WorkshopBot.Domain.WorkshopCommand;

namespace WorkshopBot.Tests.Support;

/// <summary>Any command at all, chosen by a number: sensible ones often enough that a walk gets somewhere.</summary>
public static class Commands
{
    private static readonly ParticipantId[] s_people = [Story.Nora, Story.Nora, Story.Ines, Story.Maya, Story.Theo, Story.Sam, Story.Ruth, Story.Stranger];

    public static WorkshopCommand Any(int number, Workshop workshop)
    {
        var (who, stage) = (s_people[number / 64 % s_people.Length], workshop.Current);
        var (id, other) = (Id(number / 7), Id(number / 11));
        return workshop.Lifecycle == Lifecycle.NotStarted
            ? new StartWorkshop(Story.Nora, new WorkshopId("w1"), "Prescriptions", number % 2 == 0 ? "en" : "es", "Europe/Madrid")
            : (number % 48) switch
            {
                0 => new WriteCharter(Story.Nora, Framed(workshop.Charter, number)),
                1 or 2 => new InvitePerson(Story.Nora, s_people[number / 5 % s_people.Length], (Role)(number / 3 % 4), (Lanes)(number / 13 % 16)),
                3 or 4 or 5 => new CloseStage(Story.Nora, stage, Anyway: true),
                6 => new CloseStage(Story.Nora, stage),
                7 or 8 => new RevealRound(Story.Nora, stage),
                9 => new StepBack(Story.Nora, stage),
                10 => new PauseWorkshop(who),
                11 or 12 => new ResumeWorkshop(Story.Nora),
                13 => new SetPhases(Story.Nora, ["Before", "During", "After"]),
                14 or 15 or 16 or 17 or 18 or 19 or 20 or 21 => new OfferContributions(who, stage, [Offer(number, stage, workshop)]),
                22 => new OfferContributions(who, (StageKey)(number / 17 % 13), [Offer(number, (StageKey)(number / 17 % 13), workshop)]),
                23 => new FinishPart(who, stage),
                24 => new SkipQuestion(who, stage, id.ToString()),
                25 => new PassQuestion(who, stage, id.ToString(), s_people[number / 9 % s_people.Length]),
                26 => number / 29 % 2 == 0 ? new MergeItems(who, id, other) : new AskAgain(Story.Nora, stage, id.ToString()),
                27 => new RewordItem(who, id, "Other words"),
                28 => new RemoveItem(who, id, "twice"),
                29 => new DecideLane(who, id, (Lane)(number / 19 % 4), LaneReason.ChosenDirectly),
                30 => new OpenVote(Story.Nora),
                31 => new CastVotes(who, [id]),
                32 => new CloseVote(Story.Nora),
                33 => new Park(who, "Also for refills?"),
                34 => new SettleParked(who, new ItemId('P', 1), (ParkedOutcome)(number / 23 % 3)),
                35 => new AddTask(who, "Say the price", who, new DateOnly(2030, 1, 1)),
                36 => new ConfirmStep(who, id),
                37 => new WorkshopCommand.SignOff(who),
                38 => new FinishWorkshop(who),
                39 => new ReopenWorkshop(Story.Nora),
                40 => new OfferFacilitation(who, s_people[number / 9 % s_people.Length]),
                41 => new AnswerHandover(who, number % 2 == 0),
                42 => new RequestFacilitation(who),
                43 => new RemindMissing(who, stage),
                44 => new PassTime(new ParticipantId("clock")),
                45 => new Undo(who, workshop.LastChange?.Version ?? 1),
                46 => new LeaveWorkshop(who),
                _ => new JoinWorkshop(who, "es", "America/Mexico_City"),
            };
    }

    private static ItemId Id(int number) => new("AAAAFWPT"[number % 8], 1 + (number / 8 % 6));

    private static Charter Framed(Charter charter, int number) => charter with
    {
        Scenario = "A new medicine",
        Customer = "Patient",
        Start = "joins",
        End = "leaves",
        Goal = "no waiting",
        Owner = Story.Ines,
        Rounds = number % 3 == 0 ? RoundMode.Open : charter.Rounds,
        Names = (NamesMode)(number / 29 % 3),
        Playbook = number % 5 == 0 ? PlaybookKind.Short : charter.Playbook,
        AutoClose = number % 7 == 0,
    };

    private static Offer Offer(int number, StageKey stage, Workshop workshop)
    {
        var at = new ActivityId($"A{1 + (number / 31 % 6)}");
        var phase = workshop.Blueprint.Phases.Count > 0 ? workshop.Blueprint.Phases[number % workshop.Blueprint.Phases.Count].Id : new PhaseId(1);
        return stage switch
        {
            StageKey.Chain => new Offer.PhaseName(number % 4, $"Phase {number % 5}"),
            StageKey.Customer => new Offer.Step(Lane.Customer, phase, $"Does {number % 9}"),
            StageKey.Front => new Offer.Step(Lane.Front, default, $"Greets {number % 9}", at),
            StageKey.Back => new Offer.Step(Lane.Back, default, $"Scans {number % 9}", at),
            StageKey.Support => new Offer.Step(Lane.Support, default, $"Checks {number % 9}", at, "System"),
            StageKey.Evidence => new Offer.Evidence(at, $"Slip {number % 9}"),
            StageKey.Ownership => new Offer.Ownership(at, $"Role {number % 3}", null, "phone"),
            StageKey.Fail => number % 3 == 0 ? new Offer.Wait(at, null, 60) : new Offer.Fail(at, $"Fails {number % 9}"),
            StageKey.Safeguard => new Offer.Safeguard(new FailPointId($"F{1 + (number % 4)}"), "before", null, null, null),
            StageKey.Standard => new Offer.Standard(at, "a sign", 60, number % 2 == 0 ? 120 : null),
            StageKey.Script => new Offer.Script(at, "Hello", null, null, "en"),
            _ => new Offer.Correction(at, "Not like that"),
        };
    }
}
