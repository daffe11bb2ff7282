using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering.Support;

/// <summary>Briefs for tests: English words, the standard theme, estimated widths.</summary>
internal static class Pictures
{
    public static ITextMeasure Measure { get; } = new EstimatedTextMeasure();

    public static Imprint Imprint { get; } = new(7, new DateOnly(2026, 11, 21), "Ines Duarte");

    public static PictureBrief Brief(ServiceBlueprint blueprint, Imprint? imprint = null) =>
        new(blueprint, imprint ?? Imprint, SampleWords.English, Theme.Standard, Measure);

    public static PictureBrief Sample(string name) => Brief(Samples.Load(name)!);
}
