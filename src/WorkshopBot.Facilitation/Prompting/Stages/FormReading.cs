using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>What the values of a sent form mean.</summary>
public abstract record FormReading
{
    private FormReading()
    {
    }

    /// <summary>Something to store.</summary>
    /// <param name="Finished">Whether the person has nothing more for this part.</param>
    /// <param name="Rest">What did not fit and goes back into the form; <see cref="StageScript.LeftOver"/> puts the sentence above it.</param>
    public sealed record Given(Sequence<Offer> Offers, Basis Basis, string? BasisNote, bool Finished, FormState? Rest = null) : FormReading
    {
        /// <summary>What the same form adds to something given before.</summary>
        public Revised? Note { get; init; }
    }

    /// <summary>More about something that this person has given before.</summary>
    public sealed record Revised(ItemId Id, Offer Offer) : FormReading;

    /// <summary>It cannot be stored; the form is shown again with every typed word.</summary>
    public sealed record Wrong(FormState State) : FormReading;

    /// <summary>No words, but "I have nothing more".</summary>
    public sealed record FinishedOnly : FormReading;

    /// <summary>A form of this part carries no answers.</summary>
    public sealed record Nothing : FormReading;
}
