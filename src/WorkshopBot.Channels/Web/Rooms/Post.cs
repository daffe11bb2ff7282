using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Web.Rooms;

/// <summary>One message of a room: a card of the bot's, or what somebody wrote. No name is kept in it.</summary>
/// <param name="Id">Sorts by the moment of the first showing; also the handle by which the bot changes its card.</param>
/// <param name="Under">The post in whose thread it stands.</param>
/// <param name="Who">Whoever wrote it; null for the bot.</param>
public sealed record Post(string Id, DateTimeOffset At, string? Under = null, ParticipantId? Who = null, string? Text = null, Card? Card = null);

/// <summary>A card laid over the room for one person: a form, or something to look at. What is typed is kept with it.</summary>
/// <param name="Delivery">The id under which the form is sent, so that sending it twice is one delivery.</param>
/// <param name="Typed">The draft: field values that were typed but not sent.</param>
public sealed record Sheet(Card Card, string Delivery, DateTimeOffset At, IReadOnlyDictionary<string, string>? Typed = null);
