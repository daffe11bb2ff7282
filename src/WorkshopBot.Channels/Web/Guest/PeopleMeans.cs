using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>What the page of people needs beside the room.</summary>
internal sealed record PeopleMeans(
    GuestLinks Links, GuestRegister Register, RoomInvitations Invitations, PublicRoot Root, WebOptions Settings, IWorkshopGate Gate, IRooms Rooms, SlotQueue Slots)
{
    /// <summary>Makes a link and notes it before it is shown; to see it again needs no new one.</summary>
    public async Task IssueAsync(WorkshopId workshop, ParticipantId? who, DateTimeOffset now, int days, CancellationToken ct)
    {
        if (Settings.GuestLinks)
        {
            await Register.NoteAsync(new GuestPass(workshop, who, now, now.AddDays(days)), ct);
        }
    }

    public async Task<PeopleView> ViewAsync(Inside inside, (DateTimeOffset Now, string? Link, string? Fault) how, CancellationToken ct)
    {
        var words = inside.Visitor.TextsAt(how.Now);
        var voice = new Voice(words, inside.People, how.Now);
        var leads = inside.Workshop.IsFacilitator(inside.Visitor.Id);
        var standing = leads && Settings.GuestLinks ? await Register.StandingAsync(inside.Workshop.Id, ct) : [];
        var shown = how.Link is { } who ? standing.FirstOrDefault(pass => (pass.Who?.Value ?? "") == who) : null;
        return new PeopleView
        {
            Inside = inside,
            Words = words,
            Rows = [.. Known(inside).Select(one => RowOf(one, inside, voice)).OrderBy(row => row.Name, StringComparer.Ordinal)],
            Leads = leads,
            GuestLinks = Settings.GuestLinks,
            Standing = [.. standing.Select(pass => (pass, pass.Who is { } one ? voice.Name(one) : null))],
            Shown = shown is null ? null : (shown, shown.Who is { } named ? voice.Name(named) : null, Links.AddressOf(shown)),
            Invitation = leads ? Invitation(inside.Room) : null,
            Fault = how.Fault,
        };
    }

    private (Uri Address, DateTimeOffset Until) Invitation(string room)
    {
        var (address, until) = Invitations.For(room);
        return (new Uri(Root(), address.TrimStart('/')), until);
    }

    /// <summary>Whoever takes part, and whoever joined the room and has not said anything yet.</summary>
    private static IEnumerable<ParticipantId> Known(Inside inside) => inside.Workshop.People.Keys.Union(inside.People.Keys);

    private static PersonRow RowOf(ParticipantId who, Inside inside, Voice voice)
    {
        var (workshop, words) = (inside.Workshop, voice.Texts);
        var person = workshop.People.GetValueOrDefault(who);
        var knows = person is null ? "" : PeopleLine.Knows(person, voice);
        return new PersonRow(
            who,
            voice.Name(who),
            Texts.SideBySide(workshop.IsFacilitator(who) ? words.Word.Facilitator : null, workshop.Owner == who ? words.Word.Owner : null, knows.Length > 0 ? knows : words.PeoplePage.NoRole),
            person is { Left: true } ? words.PeoplePage.Left
                : person?.LastSeen is null ? words.PeoplePage.NotYet
                : workshop.IsOpen ? words.PeoplePage.Open(Questions.Open(who, workshop).Count()) : "",
            who == inside.Visitor.Id);
    }
}

/// <summary>What one visitor sees of the people of a workshop.</summary>
public sealed record PeopleView
{
    public required Inside Inside { get; init; }

    public required Texts Words { get; init; }

    public required IReadOnlyList<PersonRow> Rows { get; init; }

    /// <summary>Whether this visitor facilitates; all others see the people alone.</summary>
    public bool Leads { get; init; }

    public bool GuestLinks { get; init; }

    /// <summary>The links that hold, each with the name it is for.</summary>
    public required IReadOnlyList<(GuestPass Pass, string? Name)> Standing { get; init; }

    /// <summary>The link that is shown in full.</summary>
    public (GuestPass Pass, string? Name, Uri Address)? Shown { get; init; }

    /// <summary>The link with which others join the room itself.</summary>
    public (Uri Address, DateTimeOffset Until)? Invitation { get; init; }

    public string? Fault { get; init; }
}

/// <summary>One person: counts of what is open, never what it is.</summary>
public sealed record PersonRow(ParticipantId Who, string Name, string Role, string Open, bool IsYou);
