using System.Globalization;
using WorkshopBot.RenderProbe;
using WorkshopBot.Rendering;

namespace WorkshopBot.Benchmarks;

/// <summary>One picture to measure, known by its number of cards or as "60-languages".</summary>
internal sealed record PictureCase(string Name, Func<ITextMeasure, Scene> Arrange)
{
    public static PictureCase Of(string name)
    {
        var cards = int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture);
        var words = name.Contains("languages", StringComparison.Ordinal) ? SyntheticScene.Scripts : SyntheticScene.English;
        return new PictureCase(name, measure => SyntheticScene.Arrange(measure, words, cards / 5, 5));
    }
}
