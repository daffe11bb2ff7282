using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Tests.Support;

/// <summary>Tells a workshop command by command, for tests that need a state to start from. A refused step fails the test.</summary>
public sealed class Story
{
    public static readonly ParticipantId Nora = new("nora");
    public static readonly ParticipantId Ines = new("ines");
    public static readonly ParticipantId Maya = new("maya");
    public static readonly ParticipantId Theo = new("theo");
    public static readonly ParticipantId Sam = new("sam");
    public static readonly ParticipantId Ruth = new("ruth");
    public static readonly ParticipantId Stranger = new("stranger");
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private int _minutes;

    public Workshop State { get; private set; } = Workshop.None;

    public DateTimeOffset Now => Monday.AddMinutes(_minutes);

    public IReadOnlyList<WorkshopEvent> Last { get; private set; } = [];

    /// <summary>Started, framed, with the five of the storyboard; silent rounds unless told otherwise.</summary>
    public static Story Framed(Func<Charter, Charter>? change = null)
    {
        var story = new Story();
        story.Do(new WorkshopCommand.StartWorkshop(Nora, new WorkshopId("w1"), "Prescription fulfilment", "en", "Europe/Madrid"));
        var charter = story.State.Charter with
        {
            Scenario = "A new medicine, waits in the store",
            Customer = "Walk-in patient",
            Start = "joins the queue",
            End = "has taken the first doses",
            Goal = "Nobody waits more than 30 minutes",
            State = BlueprintState.ToBe,
            Owner = Ines,
        };
        story.Do(new WorkshopCommand.WriteCharter(Nora, change is null ? charter : change(charter)));
        story.Do(new WorkshopCommand.InvitePerson(Nora, Nora, Role.Expert, Lanes.None));
        story.Do(new WorkshopCommand.InvitePerson(Nora, Ines, Role.Expert, Lanes.Front | Lanes.Back));
        story.Do(new WorkshopCommand.InvitePerson(Nora, Maya, Role.Expert, Lanes.Front));
        story.Do(new WorkshopCommand.InvitePerson(Nora, Theo, Role.Expert, Lanes.Back | Lanes.Support));
        story.Do(new WorkshopCommand.InvitePerson(Nora, Sam, Role.CustomerVoice, Lanes.Customer));
        story.Do(new WorkshopCommand.InvitePerson(Nora, Ruth, Role.Observer, Lanes.None));
        return story;
    }

    /// <summary>With phases Drop off, Prepare, Pick up, and the customer part open.</summary>
    public static Story WithPhases(Func<Charter, Charter>? change = null) => Framed(change)
        .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Charter))
        .Do(new WorkshopCommand.SetPhases(Nora, ["Drop off", "Prepare", "Pick up"]))
        .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Chain, Anyway: true));

    /// <summary>With customer steps A1…A5, revealed, in a confirmed order, and the front part open.</summary>
    public static Story WithCustomerSteps(Func<Charter, Charter>? change = null) => WithPhases(change)
        .Offer(Maya, StageKey.Customer, Step(Lane.Customer, 1, "Joins the queue"), Step(Lane.Customer, 1, "Hands over the prescription"))
        .Offer(Sam, StageKey.Customer, Step(Lane.Customer, 2, "Waits in the store"))
        .Offer(Ines, StageKey.Customer, Step(Lane.Customer, 3, "Comes to the counter"), Step(Lane.Customer, 3, "Pays"))
        .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Customer))
        .Do(new WorkshopCommand.ConfirmOrder(Nora, StageKey.Customer))
        .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Customer));

    /// <summary>With a front step A6 behind A2 and a back step A7 behind that; the fail part is open.</summary>
    public static Story WithFailPart(Func<Charter, Charter>? change = null)
    {
        var story = WithCustomerSteps(change)
            .Offer(Maya, StageKey.Front, Step(Lane.Front, 0, "Greets and asks the name", "A2"))
            .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Front))
            .Do(new WorkshopCommand.CloseStage(Nora, StageKey.Front, true))
            .Offer(Theo, StageKey.Back, Step(Lane.Back, 0, "Scans the original", "A6"))
            .Do(new WorkshopCommand.RevealRound(Nora, StageKey.Back));
        while (story.State.Current != StageKey.Fail)
        {
            story.Do(new WorkshopCommand.CloseStage(Nora, story.State.Current, true));
        }

        return story;
    }

    public static Offer.Step Step(Lane lane, int phase, string what, string? at = null) =>
        new(lane, new PhaseId(phase), what, at is null ? null : new ActivityId(at));

    public static ItemId Id(string text) => ItemId.Parse(text);

    public Story Offer(ParticipantId by, StageKey stage, params ReadOnlySpan<Offer> offers) =>
        Do(new WorkshopCommand.OfferContributions(by, stage, Sequence.Create(offers)));

    public Story Do(WorkshopCommand command)
    {
        _minutes++;
        var decision = WorkshopDecider.Decide(command, State, Now);
        var accepted = Assert.IsType<Decision.Accepted>(decision);
        Last = accepted.Events;
        State = State.Apply(accepted.Events);
        return this;
    }

    public Story Later(TimeSpan time)
    {
        _minutes += (int)time.TotalMinutes;
        return this;
    }

    public Activity Activity(string id) => State.Blueprint.Find(new ActivityId(id)) ?? throw new InvalidOperationException($"no {id}");
}
