using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Tests.Support;

/// <summary>One workshop from the first word to the end, with every state on the way: what happened, what was before, what is after.</summary>
public sealed class Journey
{
    private readonly List<Leg> _legs = [];
    private readonly Story _story;

    private Journey(Story story) => _story = story;

    public IReadOnlyList<Leg> Legs => _legs;

    public Workshop End => _story.State;

    public static Journey Whole(Func<Charter, Charter>? change = null)
    {
        var journey = new Journey(new Story());
        journey.Frame(change);
        journey.Begin();
        if (journey.End.Charter.Names == NamesMode.Anonymous)
        {
            return journey;
        }

        journey.Map();
        journey.Risks();
        journey.Agree();
        return journey;
    }

    /// <summary>The state right after the first leg that fits.</summary>
    public Leg First(Func<Leg, bool> fits) => _legs.First(fits);

    public Leg Last(Func<Leg, bool> fits) => _legs.Last(fits);

    private void Frame(Func<Charter, Charter>? change)
    {
        Do(new WorkshopCommand.StartWorkshop(Story.Nora, new WorkshopId("w1"), "Prescription fulfilment", "en", "Europe/Madrid"));
        var charter = _story.State.Charter with { Scenario = "A new medicine, waits in the store", Customer = "Walk-in patient" };
        Do(new WorkshopCommand.WriteCharter(Story.Nora, charter));
        charter = charter with { Start = "joins the queue", End = "has taken the first doses", Goal = "Nobody waits more than 30 minutes", State = BlueprintState.ToBe, Owner = Story.Ines };
        Do(new WorkshopCommand.WriteCharter(Story.Nora, change is null ? charter : change(charter)));
        Do(new WorkshopCommand.InvitePerson(Story.Nora, Story.Ines, Role.Expert, Lanes.Front | Lanes.Back));
        Do(new WorkshopCommand.InvitePerson(Story.Nora, Story.Maya, Role.Expert, Lanes.Front));
        Do(new WorkshopCommand.InvitePerson(Story.Nora, Story.Sam, Role.CustomerVoice, Lanes.Customer));
        Do(new WorkshopCommand.InvitePerson(Story.Nora, Story.Theo, Role.Expert, Lanes.Back | Lanes.Support));
        Do(new WorkshopCommand.InvitePerson(Story.Nora, Story.Ruth, Role.Observer, Lanes.None));
        Do(new WorkshopCommand.CloseStage(Story.Nora, StageKey.Charter));
    }

