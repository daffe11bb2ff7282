using WorkshopBot.Rendering.Layout;

namespace WorkshopBot.Rendering;

/// <summary>Turns a blueprint into pictures: pure, whole pixels, the same brief gives the same scenes.</summary>
public static class BlueprintPicture
{
    /// <summary>The whole blueprint as one picture, however wide.</summary>
    public static Scene Arrange(PictureBrief brief)
    {
        var links = LinkTable.Of(brief.Blueprint);
        var plan = ColumnPlan.Of(brief.Blueprint, links, stacked: true);
        var sheet = new Sheet(brief, new SheetFormat(), new Board(brief.Blueprint, links, plan, ..));
        return sheet.Draw(HeadingWords.Full(brief), Describe(brief));
    }

    /// <summary>One sentence for those who do not see the picture.</summary>
    internal static string Describe(PictureBrief brief) =>
        brief.Words.Contains(brief.Blueprint.Activities.Count, brief.Blueprint.Phases.Count);
}
