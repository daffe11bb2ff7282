namespace WorkshopBot.Rendering.Layout;

/// <summary>Short arrows to and from the edge of a tile or page for links that a cut hides; their other ends are told on the cards.</summary>
internal sealed class Stubs(Board board, Wiring wiring, Grid grid)
{
    public void Draw(Wires wires)
    {
        foreach (var cuts in board.Cuts.GroupBy(cut => (cut.Node, cut.Leaves)))
        {
            var node = board.Nodes[cuts.Key.Node];
            var edge = cuts.Key.Leaves ? board.Columns : -1;
            if (!board.IsClear(node.Row, node.Column, edge) || IsTaken(cuts.Key.Node, cuts.Key.Leaves))
                continue;

            var y = grid.Y(new Down(DownAt.Middle, node.Row));
            var dashed = cuts.All(cut => cut.When is not null);
            var card = new ScenePoint(grid.X(new Across(cuts.Key.Leaves ? AcrossAt.CardRight : AcrossAt.CardLeft, node.Column)), y);
            var rim = new ScenePoint(grid.X(new Across(cuts.Key.Leaves ? AcrossAt.RightEdge : AcrossAt.LeftEdge, 0)), y);
            wires.Draw(cuts.Key.Leaves ? [card, rim] : [rim, card], dashed);
        }
    }

    /// <summary>A straight arrow already uses the middle of that side.</summary>
    private bool IsTaken(int node, bool leaves) => wiring.Routes.Any(route =>
        route.Points.Count == 2 && route.Points[0].Y.At == DownAt.Middle && (leaves ? route.Hop.From : route.Hop.To) == node);
}
