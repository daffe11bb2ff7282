namespace WorkshopBot.Rendering.Layout;

/// <summary>A size that a sheet must not exceed, and how much its cards may give up to stay within.</summary>
internal sealed record Paper(int Width, int Height, int MostColumns, SheetFormat Format, IReadOnlyList<Detail> Levels)
{
    public const int LeastCard = 156;

    /// <summary>What Teams shows in a card: 1024 by 1024 pixels, read as it is.</summary>
    public static Paper Tile { get; } = new(
        1024,
        1024,
        4,
        new SheetFormat { Type = TypeScale.Tile, Margin = 20, LabelColumn = 146, Gutter = 32, RowPadding = 12, LeastGap = 30, LeastRow = 40, LeastWidth = 640 },
        [
            new() { What = 6, Reason = 2, Evidence = 4, Standard = 4, Label = 3, Notes = 2, Badges = 3, Tracks = 4, Note = false },
            new() { What = 4, Reason = 2, Evidence = 3, Standard = 2, Label = 3, Notes = 2, Badges = 2, Tracks = 4, Note = false, Actor = 1 },
            new() { What = 4, Reason = 1, Evidence = 2, Standard = 2, Label = 2, Notes = 2, Badges = 2, Tracks = 3, Note = false, Actor = 1, Place = false },
            new() { What = 3, Reason = 1, Evidence = 2, Standard = 1, Label = 3, Notes = 2, Badges = 1, Tracks = 2, Note = false, Actor = 1, Place = false, Quotes = false },
            new() { What = 2, Reason = 1, Evidence = 1, Standard = 1, Label = 2, Notes = 1, Badges = 1, Tracks = 2, Note = false, Actor = 1, Place = false, Standards = false },
            Least,
        ]);

    /// <summary>A3 lying on its side, in pixels that make card text 7 points high in print.</summary>
    public static Paper A3 { get; } = new(
        2300,
        1626,
        8,
        new SheetFormat { LeastWidth = 2300, LeastHeight = 1626 },
        [
            new(),
            new() { What = 6, Reason = 2, Evidence = 4, Standard = 4, Tracks = 8 },
            new() { What = 5, Reason = 2, Evidence = 3, Standard = 3, Tracks = 8, Badges = 3 },
            new() { What = 4, Reason = 2, Evidence = 2, Standard = 2, Badges = 2, Tracks = 6, Actor = 1 },
            new() { What = 3, Reason = 1, Evidence = 2, Standard = 2, Badges = 2, Tracks = 4, Label = 2, Notes = 2, Actor = 1 },
            Least,
        ]);

    /// <summary>Fits whatever the blueprint holds: conditions in words, one line for most things.</summary>
    private static Detail Least => new()
    {
        What = 1,
        Evidence = 1,
        Notes = 1,
        Actor = 1,
        Heading = 1,
        Tracks = 2,
        Place = false,
        Standards = false,
        Labels = false,
        Note = false,
        Reasons = false,
        Meaning = false,
    };
}
