using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Start, charter, people and facilitation.</content>
public static partial class WorkshopDecider
{
    private static Decision Start(WorkshopCommand.StartWorkshop c, Workshop workshop, DateTimeOffset now) =>
        TextRules.Check("title", c.Title, TextRules.NameLength) is { } refusal
            ? Decision.No(refusal)
            : Unless(workshop.Lifecycle != Lifecycle.NotStarted, new WorkshopEvent.WorkshopStarted(c.Workshop, c.By, c.Title.Trim(), c.Language, c.Zone, now));

    private static Decision WriteCharter(WorkshopCommand.WriteCharter c, Workshop workshop, DateTimeOffset now)
    {
        var begun = workshop.Rounds.Keys.Any(stage => stage != StageKey.Charter);
        var changed = workshop.Charter;
        return begun && (c.Charter.Names != changed.Names || c.Charter.Rounds != changed.Rounds) ? Decision.No(new Refusal.NamesFixed())
            : Unless(CheckCharter(c.Charter), c.Charter == changed, new WorkshopEvent.CharterWritten(c.By, c.Charter, now));
    }

    private static Refusal? CheckCharter(Charter charter)
    {
        var fields = new (string Name, string Text)[]
        {
            ("service", charter.Service), ("scenario", charter.Scenario), ("customer", charter.Customer),
            ("start", charter.Start), ("end", charter.End), ("goal", charter.Goal),
        };
        return TextRules.Check("title", charter.Title, TextRules.NameLength)
            ?? fields.Where(field => field.Text.Length > TextRules.FieldLength)
                .Select(field => new Refusal.TooLong(field.Name, field.Text.Length, TextRules.FieldLength)).FirstOrDefault()
            ?? TextRules.CheckNumber("votes", charter.VotesPerPerson, 1, 10);
    }

    private static Decision Copy(WorkshopCommand.CopyBlueprint c, Workshop workshop, DateTimeOffset now) =>
        Unless(workshop.Blueprint.Activities.Count > 0, new WorkshopEvent.BlueprintCopied(c.By, BlueprintCopy.ToDocument(c.Blueprint), c.From, c.AsIdeas, now));

    private static Decision Finish(WorkshopCommand.FinishWorkshop c, Workshop workshop, DateTimeOffset now)
    {
        if (!workshop.IsOpen)
        {
            return workshop.Lifecycle == Lifecycle.Finished ? Decision.Nothing : Decision.No(new Refusal.Ended());
        }

        return Unsettled(workshop) is { Count: > 0 } parked
            ? Decision.No(new Refusal.ParkedUnsettled(parked))
            : Decision.Of(new WorkshopEvent.WorkshopFinished(c.By, now));
    }

    /// <summary>Only what paused with the conversation goes on with it; what has ended stays so until somebody takes it up again.</summary>
    private static Decision FollowRoom(WorkshopCommand.FollowRoom c, Workshop workshop, DateTimeOffset now) => (c.Fate, workshop) switch
    {
        (RoomFate.Deleted, { IsOpen: true }) => Decision.Of(new WorkshopEvent.WorkshopCancelled(c.By, now, c.Fate)),
        (RoomFate.Archived, { Lifecycle: Lifecycle.Running }) => Decision.Of(new WorkshopEvent.WorkshopPaused(c.By, now, c.Fate)),
        (RoomFate.Restored, { Lifecycle: Lifecycle.Paused, RoomFate: RoomFate.Archived }) => Decision.Of(new WorkshopEvent.WorkshopResumed(c.By, now, c.Fate)),
        _ => Decision.Nothing,
    };

    /// <summary>Parked things that still need an answer.</summary>
    private static Sequence<ItemId> Unsettled(Workshop workshop) =>
        workshop.Blueprint.Parked.Where(item => item.Outcome is null).Select(item => ItemId.Parse(item.Id)).ToSequence();

    private static Decision Invite(WorkshopCommand.InvitePerson c, Workshop workshop, DateTimeOffset now)
    {
        var known = workshop.People.GetValueOrDefault(c.Who);
        return Unless(
            known is null && workshop.People.Count >= MostPeople ? new Refusal.LimitReached(Limit.Participants, MostPeople) : null,
            known is { Left: false } && known.Role == c.Role && known.Knows == c.Knows,
            new WorkshopEvent.PersonInvited(c.Who, c.Role, c.Knows, c.By, now));
    }

    private static Decision Join(WorkshopCommand.JoinWorkshop c, Workshop workshop, DateTimeOffset now)
    {
        var known = workshop.People.GetValueOrDefault(c.By);
        var refusal = !workshop.IsOpen && known is null ? new Refusal.Ended()
            : known is null && workshop.Charter.InvitedOnly && workshop.Owner != c.By ? new Refusal.NotInvited()
            : known is null && workshop.People.Count >= MostPeople ? new Refusal.LimitReached(Limit.Participants, MostPeople)
            : (Refusal?)null;
        return Unless(
            refusal,
            known is { Left: false, LastSeen: not null } && known.Language == c.Language && known.Zone == c.Zone,
            new WorkshopEvent.PersonJoined(c.By, c.Language, c.Zone, now));
    }

    private static Decision OfferFacilitation(WorkshopCommand.OfferFacilitation c, Workshop workshop, DateTimeOffset now) => Unless(
        workshop.FacilitationLocked && workshop.Owner != c.By ? new Refusal.HandoverLocked()
            : workshop.People.GetValueOrDefault(c.To) is not { Left: false } ? new Refusal.UnknownPerson(c.To) : null,
        workshop.FacilitationOfferedTo == c.To || workshop.Facilitator == c.To,
        new WorkshopEvent.FacilitationOffered(c.By, c.To, now));

    private static Decision AnswerHandover(WorkshopCommand.AnswerHandover c, Workshop workshop, DateTimeOffset now) =>
        workshop.FacilitationOfferedTo == c.By
            ? Decision.Of(c.Accept ? new WorkshopEvent.FacilitationHandedOver(c.By, c.By, now) : new WorkshopEvent.FacilitationDeclined(c.By, now))
            : workshop.IsFacilitator(c.By) || !c.Accept ? Decision.Nothing : Decision.No(new Refusal.NothingOffered());

    /// <summary>The owner needs nobody's leave; a workshop without a facilitator goes to whoever asks.</summary>
    private static Decision RequestFacilitation(WorkshopCommand.RequestFacilitation c, Workshop workshop, DateTimeOffset now)
    {
        if (workshop.IsFacilitator(c.By) || workshop.FacilitationRequestedBy == c.By)
        {
            return Decision.Nothing;
        }

        if (workshop.FacilitationLocked && workshop.Owner != c.By)
        {
            return Decision.No(new Refusal.HandoverLocked());
        }

        var free = workshop.Owner == c.By || workshop.Facilitator is not { } facilitator || workshop.People.GetValueOrDefault(facilitator)?.Left != false;
        return Decision.Of(free
            ? new WorkshopEvent.FacilitationHandedOver(c.By, c.By, now)
            : new WorkshopEvent.FacilitationRequested(c.By, now));
    }

    private static Decision AnswerTakeover(WorkshopCommand.AnswerTakeover c, Workshop workshop, DateTimeOffset now) =>
        workshop.FacilitationRequestedBy is not { } asking ? Decision.Nothing
        : c.Accept ? Decision.Of(new WorkshopEvent.FacilitationHandedOver(asking, c.By, now))
        : Decision.Of(new WorkshopEvent.FacilitationDeclined(c.By, now));

    /// <summary>More people than this in one workshop cannot be moderated, and the board could not count them.</summary>
    public const int MostPeople = 500;
}