    private void Begin()
    {
        Offer(Story.Maya, StageKey.Chain, new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "Prepare"), new Offer.PhaseName(2, "Pick up"));
        Offer(Story.Sam, StageKey.Chain, new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "Prepare"), new Offer.PhaseName(2, "Pick up"));
        Offer(Story.Ines, StageKey.Chain, new Offer.PhaseName(0, "Drop off"), new Offer.PhaseName(1, "Pick up"));
        Reveal();
        Do(new WorkshopCommand.SetPhases(Story.Nora, ["Drop off", "Prepare", "Pick up"]));
        Close();
        Offer(Story.Maya, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins the queue"), Story.Step(Lane.Customer, 1, "Hands over the prescription"));
        Do(new WorkshopCommand.Park(Story.Theo, "Do we also need this for refills?"));
        Offer(Story.Sam, StageKey.Customer, Story.Step(Lane.Customer, 2, "Waits in the store"), Story.Step(Lane.Customer, 3, "Pays"));
        Later(TimeSpan.FromHours(30));
        Do(new WorkshopCommand.PassTime(new ParticipantId("clock")));
        Offer(Story.Ines, StageKey.Customer, Story.Step(Lane.Customer, 1, "Joins the line"), Story.Step(Lane.Customer, 3, "Comes to the counter"));
        Reveal();
        Do(new WorkshopCommand.MergeItems(Story.Nora, new ItemId('A', 1), new ItemId('A', 5)));
        Do(new WorkshopCommand.ConfirmOrder(Story.Nora, StageKey.Customer));
        Do(new WorkshopCommand.PauseWorkshop(Story.Nora));
        Do(new WorkshopCommand.ResumeWorkshop(Story.Nora));
        Close();
    }

    private void Map()
    {
        Offer(Story.Maya, StageKey.Front, Story.Step(Lane.Front, 0, "Greets and asks the name", "A2"));
        Do(new WorkshopCommand.SkipQuestion(Story.Maya, StageKey.Front, "A3"));
        Do(new WorkshopCommand.PassQuestion(Story.Maya, StageKey.Front, "A4", Story.Ines));
        Do(new WorkshopCommand.FinishPart(Story.Maya, StageKey.Front));
        Offer(Story.Ines, StageKey.Front, Story.Step(Lane.Front, 0, "Asks for the card", "A4"));
        Reveal();
        Close();
        Offer(Story.Theo, StageKey.Back, Story.Step(Lane.Back, 0, "Scans the original", "A7"));
        Reveal();
        Close();
        Offer(Story.Theo, StageKey.Back, Story.Step(Lane.Back, 0, "Phones the insurer", "A8"));
        Do(new WorkshopCommand.TakeLate(Story.Nora, new ItemId('A', 10)));
        Offer(Story.Theo, StageKey.Support, Story.Step(Lane.Support, 0, "Checks cover", "A9") with { Actor = "Insurer claim system" });
        Reveal();
        Close();
        Offer(Story.Maya, StageKey.Evidence, new Offer.Evidence(new ActivityId("A3"), "Ready-time slip"));
        Reveal();
        Close();
        Offer(Story.Maya, StageKey.Ownership, new Offer.Ownership(new ActivityId("A7"), "Technician", "Drop-off counter", "in person"));
        Reveal();
        Close();
    }

    private void Risks()
    {
        Offer(Story.Maya, StageKey.Fail, new Offer.Fail(new ActivityId("A7"), "Right medicine, wrong person", "Takes the wrong bag"));
        Offer(Story.Ines, StageKey.Fail, new Offer.Fail(new ActivityId("A9"), "Wrong count in the basket", null, 8, 3, 4));
        Offer(Story.Theo, StageKey.Fail, new Offer.Wait(new ActivityId("A3"), "Nobody says how long", 1200), new Offer.Fail(new ActivityId("A10"), "Insurer does not answer"));
        Reveal();
        Do(new WorkshopCommand.OpenVote(Story.Nora));
        Do(new WorkshopCommand.CastVotes(Story.Maya, [new ItemId('F', 1), new ItemId('F', 2)]));
        Do(new WorkshopCommand.CastVotes(Story.Theo, [new ItemId('F', 2), new ItemId('F', 1)]));
        Do(new WorkshopCommand.CloseVote(Story.Nora));
        Do(new WorkshopCommand.SettleTie(Story.Ines, [new ItemId('F', 1), new ItemId('F', 2)]));
        Close();
        Offer(Story.Maya, StageKey.Safeguard, new Offer.Safeguard(new FailPointId("F1"), "Open the bag together", "Stop the sale", "Technician", "Technician"));
        Reveal();
        Close();
    }

    private void Agree()
    {
        Offer(Story.Maya, StageKey.Standard, new Offer.Standard(new ActivityId("A7"), "A clock time is promised", 90, 180));
        Reveal();
        Do(new WorkshopCommand.SetPromise(Story.Nora, new ItemId('A', 1), new ItemId('A', 6), 1200, 1800));
        Close();
        Offer(Story.Maya, StageKey.Script, new Offer.Script(new ActivityId("A7"), "Could you tell me your full name?", "I stop here and check", null, "en"));
        Reveal();
        Close();
        Do(new WorkshopCommand.ConfirmStep(Story.Maya, new ItemId('A', 7)));
        Offer(Story.Theo, StageKey.Playback, new Offer.Correction(new ActivityId("A10"), "We use the portal now"));
        Do(new WorkshopCommand.AddTask(Story.Nora, "Price is said at drop-off", Story.Maya, new DateOnly(2027, 1, 9)));
        Do(new WorkshopCommand.SettleParked(Story.Nora, new ItemId('P', 1), ParkedOutcome.Dropped));
        Do(new WorkshopCommand.SetReviewDate(Story.Nora, new DateOnly(2027, 5, 28)));
        Do(new WorkshopCommand.OfferFacilitation(Story.Nora, Story.Ines));
        Do(new WorkshopCommand.AnswerHandover(Story.Ines, false));
        Do(new WorkshopCommand.SignOff(Story.Ines));
        Close();
    }

    private void Reveal() => Do(new WorkshopCommand.RevealRound(Story.Nora, _story.State.Current));

    private void Close() => Do(new WorkshopCommand.CloseStage(Story.Nora, _story.State.Current, Anyway: true));

    private void Later(TimeSpan time) => _story.Later(time);

    private void Offer(ParticipantId by, StageKey stage, params ReadOnlySpan<Offer> offers) =>
        Do(new WorkshopCommand.OfferContributions(by, stage, Sequence.Create(offers)));

    private void Do(WorkshopCommand command)
    {
        var before = _story.State;
        _story.Do(command);
        _legs.Add(new Leg(command, before, _story.Last, _story.State, _story.Now));
    }
}

/// <summary>One step of a journey.</summary>
public sealed record Leg(WorkshopCommand Command, Workshop Before, IReadOnlyList<WorkshopEvent> Happened, Workshop After, DateTimeOffset Now);
