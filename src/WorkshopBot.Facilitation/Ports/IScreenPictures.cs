using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Drawings to stand inside a page: SVG in the page's own colours (custom properties of its style sheet), whose steps are links that
/// begin with <see cref="StepLink"/>. What leaves the product is at <see cref="IPictures"/>.
/// </summary>
public interface IScreenPictures
{
    /// <summary>What every link to a step begins with; the page puts its own address before it.</summary>
    const string StepLink = "href=\"?step=";

    /// <returns>Null when too many pictures are waiting; asking again a moment later is right.</returns>
    Task<ScreenDrawing?> WholeAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct);

    /// <summary>One drawing a phase, more for a long one; each small enough to be read without zooming.</summary>
    /// <inheritdoc cref="WholeAsync"/>
    Task<IReadOnlyList<ScreenDrawing>?> TilesAsync(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, CancellationToken ct);

    /// <summary>The columns that the drawings have.</summary>
    Sequence<ScreenPhase> Columns(ServiceBlueprint blueprint);
}

/// <summary>An SVG element.</summary>
/// <param name="Phase">The phase that a tile shows, counted from 0.</param>
public sealed record ScreenDrawing(string Markup, int Width, int Height, int Phase = 0);

/// <summary>A phase with its columns: the steps that happen at the same moment, from the customer down to support.</summary>
/// <param name="First">The number of its first column, counted from 1 through the whole blueprint.</param>
public sealed record ScreenPhase(string Name, int First, Sequence<Sequence<Activity>> Columns);
