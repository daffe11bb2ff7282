using System.Globalization;
using System.Text;

namespace WorkshopBot.Rendering;

/// <summary>Writes a scene as canonical, accessible SVG with real text: no scripts, no outside references, the same bytes every time.</summary>
public sealed class SvgWriter
{
    public const string FontFamily = "Inter, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', sans-serif";

    private readonly StringBuilder _out = new(32 * 1024);
    private readonly string _prefix;
    private readonly SvgLinks? _links;

    private SvgWriter(string prefix, SvgLinks? links) => (_prefix, _links) = (prefix, links);

    /// <param name="idPrefix">Put before every id, for pages that hold several pictures.</param>
    /// <param name="links">For a picture inside a page: where its groups lead.</param>
    public static string Write(Scene scene, string idPrefix = "", SvgLinks? links = null)
    {
        var writer = new SvgWriter(idPrefix, links);
        writer.Root(scene);
        return writer._out.ToString();
    }

    private void Root(Scene scene)
    {
        Add("<svg xmlns=\"http://www.w3.org/2000/svg\"").Attribute("width", scene.Width).Attribute("height", scene.Height)
            .Attribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {scene.Width} {scene.Height}"))
            .Attribute("role", "graphics-document document").Attribute("aria-roledescription", scene.Kind)
            .Attribute("aria-labelledby", _prefix + "name").Attribute("aria-describedby", _prefix + "about")
            .Attribute("lang", scene.Language).Attribute("xml:lang", scene.Language).Attribute("font-family", FontFamily).Add(">\n");
        Add("<title").Attribute("id", _prefix + "name").Add(">").Escaped(scene.Title).Add("</title>\n");
        Add("<desc").Attribute("id", _prefix + "about").Add(">").Escaped(scene.Description).Add("</desc>\n");
        foreach (var node in scene.Nodes)
            Node(node);

        Add("</svg>\n");
    }

    private void Node(SceneNode node)
    {
        switch (node)
        {
            case SceneNode.Group group:
                Group(group);
                break;
            case SceneNode.Box box:
                Box(box);
                break;
            case SceneNode.Polygon polygon:
                Polygon(polygon);
                break;
            case SceneNode.Line line:
                Line(line);
                break;
            case SceneNode.Text text:
                Text(text);
                break;
        }
    }

    private void Group(SceneNode.Group group)
    {
        if (group.Nodes.Count == 0)
            return;

        if (group.Id is { } anchor && _links?.Of(anchor) is { } link)
        {
            Linked(group, anchor, link);
            return;
        }

        Add("<g");
        if (group.Id is { } id)
            Attribute("id", _prefix + id);

        if (group.Role is { } role)
            Attribute("role", role);

        // Beside the headings of a page a heading has to say its level.
        if (_links is not null && group.Role == "heading")
            Attribute("aria-level", 2);

        if (group.Label is { } label)
            Attribute("aria-label", label);
        else if (group.Role is null)
            Attribute("aria-hidden", "true");

        Add(">\n");
        foreach (var node in group.Nodes)
            Node(node);

        Add("</g>\n");
    }

    /// <summary>Its name holds what is to be seen word for word, so that people can say what they see.</summary>
    private void Linked(SceneNode.Group group, string id, SvgLink link)
    {
        var seen = string.Join(' ', group.Nodes.OfType<SceneNode.Text>().SelectMany(text => text.Lines).Select(line => line.Text));
        Add("<g").Attribute("role", group.Role ?? "group").Add("><a").Attribute("href", link.Address).Attribute("id", _prefix + id)
            .Attribute("aria-label", $"{link.Before}, {seen}").Add(">\n");
        foreach (var node in group.Nodes)
            Node(node);

        Add("</a></g>\n");
    }

    /// <summary>A border lies inside its box, as in the PNG: centred on whole pixels it would be two pale pixels wide.</summary>
    private void Box(SceneNode.Box box)
    {
        var inset = box.Stroke is null ? 0 : box.StrokeWidth / 2;
        Add("<rect").Attribute("x", Number(box.X + inset)).Attribute("y", Number(box.Y + inset))
            .Attribute("width", Number(box.Width - (2 * inset))).Attribute("height", Number(box.Height - (2 * inset)));
        if (box.Radius > 0)
            Attribute("rx", Number(Math.Max(box.Radius - inset, 0)));

        Paint(box.Fill, box.Stroke, box.StrokeWidth).Add("/>\n");
    }

