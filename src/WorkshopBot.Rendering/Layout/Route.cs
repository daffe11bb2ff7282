namespace WorkshopBot.Rendering.Layout;

/// <summary>Where a point of a route lies from left to right; gutter <c>n</c> is left of column <c>n</c>, a stem runs inside a column.</summary>
internal enum AcrossAt
{
    CardLeft,
    CardRight,
    Stem,
    Gutter,
    LeftEdge,
    RightEdge,
}

/// <summary>Where a point of a route lies from top to bottom: at a card's edge or in the corridor above or below a row.</summary>
internal enum DownAt
{
    CardTop,
    CardBottom,
    Middle,
    Above,
    Below,
}

internal readonly record struct Across(AcrossAt At, int Index, Claim? Claim = null);

internal readonly record struct Down(DownAt At, int Row, int Offset = 0, Claim? Claim = null);

/// <summary>What a stretch of a route claims: a track in a gutter, in a corridor, or as a stem in a column.</summary>
internal enum Ground
{
    Stem,
    Gutter,
    CorridorAbove,
    CorridorBelow,
}

/// <summary>A stretch that no other stretch may overlap; units are half columns across and thirds of rows down, both ends included.</summary>
internal sealed class Claim(Route route, Ground ground, int index, (int From, int To) stretch)
{
    public Route Route { get; } = route;
    public Ground Ground { get; } = ground;
    public int Index { get; } = index;
    public int From { get; } = Math.Min(stretch.From, stretch.To);
    public int To { get; } = Math.Max(stretch.From, stretch.To);
    public bool Labelled { get; init; }

    /// <summary>Counted from the card outwards in corridors, from the left in gutters.</summary>
    public int Track { get; set; }

    /// <summary>Of a stem: pixels right of the card's left edge.</summary>
    public int Offset { get; set; }

    /// <summary>Of a labelled stem: room for the words on its right.</summary>
    public int LabelRoom { get; set; }
}

/// <summary>The way of one arrow, in places rather than pixels; pixels follow when all rows and gutters know their size.</summary>
internal sealed class Route(Hop hop)
{
    public Hop Hop { get; } = hop;
    public bool IsConditional => Hop.When is not null;
    public List<(Across X, Down Y)> Points { get; } = [];
    public List<Claim> Claims { get; } = [];

    public Claim Take(Ground ground, int index, (int From, int To) stretch, bool labelled = false)
    {
        var claim = new Claim(this, ground, index, stretch) { Labelled = labelled };
        Claims.Add(claim);
        return claim;
    }

    public Route Via(Across x, Down y)
    {
        Points.Add((x, y));
        return this;
    }
}
