namespace WorkshopBot.Channels.Teams.Cards;

/// <summary>Where a card is shown, which decides how its buttons speak.</summary>
internal enum CardPlace
{
    /// <summary>In a conversation of several people: a press opens a dialog, which only that person sees.</summary>
    Shared,

    /// <summary>In a dialog: a press sends its fields and is answered in the same dialog.</summary>
    Dialog,

    /// <summary>In the place of a shared card, for one person on one client: the way for clients without dialogs.</summary>
    InPlace,

    /// <summary>In somebody's chat with the bot: a press arrives as a message.</summary>
    Personal,
}

/// <summary>What a writer needs to know beside the card.</summary>
/// <param name="Place">Where it is shown.</param>
/// <param name="Nonce">
/// Told apart from every other showing of the same card: a form drawn again gets new input ids with the old values, and a press that is
/// delivered twice is known again. Null for what is shown to everybody.
/// </param>
internal sealed record CardFrame(CardPlace Place, string? Nonce = null)
{
    /// <summary>The page to show of a card that is too long for one.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The action that made the card, so that another page of it can be asked for; null when it was not made by looking at something.</summary>
    public string? MadeBy { get; init; }
}
