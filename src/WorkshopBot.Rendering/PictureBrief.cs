using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering;

/// <summary>All that a picture depends on; the same brief gives the same picture.</summary>
public sealed record PictureBrief(ServiceBlueprint Blueprint, Imprint Imprint, PictureWords Words, Theme Theme, ITextMeasure Measure)
{
    /// <summary>What changed, where the picture compares two blueprints.</summary>
    public Sequence<StepMark> Marks { get; init; }
}

/// <summary>What is printed about the state of the blueprint; unsigned shows as a draft.</summary>
public sealed record Imprint(int? Version = null, DateOnly? Date = null, string? Owner = null, bool Signed = false);
