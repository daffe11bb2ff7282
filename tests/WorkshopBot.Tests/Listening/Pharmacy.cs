using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Listening;

/// <summary>The workshop of the storyboard, in whichever part a test needs, and the people in it.</summary>
internal static class Pharmacy
{
    public static readonly ParticipantId Nora = new("nora");
    public static readonly ParticipantId Maya = new("maya");
    public static readonly ParticipantId Theo = new("theo");
    public static readonly ParticipantId Ines = new("ines");

    /// <summary>A Wednesday, 10:00 in Madrid.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    public static readonly DateTimeOffset Until = new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Person> People { get; } =
        [new(Nora, "Nora Vidal"), new(Maya, "Maya Okafor"), new(Theo, "Theo Berg"), new(Ines, "Ines Duarte")];

    public static Workshop At(StageKey stage, RoundState state = RoundState.Open, RoundMode mode = RoundMode.Silent) => Workshop.None with
    {
        Id = new WorkshopId("rx"),
        Lifecycle = Lifecycle.Running,
        Facilitator = Nora,
        Current = stage,
        Charter = new Charter { Title = "Prescription fulfilment", Owner = Ines, Language = "en" },
        People = People.ToImmutableDictionary(person => person.Id, person => new Participant { Id = person.Id, Knows = Lanes.All }),
        Rounds = ImmutableDictionary<StageKey, Round>.Empty.Add(
            stage, new Round { Stage = stage, Number = 1, State = state, Mode = mode, Opened = Now, Until = Until }),
        Blueprint = Blueprint(),
    };

    public static Heard Said(string text, ParticipantId who, Workshop workshop, Question? open = null) => new()
    {
        Text = text,
        Who = who,
        Workshop = workshop,
        Now = Now,
        Zone = Madrid,
        Open = open,
        People = People,
        Mentions = [.. People.Select(person => new Mention("@" + person.Name.Split(' ')[0], person))],
    };

    /// <summary>What Maya means in her direct chat while this is asked.</summary>
    public static Understanding Maya_says(string text, StageKey stage, string target) =>
        Listener.Listen(Said(text, Maya, At(stage), new Question(stage, target)));

    /// <summary>What Maya means in her direct chat while nothing is asked.</summary>
    public static Understanding Maya_says(string text, StageKey stage) => Listener.Listen(Said(text, Maya, At(stage)));

    /// <summary>What Nora means in the workshop's thread.</summary>
    public static Understanding Nora_says(string text, StageKey stage = StageKey.Customer, RoundState state = RoundState.Revealed) =>
        Listener.Listen(Said(text, Nora, At(stage, state)) with { Place = Place.Thread });

    public static Understanding Do(WorkshopCommand command) => new Understanding.Do(command);

    public static Understanding Offers(StageKey stage, params Offer[] offers) => Offers(Maya, stage, offers);

    public static Understanding Offers(ParticipantId who, StageKey stage, params Offer[] offers) =>
        Do(new WorkshopCommand.OfferContributions(who, stage, offers.ToSequence()));

    public static ItemId Id(string text) => ItemId.Parse(text);

    public static ActivityId Step(string text) => new(text);

    public static Contribution Given(string id, ParticipantId by, Offer offer, ContributionFate fate = ContributionFate.Given) => new()
    {
        Id = Id(id),
        Stage = StageKey.Customer,
        Round = 1,
        Author = by,
        At = Now,
        Offer = offer,
        Fate = fate,
    };

    private static ServiceBlueprint Blueprint() => ServiceBlueprint.Blank with
    {
        Phases = [new(new(1), "Drop off"), new(new(2), "Prepare"), new(new(3), "Pick up"), new(new(4), "Afterwards")],
        Activities =
        [
            .. Steps(1, 14, Lane.Customer), .. Steps(15, 18, Lane.Front), .. Steps(19, 25, Lane.Back), .. Steps(26, 29, Lane.Support),
        ],
        Parked = [new("P1", "Refills too?"), new("P2", "Parking spaces")],
        Actions = [new("T1", "Say the price at drop-off", "maya", new DateOnly(2026, 12, 4)), new("T2", "New slip", "theo", null)],
    };

    private static IEnumerable<Activity> Steps(int first, int last, Lane lane) => Enumerable.Range(first, last - first + 1).Select(number => new Activity
    {
        Id = new ActivityId($"A{number}"),
        Phase = new PhaseId(((number - 1) % 4) + 1),
        Lane = lane,
        What = number == 9 ? "Pays and leaves" : $"Does {number}",
        Wait = number is 2 or 6 ? new WaitPoint($"W{number}") : null,
        FailPoints = number == 16 ? [.. Enumerable.Range(1, 14).Select(n => new FailPoint { Id = new FailPointId($"F{n}"), What = $"Breaks {n}" })] : [],
    });
}
