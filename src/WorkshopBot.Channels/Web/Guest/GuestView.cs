using System.Globalization;
using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Channels.Web.Rooms;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>What one guest sees now.</summary>
public sealed record GuestView
{
    public required Texts Words { get; init; }

    public required GuestVisit Guest { get; init; }

    public required GuestPlace Place { get; init; }

    public required Desk Desk { get; init; }

    /// <summary>Null when there is nothing to fill in.</summary>
    public GuestSheet? Sheet { get; init; }

    public CardForm? Form { get; init; }

    public string? Fault { get; init; }

    /// <summary>What this person is asked as; null where they were invited for nothing in particular.</summary>
    public string? Role { get; init; }

    /// <summary>The question's key, for drafts.</summary>
    public string Key { get; init; } = "-";

    /// <summary>Whether the sheet is the question itself, and not a form about it, such as the one to pass it on.</summary>
    public bool IsQuestion { get; init; } = true;

    /// <summary>The number of the question to go back to: the one before, the one that a form is about, the last one from the thanks.</summary>
    public int? Back => Sheet is null ? (Place.All.Count > 0 ? Place.All.Count : null)
        : !IsQuestion && Place.Number > 0 ? Place.Number
        : Place.Number > 1 ? Place.Number - 1
        : null;

    internal static GuestView Of(GuestVisit guest, ParticipantId who, (Desk Desk, PromptContext Context) known, GuestWish wish)
    {
        var (desk, context) = known;
        var place = GuestPlace.Of(guest.Workshop, who, wish.Number, wish.Key ?? desk.Next);
        var again = wish is { Number: null, Open: null, Typed: null } ? desk.Again : null;
        var card = again ?? (wish.Open is { } open && GuestAnswering.MayOpen(open) ? Opened(open, guest.Workshop, context) : null) ?? QuestionOf(place, guest.Workshop, who, context.Voice);
        var key = place.Question is { } question ? GuestPlace.KeyOf(question) : "-";
        var isQuestion = again is null && card is not null && GuestSheet.QuestionIn(card) == place.Question;
        return new GuestView
        {
            Words = context.Voice.Texts,
            Guest = guest,
            Place = place,
            Desk = desk,
            Sheet = card is null ? null : GuestSheet.Of(card),
            Form = card is null ? null : new CardForm($"{guest.Address}/answer/{Uri.EscapeDataString(key)}", WebChannel.NewDelivery(), key, wish.Typed ?? (isQuestion ? desk.Drafts.GetValueOrDefault(key) : null)),
            IsQuestion = card is not null && GuestSheet.QuestionIn(card) is not null,
            Fault = wish.Fault,
            Role = guest.Workshop.People.GetValueOrDefault(who) is { } person && PeopleLine.Knows(person, context.Voice) is { Length: > 0 } role ? role : null,
            Key = key,
        };
    }

    /// <summary>A form that was asked for; what only says something instead of asking is not shown.</summary>
    private static Card? Opened(ActionId wish, Workshop workshop, PromptContext context) =>
        Prompter.Show(wish, workshop, context).Reply is Reply.OpenForm form ? form.Form : null;

    private static Card? QuestionOf(GuestPlace place, Workshop workshop, ParticipantId who, Voice voice) =>
        place.Question is { } question && workshop.People.GetValueOrDefault(who) is { MayContribute: true }
            ? StageScript.Of(question.Stage).Form(question, workshop, who, voice)
            : null;

    public string Title => Sheet is null ? Words.Room.Workshop : Words.Contribute.Progress(Place.Number, Place.All.Count);

    /// <summary>Why there is nothing to fill in.</summary>
    public string Rest(ParticipantId who) => !Guest.Workshop.IsOpen ? Words.GuestPage.Ended
        : Guest.Workshop.People.GetValueOrDefault(who) is { MayContribute: false } ? Words.Guest.LookOnly
        : Desk.SavedAt is not null || Place.Answered > 0 ? Words.Chat.End
        : Words.Chat.NothingForYou;

    public string? SavedLine => Desk.SavedAt is { } at ? Words.Guest.Saved(at) : null;

    public static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
