using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Carries a customer's wait on over the empty cells that follow it, so that the wait is seen where it is spent.</summary>
internal sealed class Waiting(PictureBrief brief, SheetFormat format, Board board, Grid grid, Pen pen)
{
    private readonly ActivityWords _said = new(brief.Blueprint, brief.Words);

    public void Draw(Wires wires)
    {
        foreach (var hop in board.Hops)
        {
            var (from, to) = (board.Nodes[hop.From], board.Nodes[hop.To]);
            if (hop.When is null && from.Row == 0 && to.Row == 0 && to.Column > from.Column + 1 && from.Activity is { Lane: Lane.Customer, Wait: not null }
                && board.IsClear(0, from.Column, to.Column))
                Mark(wires, from.Activity, from.Column + 1, to.Column - 1);
        }

        // Only one can pass: all of them would run along the same line.
        if (board.Passing.Count > 0)
            Pass(wires, board.Passing[0]);
    }

    private void Mark(Wires wires, Activity activity, int column, int last)
    {
        var room = grid.CardX[last] + format.CardWidth - grid.CardX[column];
        var y = grid.Y(new Down(DownAt.Middle, 0)) - Router.Aside - 4;
        Words(wires, activity, new ScenePoint(grid.CardX[column], y), room);
    }

    /// <summary>A wait that began before this tile and ends after it: the words stand in the arrow that passes.</summary>
    private void Pass(Wires wires, Hop hop)
    {
        var activity = brief.Blueprint.Activities[hop.From];
        var y = grid.Y(new Down(DownAt.Middle, 0));
        var (left, right) = (grid.X(new Across(AcrossAt.LeftEdge, 0)), grid.X(new Across(AcrossAt.RightEdge, 0)));
        if (activity.Wait is null)
        {
            wires.Draw([new(left, y), new(right, y)], dashed: false);
            return;
        }

        var signs = format.Type.Sign;
        var end = Words(wires, activity, new ScenePoint(grid.CardX[0], y + (signs / 2)), right - 60 - grid.CardX[0]);
        wires.Arrows.Add(Wires.Stroke([new(left, y), new(grid.CardX[0] - 6, y)], dashed: false, brief.Theme));
        wires.Draw([new(end + 8, y), new(right, y)], dashed: false);
    }

    /// <param name="at">Left end of the bottom of the sign.</param>
    private int Words(Wires wires, Activity activity, ScenePoint at, int room)
    {
        var signs = new Signs(pen, brief.Theme, format.Type);
        var text = $"{SafeText.Line(activity.Id.Value, 40)}: {_said.WaitReason(activity, activity.Wait!)}";
        var words = pen.Write(text, format.Type.Strong.In(brief.Theme.WaitInk), room - signs.Size - Piece.Badge.Apart, 1);
        var top = at.Y - signs.Size;
        wires.Conditions.AddRange(signs.Draw(Sign.Wait, at.X, top));
        wires.Conditions.Add(words.At(at.X + signs.Size + Piece.Badge.Apart, top + ((signs.Size - words.Height) / 2), words.Width, Align.Left));
        return at.X + signs.Size + Piece.Badge.Apart + words.Width;
    }
}
