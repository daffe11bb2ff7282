using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Insights;

/// <summary>A blueprint in which no rule finds anything: five customer steps C1–C5, each answered in front (F1–F5) and behind (B1–B5).</summary>
internal static class SoundBlueprint
{
    public static ServiceBlueprint Instance { get; } = new()
    {
        Title = "Repair of a watch",
        Service = "Repair",
        Scenario = "A battery is changed while the customer waits",
        Customer = "Walk-in customer",
        Start = "Customer enters",
        End = "Customer leaves",
        Goal = "Nobody waits longer than ten minutes",
        Phases = [new Phase(new PhaseId(1), "Arrive"), new Phase(new PhaseId(2), "Repair"), new Phase(new PhaseId(3), "Leave")],
        Activities = Enumerable.Range(1, 5).SelectMany(Column).ToSequence(),
        Promise = new Promise(new ActivityId("F1"), new ActivityId("F5"), 600, 900),
        Actions = [new ActionItem("T1", "Buy a second tester", "Watchmaker", new DateOnly(2027, 1, 8))],
    };

    public static ServiceBlueprint Edit(string id, Func<Activity, Activity> edit) => Instance.Change(new ActivityId(id), edit);

    private static IEnumerable<Activity> Column(int number)
    {
        var phase = new PhaseId(Math.Min(3, (number + 1) / 2));
        yield return Step($"C{number}", phase, Lane.Customer, "Hands over the watch", "Customer") with
        {
            Evidence = ["Ticket"],
            Wait = new WaitPoint($"W{number}"),
            Standard = new Standard(null, null, 60),
            Next = [new Link(new ActivityId($"F{number}"))],
        };
        yield return Step($"F{number}", phase, Lane.Front, "Opens the case", "Clerk") with
        {
            Standard = new Standard("Case lies on the mat", 30, 0),
            Script = new Script("May I open it?", "It is stuck, so the watchmaker will open it."),
            Next = [new Link(new ActivityId($"B{number}"))],
        };
        yield return Step($"B{number}", phase, Lane.Back, "Tests the battery", "Watchmaker") with
        {
            Standard = new Standard("Above 1.5 V", 60, 60),
            FailPoints = [Fail($"F{number}0")],
            Next = number < 5 ? [new Link(new ActivityId($"C{number + 1}"))] : [],
        };
    }

    private static Activity Step(string id, PhaseId phase, Lane lane, string what, string actor) => new()
    {
        Id = new ActivityId(id),
        Phase = phase,
        Lane = lane,
        What = what,
        Actor = actor,
        Location = "Shop",
        Channel = "in person",
        Basis = Basis.Observed,
        BasisNote = "A Monday",
    };

    private static FailPoint Fail(string id) => new()
    {
        Id = new FailPointId(id),
        What = "Wrong battery",
        Prevention = "Size printed on the ticket",
        Contingency = "Change it at once",
        Owner = "Watchmaker",
    };
}
