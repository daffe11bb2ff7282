namespace WorkshopBot.Rendering.Layout;

/// <summary>Draws some columns so that they stay within a paper: full detail first, then less and less.</summary>
internal sealed class Fitting(PictureBrief brief, LinkTable links, Paper paper)
{
    /// <summary>The drawn columns, or null if they do not fit even with the least detail.</summary>
    public Scene? Draw(ColumnPlan plan, Range columns, HeadingWords heading, string description)
    {
        var board = new Board(brief.Blueprint, links, plan, columns);
        foreach (var detail in paper.Levels)
        {
            if (Widen(board, detail) is not { } format)
                continue;

            var scene = new Sheet(brief, format, board).Draw(heading, description);
            if (scene.Height <= paper.Height && scene.Width <= paper.Width)
                return scene;
        }

        return null;
    }

    /// <summary>Cards take the width that gutters leave; null when that is too little.</summary>
    private SheetFormat? Widen(Board board, Detail detail)
    {
        var narrow = paper.Format with { Detail = detail, CardWidth = Paper.LeastCard };
        var wiring = new Wiring(board, new WiringLimits(Paper.LeastCard, detail.Tracks, detail.Labels));
        var spare = paper.Width - paper.Format.Margin - new Grid(narrow, board, wiring).Right;
        return spare < 0 ? null : narrow with { CardWidth = Math.Min(Paper.LeastCard + (spare / board.Columns), MostCard(board.Columns)) };
    }

    private int MostCard(int columns) => paper.Format.LeastHeight > 0 ? 240 : columns == 1 ? 420 : 360;
}
