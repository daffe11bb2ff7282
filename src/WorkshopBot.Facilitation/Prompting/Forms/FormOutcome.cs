using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What a sent form comes to.</summary>
public abstract record FormOutcome
{
    private FormOutcome()
    {
    }

    /// <summary>What the person wants, one after the other; there may be nothing to do.</summary>
    public sealed record Wish(Sequence<WorkshopCommand> Commands) : FormOutcome;

    /// <summary>The same form with what is wrong, every typed word still in it.</summary>
    public sealed record Again(Card Form) : FormOutcome;

    public static FormOutcome Of(params IEnumerable<WorkshopCommand> commands) => new Wish(commands.ToSequence());
}
