namespace WorkshopBot.Rendering.Layout;

/// <summary>How much a card shows before an ellipsis; the whole text is always in the picture's label and the text form.</summary>
internal sealed record Detail
{
    public int What { get; init; } = 7;
    public int Reason { get; init; } = 3;
    public int Badges { get; init; } = 4;
    public int Evidence { get; init; } = 6;
    public int Standard { get; init; } = 5;
    public int Label { get; init; } = 4;
    public int Notes { get; init; } = 3;
    public int Actor { get; init; } = 2;
    public bool Place { get; init; } = true;
    public bool Standards { get; init; } = true;
    public bool Note { get; init; } = true;

    /// <summary>Whether a script's first words are shown, or only its sign.</summary>
    public bool Quotes { get; init; } = true;
    public bool Labels { get; init; } = true;

    /// <summary>Lines of the title and of a phase's name.</summary>
    public int Heading { get; init; } = 3;

    /// <summary>Whether fail and wait points come with their reasons, or only counted.</summary>
    public bool Reasons { get; init; } = true;

    /// <summary>Whether the legend explains the line of visibility.</summary>
    public bool Meaning { get; init; } = true;
    public int Tracks { get; init; } = 12;
}

/// <summary>The measures of one kind of sheet, in pixels.</summary>
internal sealed record SheetFormat
{
    public TypeScale Type { get; init; } = TypeScale.Strip;
    public Detail Detail { get; init; } = new();
    public int CardWidth { get; init; } = 184;
    public int Margin { get; init; } = 32;
    public int LabelColumn { get; init; } = 184;
    public int Gutter { get; init; } = 36;

    /// <summary>Between cards and the edge of their lane.</summary>
    public int RowPadding { get; init; } = 14;
    public int LeastGap { get; init; } = 34;
    public int LeastRow { get; init; } = 64;
    public int LeastWidth { get; init; } = 1024;
    public int LeastHeight { get; init; }

    public int TextWidth => CardWidth - CardFace.Before - CardFace.After;
}
