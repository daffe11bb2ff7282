using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>What a person meant by what they typed: something to do, something to look at, or one short question back.</summary>
public abstract partial record Understanding
{
    private Understanding()
    {
    }

    /// <summary>A wish that the workshop can decide on.</summary>
    public sealed record Do(WorkshopCommand Command) : Understanding;

    /// <summary>Lines that mean different things, in their order; never nested, never fewer than two.</summary>
    public sealed record Several(Sequence<Understanding> Parts) : Understanding;

    /// <summary>A wish to see something or to get a form.</summary>
    public sealed record Look(View View, string? Argument = null) : Understanding;

    /// <summary>A new workshop; without a title the bot asks for one.</summary>
    public sealed record Start(string Title) : Understanding;

    /// <summary>"Stop": no more questions in this chat until the person says "next".</summary>
    public sealed record StopAsking : Understanding;

    /// <summary>A yes to something that this listener was not told about.</summary>
    public sealed record Yes : Understanding;

    /// <summary>A no to something that this listener was not told about, or to what it was told about.</summary>
    public sealed record No : Understanding;

    /// <summary>An answer by number to a numbered list, 1 for the first.</summary>
    public sealed record Pick(int Number) : Understanding;

    /// <summary>Talk among people, or a thank-you: no answer is due.</summary>
    public sealed record Nothing : Understanding;

    /// <summary>These one after the other; one alone stands for itself.</summary>
    public static Understanding Of(IEnumerable<Understanding> parts)
    {
        var flat = parts.SelectMany(part => part is Several several ? several.Parts : [part]).Where(part => part is not Nothing).ToSequence();
        return flat.Count switch
        {
            0 => new Nothing(),
            1 => flat[0],
            _ => new Several(flat),
        };
    }
}
