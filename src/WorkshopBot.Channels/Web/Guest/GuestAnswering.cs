using System.Collections.Frozen;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>Takes what a guest sends to the facilitator like anybody's message, and notes the answer on the guest's desk.</summary>
internal sealed class GuestAnswering(Facilitator facilitator, SlotQueue slots, IWorkshopGate gate, IWorkshopStore store, IRooms rooms, Voices voices, Desks desks, TimeProvider time)
{
    /// <summary>
    /// What may be sent from a guest page: answers, and words on one's own questions. A link can be passed on by mistake; it must not lead a
    /// workshop, even where it speaks for a facilitator.
    /// </summary>
    private static readonly FrozenSet<string> s_sendable = new[]
    {
        Verbs.Answer, Verbs.AnswerNext, Verbs.Skip, Verbs.AskSend, Verbs.Finished, Verbs.True, Verbs.NotQuiteSend,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Forms that a guest page opens.</summary>
    private static readonly FrozenSet<string> s_openable = new[] { Verbs.Ask, Verbs.NotQuite, Verbs.Contribute }.ToFrozenSet(StringComparer.Ordinal);

    public static bool MaySend(ActionId action) => s_sendable.Contains(action.Verb);

    public static bool MayOpen(ActionId action) => s_openable.Contains(action.Verb);

    /// <summary>The words and names for this guest.</summary>
    public Task<PromptContext> ContextAsync(GuestVisit guest, ParticipantId who, CancellationToken ct) =>
        voices.ForAsync(guest.Workshop, Message(guest, who, "look"), ct);

    /// <summary>Takes one sending; what was saved, or what is wrong, lies on the desk when this returns.</summary>
    /// <returns>False when nothing could be stored, not even on the desk.</returns>
    public async Task<bool> SendAsync(GuestVisit guest, ParticipantId who, GuestSending sending, CancellationToken ct)
    {
        var message = Message(guest, who, sending.Delivery) with { Action = sending.Action, Fields = sending.Fields };
        var handled = await facilitator.HandleAsync(message, ct);
        if (handled.Workshop is not { } id)
        {
            return false;
        }

        slots.Ask(id);
        var happened = await store.FindDeliveryAsync(id, message.Delivery, ct) ?? [];
        var words = (await ContextAsync(guest, who, ct)).Voice.Texts;
        await desks.PutAsync(id, who, After(await desks.ReadAsync(id, who, ct), handled.Turn.Reply, (sending, happened, words, time.GetUtcNow())), ct);
        return true;
    }

    /// <summary>Keeps what is typed, unless it has been sent meanwhile.</summary>
    public async Task KeepAsync(GuestVisit guest, ParticipantId who, GuestSending draft, CancellationToken ct)
    {
        var desk = await desks.ReadAsync(guest.Workshop.Id, who, ct);
        if (desk.Sent != draft.Delivery)
        {
            await desks.PutAsync(guest.Workshop.Id, who, desk.WithDraft(draft.Question, draft.Fields), ct);
        }
    }

    /// <summary>Takes part from now on: as the person whom the link names, or as somebody new.</summary>
    /// <returns>Why not; null when the guest is in.</returns>
    public async Task<Refusal?> JoinAsync(GuestVisit guest, Person person, (string? Knows, string Delivery) sent, CancellationToken ct)
    {
        // A link is the facilitator's invitation to whoever it is for; so the rules for inviting hold, and not those for walking in.
        var (role, lanes) = Knowledge.Of(sent.Knows);
        var refused = guest.Workshop.People.ContainsKey(person.Id) || guest.Workshop.Facilitator is not { } facilitator ? null
            : await DecideAsync(guest, new WorkshopCommand.InvitePerson(facilitator, person.Id, role, lanes), $"{sent.Delivery}:invite", ct);
        refused ??= await DecideAsync(guest, new WorkshopCommand.JoinWorkshop(person.Id, person.Language, person.Zone), sent.Delivery, ct);
        if (refused is null)
        {
            await rooms.MeetAsync(guest.Workshop.Id, person, ct);
            slots.Ask(guest.Workshop.Id);
        }

        return refused;
    }

    private async Task<Refusal?> DecideAsync(GuestVisit guest, WorkshopCommand command, string delivery, CancellationToken ct)
    {
        var settled = await gate.DecideAsync(guest.Workshop.Id, new DeliveryId(delivery), workshop => WorkshopDecider.Decide(command, workshop, time.GetUtcNow()), ct);
        return settled.Decision is Decision.Refused refused ? refused.Why : null;
    }

    /// <summary>The desk after an answer: the next question, the same form with what is wrong, or a word.</summary>
    private static Desk After(Desk before, Reply? reply, (GuestSending Sending, IReadOnlyList<WorkshopEvent> Happened, Texts Words, DateTimeOffset Now) taken)
    {
        var (sending, happened, words, now) = taken;
        if (reply is Reply.FormAgain again)
        {
            return before with { Again = again.Form, Said = null, Saved = false, Sent = sending.Delivery, Drafts = before.Drafts.Remove(sending.Question) };
        }

        var (said, next) = reply switch
        {
            Reply.OpenForm form => (string.Join(' ', GuestSheet.Of(form.Form).Said), GuestSheet.QuestionIn(form.Form)),
            Reply.Whisper whisper => (string.Join(' ', whisper.Card.Parts.OfType<CardPart.Note>().Select(note => note.Text)), null),
            _ => ("", (Question?)null),
        };
        var given = happened.OfType<WorkshopEvent.ContributionOffered>().Select(e => e.Id).ToList();
        return before with
        {
            Said = sending.WasOffline && given.Count > 0 ? words.Guest.BackOnline(given) : said.Length > 0 ? said : null,
            Saved = happened.Count > 0,
            SavedAt = given.Count > 0 ? now : before.SavedAt,
            Next = next is null ? null : GuestPlace.KeyOf(next),
            Again = null,
            Sent = sending.Delivery,
            Drafts = before.Drafts.Remove(sending.Question),
        };
    }

    private InboundMessage Message(GuestVisit guest, ParticipantId who, string delivery) => new()
    {
        Delivery = new DeliveryId(delivery),
        Room = guest.Room,
        From = guest.Person(who),
        SentAt = time.GetUtcNow(),
        Workshop = guest.Workshop.Id,
    };
}

/// <summary>What a guest page sent.</summary>
/// <param name="Question">The key of the question it was typed for.</param>
/// <param name="WasOffline">Whether it waited on the device for the line to come back.</param>
internal sealed record GuestSending(string Question, string Delivery, ActionId Action, IReadOnlyDictionary<string, string> Fields, bool WasOffline);
