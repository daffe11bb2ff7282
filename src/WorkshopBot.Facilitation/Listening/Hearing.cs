using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>One line in its situation: what phrases and answers need to know to say what it means.</summary>
internal sealed class Hearing(Heard heard, Line line)
{
    public Heard Heard => heard;

    public Line Line => line;

    public Workshop Workshop => heard.Workshop;

    public ParticipantId Who => heard.Who;

    public bool IsFacilitator => Workshop.IsFacilitator(Who);

    public bool InDirectChat => heard.Place == Place.DirectChat;

    /// <summary>The part that is open for all.</summary>
    public StageKey Current => Workshop.Current;

    /// <summary>The part that this person is answering.</summary>
    public StageKey Stage => heard.Open?.Stage ?? Current;

    public Items Items => field ??= new Items(heard.Workshop);

    public Understanding Offer(StageKey stage, params IEnumerable<Offer> offers) =>
        new Understanding.Do(new WorkshopCommand.OfferContributions(Who, stage, offers.ToSequence()));

    /// <summary>One command for each id.</summary>
    public static Understanding Each(IEnumerable<ItemId> ids, Func<ItemId, WorkshopCommand> command) =>
        Understanding.Of(ids.Select(id => new Understanding.Do(command(id))));

    public Activity? Step(ItemId id) => Workshop.Blueprint.Find(Activity(id));

    public static ActivityId Activity(ItemId id) => new(id.ToString());

    /// <summary>The phase of a step, also of one that is not shown yet.</summary>
    public PhaseId PhaseOf(ItemId id) =>
        Step(id)?.Phase
        ?? (Workshop.Contributions.GetValueOrDefault(id)?.Offer as Offer.Step)?.Phase
        ?? Workshop.Blueprint.Phases.Select(phase => phase.Id).FirstOrDefault();

    /// <summary>The phase with this name or, for a number, at this place; "dropoff" is "Drop off".</summary>
    public Phase? Phase(string text)
    {
        var wanted = Joined(text);
        return Workshop.FindPhase(text) ?? Workshop.Blueprint.Phases.FirstOrDefault(phase => Joined(phase.Name) == wanted);
    }

    private static string Joined(string name) => Folding.Word(name).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>What the person wants with a phase, or the question which phase is meant.</summary>
    public Understanding WithPhase(string text, Func<Phase, WorkshopCommand> command) =>
        Phase(text) is { } phase ? new Understanding.Do(command(phase)) : new Understanding.AskBack.UnknownPhase(text);

    /// <summary>What the person wants of somebody, or the question who that is.</summary>
    public static Understanding WithPerson(NamedPerson person, Func<ParticipantId, WorkshopCommand> command) =>
        person.Id is { } id ? new Understanding.Do(command(id)) : new Understanding.AskBack.UnknownPerson(person.Name);
}
