using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Layout;

/// <summary>What a card shows: its main pieces at the top, who and what to heed at the bottom.</summary>
internal sealed class CardFace(LaneInk ink, bool mirrored, string id, string label)
{
    public const int Before = 15;
    public const int After = 11;
    private const int Top = 9;
    private const int Bottom = 9;
    private const int Between = 4;
    private const int Stripe = 5;
    private const int Radius = 6;

    /// <summary>Set where two blueprints are compared.</summary>
    public StepFate? Fate { get; init; }

    public List<Piece> Head { get; } = [];
    public List<Piece> Foot { get; } = [];

    public int Height => Top + Head.Sum(piece => piece.Height) + (Head.Count > 0 && Foot.Count > 0 ? Between : 0)
        + Foot.Sum(piece => piece.Height) + Bottom;

    public SceneNode.Group Draw(int x, int y, int width, int height, Theme theme)
    {
        var nodes = new List<SceneNode>
        {
            new SceneNode.Box(x, y, width, height, Radius, Fate == StepFate.Removed ? theme.Support.Tint : theme.Paper, Fate == StepFate.Removed ? null : ink.Colour, Fate is null ? 1 : 2.5),
        };
        nodes.Add(Fate == StepFate.Removed
            ? new SceneNode.Line([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height), new(x, y)], theme.Muted, 1.5, [5, 4])
            : new SceneNode.Box(mirrored ? x + width - Stripe : x, y, Stripe, height, 2, ink.Colour, null));
        var frame = new Frame(x + (mirrored ? After : Before), width - Before - After, mirrored);
        Flow(nodes, Head, frame, y + Top);
        Flow(nodes, Foot, frame, y + height - Bottom - Foot.Sum(piece => piece.Height));
        return new SceneNode.Group(id, "listitem", label, nodes.ToSequence());
    }

    private static void Flow(List<SceneNode> nodes, List<Piece> pieces, Frame frame, int y)
    {
        foreach (var piece in pieces)
        {
            piece.Draw(nodes, frame, y);
            y += piece.Height;
        }
    }
}
