using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation;

/// <summary>
/// What the bot does in answer to one message: a private reply. What everybody sees follows from state alone and is shown by the
/// <see cref="SlotKeeper"/>, which compares every slot with what it shows.
/// </summary>
public sealed record Turn(Reply? Reply);

/// <summary>What a slot shows.</summary>
/// <param name="Under">The slot in whose thread it belongs.</param>
public sealed record SlotContent(Slot Slot, Card Card, Slot? Under = null);

/// <summary>A private answer to one person.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A word that only this person sees.</summary>
    public sealed record Whisper(Card Card) : Reply;

    /// <summary>A form to fill in (dialog, modal, page).</summary>
    public sealed record OpenForm(Card Form) : Reply;

    /// <summary>The form again with what is wrong; every typed word is still in it.</summary>
    public sealed record FormAgain(Card Form) : Reply;
}
