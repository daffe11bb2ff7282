using System.Globalization;
using System.Runtime.InteropServices;
using WorkshopBot.Domain;

namespace WorkshopBot.Rendering.Native;

/// <summary>Draws the nodes of a scene on a cairo context, in order; the same for pixels and for PDF.</summary>
internal sealed unsafe class SceneDrawing(CairoHandle cairo, PangoFonts fonts)
{
    public void Draw(Sequence<SceneNode> nodes)
    {
        foreach (var node in nodes)
        {
            Draw(node);
        }
    }

    /// <summary>An error sticks to the context, so one look at the end is enough.</summary>
    public void ThrowIfFailed()
    {
        if (Cairo.Status(cairo) is var status and not 0)
        {
            throw new InvalidOperationException($"cairo: {Marshal.PtrToStringUTF8(Cairo.StatusText(status))}");
        }
    }

    public void Draw(SceneNode node)
    {
        switch (node)
        {
            case SceneNode.Group group:
                Draw(group.Nodes);
                break;
            case SceneNode.Box box:
                Draw(box);
                break;
            case SceneNode.Polygon polygon:
                Draw(polygon);
                break;
            case SceneNode.Line line:
                Draw(line);
                break;
            case SceneNode.Text text:
                Draw(text);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(node.GetType().Name);
        }
    }

    private void Draw(SceneNode.Box box)
    {
        // A border lies inside its box: centred on whole pixels it would be two grey pixels wide.
        var inset = box.Stroke is null ? 0 : box.StrokeWidth / 2;
        RoundedBox(box.X + inset, box.Y + inset, box.Width - (2 * inset), box.Height - (2 * inset), box.Radius - inset);
        Paint(box.Fill, box.Stroke, box.StrokeWidth);
    }

    private void Draw(SceneNode.Polygon polygon)
    {
        Cairo.NewPath(cairo);
        foreach (var point in polygon.Points)
        {
            Cairo.LineTo(cairo, point.X, point.Y);
        }

        Cairo.ClosePath(cairo);
        Paint(polygon.Fill, polygon.Stroke, polygon.StrokeWidth);
    }

    private void Draw(SceneNode.Line line)
    {
        if (line.Points.Count < 2)
        {
            return;
        }

        Cairo.NewPath(cairo);
        Cairo.MoveTo(cairo, line.Points[0].X, line.Points[0].Y);
        for (var index = 1; index < line.Points.Count - 1; index++)
        {
            Corner(line.Points[index - 1], line.Points[index], line.Points[index + 1], line.Corner);
        }

        Cairo.LineTo(cairo, line.Points[^1].X, line.Points[^1].Y);
        Span<double> dashes = [.. line.Dashes];
        fixed (double* first = dashes)
        {
            Cairo.SetDash(cairo, first, dashes.Length, 0);
        }

        Cairo.SetLineCap(cairo, line.RoundCap ? Cairo.LineCapRound : 0);
        Stroke(line.Stroke, line.StrokeWidth);
        Cairo.SetDash(cairo, null, 0, 0);
        Cairo.SetLineCap(cairo, 0);
    }

    private void Draw(SceneNode.Text text)
    {
        SetColour(text.Style.Colour);
        foreach (var line in text.Lines)
        {
            var choice = FontChoice.For(text.Language, line.Text);
            var shaped = Pango.GetLine(fonts.Line(line.Text, text.Style, choice, line.RightToLeft), 0);
            Pango.Rectangle logical = default;
            if (line.RightToLeft)
            {
                Pango.LineExtents(shaped, null, &logical);
            }

            Cairo.MoveTo(cairo, line.X - ((double)logical.Width / Pango.Scale), line.Baseline);
            Pango.ShowLine(cairo, shaped);
        }
    }

    /// <summary>A quadratic curve from one leg to the other, as far as both have room.</summary>
    private void Corner(ScenePoint before, ScenePoint at, ScenePoint after, int radius)
    {
        var room = Math.Min(radius, Math.Min(Distance(before, at), Distance(at, after)) / 2);
        var (x1, y1) = Towards(at, before, room);
        var (x2, y2) = Towards(at, after, room);
        Cairo.LineTo(cairo, x1, y1);
        Cairo.CurveTo(cairo, x1 + ((at.X - x1) * 2 / 3), y1 + ((at.Y - y1) * 2 / 3), x2 + ((at.X - x2) * 2 / 3), y2 + ((at.Y - y2) * 2 / 3), x2, y2);
    }

    private static double Distance(ScenePoint one, ScenePoint other) => Math.Sqrt(Math.Pow(other.X - one.X, 2) + Math.Pow(other.Y - one.Y, 2));

    private static (double X, double Y) Towards(ScenePoint from, ScenePoint to, double distance)
    {
        var part = Distance(from, to) is var length and > 0 ? distance / length : 0;
        return (from.X + ((to.X - from.X) * part), from.Y + ((to.Y - from.Y) * part));
    }

    private void RoundedBox(double x, double y, double width, double height, double radius)
    {
        Cairo.NewPath(cairo);
        var round = Math.Min(radius, Math.Min(width, height) / 2);
        if (round <= 0)
        {
            Cairo.Rectangle(cairo, x, y, width, height);
            return;
        }

        const double Quarter = Math.PI / 2;
        Cairo.Arc(cairo, x + width - round, y + round, round, -Quarter, 0);
        Cairo.Arc(cairo, x + width - round, y + height - round, round, 0, Quarter);
        Cairo.Arc(cairo, x + round, y + height - round, round, Quarter, Math.PI);
        Cairo.Arc(cairo, x + round, y + round, round, Math.PI, Math.PI + Quarter);
        Cairo.ClosePath(cairo);
    }

    private void Paint(string? fill, string? stroke, double strokeWidth)
    {
        if (fill is not null)
        {
            SetColour(fill);
            Cairo.FillPreserve(cairo);
        }

        if (stroke is not null)
        {
            Stroke(stroke, strokeWidth);
        }
    }

    private void Stroke(string colour, double width)
    {
        SetColour(colour);
        Cairo.SetLineWidth(cairo, width);
        Cairo.Stroke(cairo);
    }

    private void SetColour(string colour)
    {
        var value = int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Cairo.SetColour(cairo, (value >> 16) / 255.0, ((value >> 8) & 0xFF) / 255.0, (value & 0xFF) / 255.0);
    }
}
