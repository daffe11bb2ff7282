using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Web.Cards;

/// <summary>Where a card's buttons go, and what is known of what was typed into it.</summary>
/// <param name="Address">Takes the pressed button, the fields and the delivery.</param>
/// <param name="Delivery">The id of this sending: sent twice, it counts once.</param>
/// <param name="Draft">Under which the page keeps what is typed and not sent, across reloads and changes around it.</param>
/// <param name="Typed">A draft that goes before the values that the card brought along.</param>
public sealed record CardForm(string Address, string Delivery, string Draft, IReadOnlyDictionary<string, string>? Typed = null)
{
    /// <summary>Field ids stand behind this in the names of inputs, away from the page's own.</summary>
    public const string FieldPrefix = "f.";

    /// <summary>The button that sends the form's values.</summary>
    public const string SendName = "send";

    /// <summary>A button that does something else and leaves the values alone.</summary>
    public const string PressName = "press";

    public const string DeliveryName = "delivery";

    public string? ValueOf(CardPart.Field field) => Typed?.GetValueOrDefault(field.Id) ?? field.Value;
}
