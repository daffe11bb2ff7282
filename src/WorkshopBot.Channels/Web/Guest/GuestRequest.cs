using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>One request of a guest, with what is needed to answer it.</summary>
internal sealed record GuestRequest(string Workshop, HttpContext Context, GuestDoor Door, GuestAnswering Answering, Desks Desks, IAntiforgery Antiforgery, TimeProvider Time)
{
    public CancellationToken Cancelled => Context.RequestAborted;

    /// <summary>In the browser's language, for what is said before anybody is known.</summary>
    public Texts Words => Texts.For(Visitor.LanguageOf(Context), TimeZoneInfo.Utc, Time.GetUtcNow());

    public Task<GuestVisit?> EnterAsync() => Door.EnterAsync(Context, Workshop, Cancelled);

    public Task<Posted?> PostedAsync() => Posted.ReadAsync(Context, Antiforgery, Cancelled);

    public IResult Missing() => MissingPage.For(Context, Time);

    /// <summary>Who begins: the person of the link, or somebody new whose id follows from the sending, so that sending it twice makes one person.</summary>
    public Person PersonOf(GuestVisit guest, string? name, string delivery)
    {
        var (language, zone) = (Visitor.LanguageOf(Context), Visitor.ZoneOf(Context));
        if (guest.Who is { } known)
        {
            var person = guest.Person(known);
            return person with { Language = person.Language ?? language, Zone = person.Zone ?? zone };
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{guest.Workshop.Id}\n{delivery}")))[..20];
        return new Person(new ParticipantId($"guest-{id}"), Visitor.Clean(name) ?? "", null, language, zone);
    }

    public async Task<string> WordsOfAsync(GuestVisit guest, ParticipantId who, Refusal why) =>
        Prompter.Refuse(why, guest.Workshop, await Answering.ContextAsync(guest, who, Cancelled)).Reply is Reply.Whisper said ? said.Card.Fallback : "";

    /// <summary>The first page: who invites, and the name where nobody is named.</summary>
    public IResult Hello(GuestVisit guest, string? fault = null)
    {
        return new RazorComponentResult<HelloPage>(new { Words, Guest = guest, Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>The page with the question, or with thanks.</summary>
    public async Task<IResult> SheetAsync(GuestVisit guest, ParticipantId who, GuestWish wish)
    {
        var context = await Answering.ContextAsync(guest, who, Cancelled);
        var desk = await Desks.ReadAsync(guest.Workshop.Id, who, Cancelled);
        return new RazorComponentResult<GuestPage>(new { View = GuestView.Of(guest, who, (desk, context), wish) })
        {
            StatusCode = wish.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>The fields of a form that was not accepted, to be given back.</summary>
    public IReadOnlyDictionary<string, string> TypedIn() => !Context.Request.HasFormContentType ? new Dictionary<string, string>()
        : Context.Request.Form.Where(field => field.Key.StartsWith(CardForm.FieldPrefix, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[CardForm.FieldPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
}

/// <summary>What a guest wants to see.</summary>
/// <param name="Number">One of their questions by its number.</param>
/// <param name="Open">A form, such as the one to pass a question on.</param>
/// <param name="Typed">Text that could not be taken and stands in the form again.</param>
/// <param name="Fault">Why it could not be taken.</param>
/// <param name="Key">The question it was typed for.</param>
internal sealed record GuestWish(
    int? Number = null, ActionId? Open = null, IReadOnlyDictionary<string, string>? Typed = null, string? Fault = null, string? Key = null);
