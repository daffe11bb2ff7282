using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Start, charter, people, and the opening of parts.</content>
public sealed partial record Workshop
{
    private Workshop Begin(WorkshopEvent.WorkshopStarted e) => (this with
    {
        Id = e.Workshop,
        Lifecycle = Lifecycle.Running,
        StartedAt = e.At,
        Facilitator = e.By,
        Rounds = Rounds.SetItem(StageKey.Charter, new Round { Stage = StageKey.Charter, Number = 1, Mode = RoundMode.Open, Opened = e.At }),
    }).Welcome(e.By, person => person with { LastSeen = e.At })
        .Frame(new Charter { Title = e.Title, Service = e.Title, Language = e.Language, Zone = e.Zone });

    private Workshop Frame(Charter charter) => this with
    {
        Charter = charter,
        Blueprint = Blueprint with
        {
            Title = charter.Title,
            Service = charter.Service,
            Scenario = charter.Scenario,
            Customer = charter.Customer,
            State = charter.State,
            Start = charter.Start,
            End = charter.End,
            Goal = charter.Goal,
            Visibility = charter.Visibility,
            Language = charter.Language,
        },
    };

    /// <summary>Takes the steps of another blueprint with ids of this workshop; names of people do not come along.</summary>
    private Workshop TakeOver(WorkshopEvent.BlueprintCopied e)
    {
        var copy = BlueprintCopy.Renumber(BlueprintCopy.FromDocument(e.Json), e.AsIdeas);
        return (this with
        {
            Blueprint = copy,
            PhasesAgreed = true,
            LastNumbers = LastNumbers
                .SetItem(ItemId.Step, copy.Activities.Count)
                .SetItem(ItemId.Fail, copy.FailPoints.Count())
                .SetItem(ItemId.Wait, copy.Activities.Count(step => step.Wait is not null))
                .SetItem(PhaseNumbers, copy.Phases.Count),
        }).Frame(Charter);
    }

    private Workshop Resume(DateTimeOffset at)
    {
        var pause = at - (PausedAt ?? at);
        return (this with { Lifecycle = Lifecycle.Running, PausedAt = null, RoomFate = null })
            .InRound(Current, round => round with { Until = round.Until + pause });
    }

    private Workshop Welcome(ParticipantId who, Func<Participant, Participant> change) =>
        this with { People = People.SetItem(who, change(People.GetValueOrDefault(who) ?? new Participant { Id = who })) };

    private Workshop Seen(ParticipantId? who, DateTimeOffset at) =>
        who is { } id && People.TryGetValue(id, out var person) ? this with { People = People.SetItem(id, person with { LastSeen = at }) } : this;

    private Workshop HandOver(WorkshopEvent.FacilitationHandedOver e) => (this with
    {
        Facilitator = e.To,
        FacilitationOfferedTo = null,
        FacilitationRequestedBy = null,
        FacilitatorNudgedAt = null,
    }).Seen(e.To, e.At);

    /// <summary>Opens a part; one that was left by going back goes on where it stood.</summary>
    private Workshop Open(WorkshopEvent.StageOpened e)
    {
        var earlier = Rounds.GetValueOrDefault(e.Stage);
        var round = earlier is not null && earlier.Number == e.Round
            ? earlier with { Until = e.Until, TimeIsUp = false, ClosingSoon = false }
            : new Round
            {
                Stage = e.Stage,
                Number = e.Round,
                Mode = e.Mode,
                Nameless = e.Nameless,
                Opened = e.At,
                Until = e.Until,
                Vote = earlier?.Vote,
            };
        return this with { Current = e.Stage, Rounds = Rounds.SetItem(e.Stage, round) };
    }
}
