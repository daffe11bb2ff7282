using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Draws the lanes behind the cards and the three lines between them.</summary>
internal sealed class Bands(PictureBrief brief, SheetFormat format, Pen pen, int right)
{
    private const int Stripe = 5;
    private const int NameInset = 16;

    public List<SceneNode> Nodes { get; } = [];

    private int NameWidth => format.LabelColumn - NameInset - 10;

    /// <summary>A lane is never lower than its name.</summary>
    public int LeastHeight(string name) => Name(name, brief.Theme.Ink).Height + 20;

    public void Lane(string name, LaneInk ink, int top, int bottom)
    {
        Nodes.Add(new SceneNode.Box(format.Margin, top, right - format.Margin, bottom - top, 4, ink.Tint, null));
        Nodes.Add(new SceneNode.Box(format.Margin, top, Stripe, bottom - top, 2, ink.Colour, null));
        Nodes.Add(Name(name, ink.Colour).At(format.Margin + NameInset, top + 10, NameWidth, Align.Left));
    }

    /// <summary>The line below a lane, or none below the last.</summary>
    public string? NameOfLine(Lane lane) => lane switch
    {
        Domain.Blueprints.Lane.Customer => brief.Words.LineOfInteraction,
        Domain.Blueprints.Lane.Front => brief.Words.LineOfVisibility,
        Domain.Blueprints.Lane.Back => brief.Words.LineOfInternalInteraction,
        _ => null,
    };

    public int GapBelow(Lane lane) =>
        NameOfLine(lane) is { } name ? Math.Max(format.LeastGap, LineName(name).Height + 10) : 0;

    public void Line(Lane lane, int top, int height)
    {
        if (NameOfLine(lane) is not { } name)
            return;

        var words = LineName(name);
        var y = top + (height / 2);
        Nodes.Add(words.At(format.Margin, top + ((height - words.Height) / 2), format.LabelColumn - 10, Align.Left));
        var from = format.Margin + words.Width + 10;
        Nodes.Add(lane switch
        {
            Domain.Blueprints.Lane.Customer => new SceneNode.Line([new(from, y), new(right, y)], brief.Theme.Ink, 1.5, []),
            Domain.Blueprints.Lane.Front => VisibilityLine(from, right, y, brief.Theme),
            _ => new SceneNode.Line([new(from, y), new(right, y)], brief.Theme.Ink, 1.5, [1.5, 4]),
        });
    }

    public static SceneNode VisibilityLine(int from, int to, int y, Theme theme) =>
        new SceneNode.Line([new(from, y), new(to, y)], theme.Ink, 2.5, [12, 6]);

    private Paragraph Name(string name, string colour) => pen.Write(name, format.Type.Lane.In(colour), NameWidth, 3);

    private Paragraph LineName(string name) => pen.Write(name, format.Type.LineName.In(brief.Theme.Ink), format.LabelColumn - 10, 3);
}
