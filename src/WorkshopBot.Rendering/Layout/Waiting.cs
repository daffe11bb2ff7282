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
    }

    private void Mark(Wires wires, Activity activity, int column, int last)
    {
        var signs = new Signs(pen, brief.Theme, format.Type.Sign);
        var text = $"{SafeText.Line(activity.Id.Value, 40)}: {_said.WaitReason(activity, activity.Wait!)}";
        var room = grid.CardX[last] + format.CardWidth - grid.CardX[column] - signs.Size - Piece.Badge.Apart;
        var words = pen.Write(text, format.Type.Strong.In(brief.Theme.WaitInk), room, 1);
        var y = grid.Y(new Down(DownAt.Middle, 0)) - Router.Aside - signs.Size - 4;
        wires.Conditions.AddRange(signs.Draw(Sign.Wait, grid.CardX[column], y));
        wires.Conditions.Add(words.At(grid.CardX[column] + signs.Size + Piece.Badge.Apart, y + ((signs.Size - words.Height) / 2), room, Align.Left));
    }
}
