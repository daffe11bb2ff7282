using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Pictures;

/// <summary>What is to be drawn; the same order gives the same bytes.</summary>
/// <param name="Language">The language of the words that the picture adds; null for the blueprint's own.</param>
/// <param name="Created">What a PDF says about when it was made.</param>
internal sealed record PictureOrder(ServiceBlueprint Blueprint, Imprint Imprint, string? Language, DateTimeOffset Created)
{
    /// <summary>What changed, where the blueprint is that of two together.</summary>
    public Sequence<StepMark> Marks { get; init; }
}

/// <summary>A finished file; <paramref name="Alt"/> is what a reader hears who does not see it.</summary>
/// <param name="Phase">The phase that a tile shows, counted from 0.</param>
internal sealed record PictureFile(string Name, ReadOnlyMemory<byte> Bytes, string Alt, int Phase = 0);
