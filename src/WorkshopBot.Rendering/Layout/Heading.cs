using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering.Layout;

/// <summary>What stands at the top of a sheet.</summary>
internal sealed record HeadingWords(string Title, string Subtitle, IReadOnlyList<(string Name, string Value)> Facts, string? Draft)
{
    /// <summary>Whether nothing of it is drawn.</summary>
    public bool IsBare { get; init; }

    /// <summary>For a page that has a title already.</summary>
    public static HeadingWords Bare(PictureBrief brief) => new(TitleOf(brief), "", [], null) { IsBare = true };

    /// <summary>The whole title block.</summary>
    public static HeadingWords Full(PictureBrief brief) =>
        new(TitleOf(brief), "", TitleFacts.Of(brief.Blueprint, brief.Imprint, brief.Words), DraftOf(brief));

    /// <summary>One line instead of the title block, for pictures in a chat.</summary>
    public static HeadingWords Short(PictureBrief brief, string part)
    {
        var subtitle = ActivityWords.Join(part, brief.Words.StateName(brief.Blueprint.State), TitleFacts.VersionOf(brief.Imprint, brief.Words));
        return new HeadingWords(TitleOf(brief), subtitle, [], DraftOf(brief));
    }

    public static string TitleOf(PictureBrief brief) => TitleFacts.TitleOf(brief.Blueprint, brief.Words);

    private static string? DraftOf(PictureBrief brief) => brief.Imprint.Signed ? null : brief.Words.Draft;
}

/// <summary>Lays out the top of a sheet.</summary>
internal sealed class Heading(HeadingWords words, SheetFormat format, Pen pen, Theme theme)
{
    private const int LeastFact = 200;
    private const int MostFact = 300;
    private const int FactApart = 22;
    private readonly List<SceneNode> _nodes = [];

    /// <summary>Draws between the margins of a sheet and returns where the rest may begin.</summary>
    public (List<SceneNode> Nodes, int Bottom) Draw(int width)
    {
        var left = format.Margin;
        var room = width - (2 * left);
        var y = left - 4;
        var pill = words.Draft is null ? 0 : DrawPill(left + room, y + 4);
        var title = pen.Write(words.Title, format.Type.Title.In(theme.Ink), room - pill, Math.Min(2, format.Detail.Heading));
        _nodes.Add(title.At(left, y, room - pill, Align.Left));
        y += title.Height;
        if (words.Subtitle.Length > 0)
        {
            var subtitle = pen.Write(words.Subtitle, format.Type.Subtitle.In(theme.Muted), room, Math.Min(2, format.Detail.Heading));
            _nodes.Add(subtitle.At(left, y + 4, room, Align.Left));
            y += subtitle.Height + 4;
        }

        return (_nodes, DrawFacts(left, y + 10, room) + (words.Facts.Count > 0 ? 10 : 0));
    }

    private int DrawPill(int right, int y)
    {
        var draft = pen.Write(words.Draft, format.Type.Strong.In(theme.WaitInk), 200, 1);
        var width = draft.Width + 24;
        var height = draft.Height + 8;
        _nodes.Add(new SceneNode.Box(right - width, y, width, height, height / 2, theme.Paper, theme.WaitInk, 1.5));
        _nodes.Add(draft.At(right - width, y + 4, width, Align.Centre));
        return width + 16;
    }

    private int DrawFacts(int left, int y, int room)
    {
        // Rows of equal length: no fact stands alone in the last one.
        var most = Math.Max(1, (room + FactApart) / (LeastFact + FactApart));
        var rows = (words.Facts.Count + most - 1) / most;
        var perRow = rows == 0 ? 1 : (words.Facts.Count + rows - 1) / rows;
        var width = Math.Min(MostFact, ((room + FactApart) / perRow) - FactApart);
        for (var i = 0; i < words.Facts.Count; i += perRow)
        {
            var height = 0;
            for (var j = i; j < Math.Min(i + perRow, words.Facts.Count); j++)
                height = Math.Max(height, DrawFact(words.Facts[j], left + ((j - i) * (width + FactApart)), y, width));

            y += height + 10;
        }

        return y;
    }

    private int DrawFact((string Name, string Value) fact, int x, int y, int width)
    {
        var name = pen.Write(fact.Name, format.Type.FactName.In(theme.Muted), width, 1);
        var value = pen.Write(fact.Value, format.Type.Subtitle.In(theme.Ink), width, 4);
        _nodes.Add(name.At(x, y, width, Align.Left));
        _nodes.Add(value.At(x, y + name.Height, width, value.RightToLeft ? Align.Right : Align.Left));
        return name.Height + value.Height;
    }
}