    private void Polygon(SceneNode.Polygon polygon)
    {
        Add("<polygon points=\"");
        for (var i = 0; i < polygon.Points.Count; i++)
        {
            if (i > 0)
                Add(" ");

            Point(polygon.Points[i]);
        }

        Add("\"").Paint(polygon.Fill, polygon.Stroke, polygon.StrokeWidth).Add("/>\n");
    }

    private void Line(SceneNode.Line line)
    {
        Add("<path d=\"");
        Path(line);
        Add("\"").Paint(null, line.Stroke, line.StrokeWidth);
        if (line.Dashes.Count > 0)
            Attribute("stroke-dasharray", string.Join(' ', line.Dashes.Select(Number)));

        if (line.RoundCap)
            Attribute("stroke-linecap", "round");

        Add("/>\n");
    }

    /// <summary>A corner is rounded as far as both of its sides have room.</summary>
    private void Path(SceneNode.Line line)
    {
        Add("M");
        Point(line.Points[0]);
        for (var i = 1; i < line.Points.Count - 1; i++)
        {
            var (before, here, after) = (line.Points[i - 1], line.Points[i], line.Points[i + 1]);
            var radius = Math.Min(line.Corner, Math.Min(Distance(before, here), Distance(here, after)) / 2);
            Add("L");
            Point(Towards(here, before, radius));
            Add("Q");
            Point(here);
            Add(" ");
            Point(Towards(here, after, radius));
        }

        Add("L");
        Point(line.Points[^1]);
    }

    private static int Distance(ScenePoint one, ScenePoint other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y);

    private static ScenePoint Towards(ScenePoint from, ScenePoint to, int by) =>
        new(from.X + (by * Math.Sign(to.X - from.X)), from.Y + (by * Math.Sign(to.Y - from.Y)));

    private void Text(SceneNode.Text text)
    {
        Add("<text").Attribute("font-size", Number(text.Style.Size));
        if (text.Style.Weight != 400)
            Attribute("font-weight", text.Style.Weight);

        Attribute("fill", text.Style.Colour).Attribute("xml:lang", text.Language);
        if (text.Lines.Count > 0 && text.Lines[0].RightToLeft)
            Attribute("direction", "rtl");

        Add(">");
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            Add("<tspan").Attribute("x", line.X).Attribute("y", line.Baseline).Add(">").Escaped(line.Text);
            // Copied or spoken lines must not run together; scripts without spaces need none.
            Add(i < text.Lines.Count - 1 && line.Text is [.., < '\u0e00' or > '\ud7af'] ? " </tspan>" : "</tspan>");
        }

        Add("</text>\n");
    }

    private SvgWriter Paint(string? fill, string? stroke, double width)
    {
        Attribute("fill", fill ?? "none");
        if (stroke is not null)
        {
            Attribute("stroke", stroke);
            if (width is < 1 or > 1)
                Attribute("stroke-width", Number(width));
        }

        return this;
    }

    private void Point(ScenePoint point) => _out.Append(CultureInfo.InvariantCulture, $"{point.X},{point.Y}");

    private static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private SvgWriter Attribute(string name, int value)
    {
        _out.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
        return this;
    }

    private SvgWriter Attribute(string name, string value) => Add(" ").Add(name).Add("=\"").Escaped(value).Add("\"");

    private SvgWriter Add(string text)
    {
        _out.Append(text);
        return this;
    }

    /// <summary>Markup becomes text; what XML forbids becomes the replacement character, whatever made the scene.</summary>
    private SvgWriter Escaped(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                _out.Append(letter).Append(text[++i]);
            else
                Escape(letter);
        }

        return this;
    }

    private void Escape(char letter) => _ = letter switch
    {
        '<' => _out.Append("&lt;"),
        '>' => _out.Append("&gt;"),
        '&' => _out.Append("&amp;"),
        '"' => _out.Append("&quot;"),
        '\t' or '\n' or '\r' => _out.Append(' '),
        < ' ' or '\uFFFE' or '\uFFFF' => _out.Append('\uFFFD'),
        _ when char.IsSurrogate(letter) => _out.Append('\uFFFD'),
        _ => _out.Append(letter),
    };
}

/// <summary>Where the groups of a picture lead that stands inside a page; <see cref="Of"/> gives null for a group that leads nowhere.</summary>
public sealed record SvgLinks(Func<string, SvgLink?> Of);

/// <summary>Where a group leads.</summary>
/// <param name="Before">What a screen reader says before the words that are to be seen.</param>
public sealed record SvgLink(string Address, string Before);
