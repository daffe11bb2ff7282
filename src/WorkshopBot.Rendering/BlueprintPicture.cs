using WorkshopBot.Domain;
using WorkshopBot.Rendering.Layout;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering;

/// <summary>A picture small enough for a chat, with the words that stand in for it; <paramref name="Phase"/> counts from 0.</summary>
public sealed record PictureTile(int Phase, string Alt, Scene Scene);

/// <summary>Turns a blueprint into pictures: pure, whole pixels, the same brief gives the same scenes.</summary>
public static class BlueprintPicture
{
    /// <summary>The most that a chat shows of a picture's alternative text.</summary>
    private const int MaxAlt = 1900;

    /// <summary>The whole blueprint as one picture, however wide.</summary>
    public static Scene Arrange(PictureBrief brief) => Arrange(brief, HeadingWords.Full(brief));

    /// <summary>The same without its title block, for a page that has one.</summary>
    public static Scene ArrangeBare(PictureBrief brief) => Arrange(brief, HeadingWords.Bare(brief));

    private static Scene Arrange(PictureBrief brief, HeadingWords heading)
    {
        var links = LinkTable.Of(brief.Blueprint);
        var plan = ColumnPlan.Of(brief.Blueprint, links, stacked: true);
        var sheet = new Sheet(brief, new SheetFormat(), new Board(brief.Blueprint, links, plan, ..));
        return sheet.Draw(heading, Describe(brief));
    }

    /// <summary>One picture of at most 1024 by 1024 pixels: all phases and steps, no details.</summary>
    public static Scene Overview(PictureBrief brief)
    {
        var plan = ColumnPlan.Of(brief.Blueprint, LinkTable.Of(brief.Blueprint), stacked: true);
        return new Overview(brief, plan).Draw(Describe(brief));
    }

    /// <summary>One picture a phase, each at most 1024 by 1024 pixels, more for a long phase; arrows across a cut are told.</summary>
    public static Sequence<PictureTile> Tiles(PictureBrief brief)
    {
        var links = LinkTable.Of(brief.Blueprint);
        var stacked = ColumnPlan.Of(brief.Blueprint, links, stacked: true);
        var flat = new Lazy<ColumnPlan>(() => ColumnPlan.Of(brief.Blueprint, links, stacked: false), LazyThreadSafetyMode.None);
        var fitting = new Fitting(brief, links, Paper.Tile);
        return Enumerable.Range(0, stacked.Phases.Count)
            .SelectMany(phase => PhaseTiles(brief, fitting, stacked, phase) ?? PhaseTiles(brief, fitting, flat.Value, phase)
                ?? throw new InvalidOperationException($"Phase {phase + 1} does not fit a tile."))
            .ToSequence();
    }

    /// <summary>The whole blueprint on sheets of A3, lying on their side.</summary>
    public static Sequence<Scene> Pages(PictureBrief brief)
    {
        var links = LinkTable.Of(brief.Blueprint);
        foreach (var most in new[] { Paper.A3.MostColumns, 5, 3, 1 })
        {
            foreach (var stacked in new[] { true, false })
            {
                if (Pages(brief, links, ColumnPlan.Of(brief.Blueprint, links, stacked), most) is { } pages)
                    return pages;
            }
        }

        throw new InvalidOperationException("The blueprint does not fit its pages.");
    }

    /// <summary>One sentence for those who do not see the picture.</summary>
    internal static string Describe(PictureBrief brief) =>
        brief.Words.Contains(brief.Blueprint.Activities.Count, brief.Blueprint.Phases.Count);

    private static List<PictureTile>? PhaseTiles(PictureBrief brief, Fitting fitting, ColumnPlan plan, int phase)
    {
        for (var most = Paper.Tile.MostColumns; most > 0; most--)
        {
            var ranges = Cuts.Evenly(plan.Phases[phase].First, plan.Phases[phase].Count, most).ToList();
            var tiles = ranges.Select((range, i) => PhaseTile(brief, fitting, plan, (phase, range, i, ranges.Count))).TakeWhile(tile => tile is not null).ToList();
            if (tiles.Count == ranges.Count)
                return tiles!;
        }

        return null;
    }

    private static PictureTile? PhaseTile(PictureBrief brief, Fitting fitting, ColumnPlan plan, (int Phase, Range Columns, int Number, int All) part)
    {
        var span = plan.Phases[part.Phase];
        var first = part.Columns.Start.Value - span.First;
        var where = part.All == 1 ? "" : brief.Words.ColumnsOf(first + 1, part.Columns.End.Value - span.First, span.Count);
        var subtitle = ActivityWords.Join(SafeText.Line(span.Name, 60), brief.Words.PhaseOf(part.Phase + 1, plan.Phases.Count), where);
        var alt = Alt(brief, plan, part, SafeText.Line(span.Name));
        return fitting.Draw(plan, part.Columns, HeadingWords.Short(brief, subtitle), alt) is { } scene ? new PictureTile(part.Phase, alt, scene) : null;
    }

    private static string Alt(PictureBrief brief, ColumnPlan plan, (int Phase, Range Columns, int Number, int All) part, string phase)
    {
        var steps = new List<string>();
        for (var i = 0; i < plan.Spots.Length; i++)
        {
            if (plan.Spots[i].Column >= part.Columns.Start.Value && plan.Spots[i].Column < part.Columns.End.Value)
                steps.Add($"{brief.Words.LaneName(plan.Spots[i].Lane)}, {ActivityWords.ShortName(brief.Blueprint.Activities[i])}");
        }

        return SafeText.Line(brief.Words.TileAlt(phase, part.Number + 1, part.All, string.Join("; ", steps)), MaxAlt);
    }

    private static Sequence<Scene>? Pages(PictureBrief brief, LinkTable links, ColumnPlan plan, int most)
    {
        var fitting = new Fitting(brief, links, Paper.A3);
        var ranges = Cuts.AtPhases(plan, most).ToList();
        var pages = new List<Scene>();
        for (var i = 0; i < ranges.Count; i++)
        {
            var heading = i == 0 ? HeadingWords.Full(brief) : HeadingWords.Short(brief, brief.Words.PageOf(i + 1, ranges.Count));
            if (fitting.Draw(plan, ranges[i], heading, Describe(brief)) is not { } page)
                return null;

            pages.Add(page);
        }

        return pages.ToSequence();
    }
}
