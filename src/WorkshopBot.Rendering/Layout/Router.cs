namespace WorkshopBot.Rendering.Layout;

/// <summary>
/// Finds the way of each arrow through gutters and corridors, never through a card. Exits to gutters leave above the middle of a card,
/// entries arrive below it, straight arrows run in the middle: so no two arrows with different ends share a stretch.
/// </summary>
internal sealed class Router(Board board)
{
    /// <summary>Pixels above the middle where an arrow leaves to a gutter, and below it where one arrives.</summary>
    public const int Aside = 12;

    public Route Find(Hop hop)
    {
        var (from, to) = (board.Nodes[hop.From], board.Nodes[hop.To]);
        var route = new Route(hop);
        if (from != to && from.Column == to.Column && board.IsColumnClear(from.Column, from.Row, to.Row))
            return Straight(route, from, to);

        if (route.IsConditional || to.Column <= from.Column)
            return from.Row == to.Row ? Loop(route, from, to) : Around(route, from, to);

        if (from.Row == to.Row && board.IsClear(from.Row, from.Column, to.Column))
            return route.Via(new(AcrossAt.CardRight, from.Column), new(DownAt.Middle, from.Row))
                .Via(new(AcrossAt.CardLeft, to.Column), new(DownAt.Middle, to.Row));

        return Forward(route, from, to);
    }

    private static int Above(int row) => 3 * row;

    private static int Level(int row) => (3 * row) + 1;

    private static int Below(int row) => (3 * row) + 2;

    private static int AtColumn(int column) => (2 * column) + 1;

    private static int AtGutter(int gutter) => 2 * gutter;

    private static Route Straight(Route route, Node from, Node to)
    {
        var down = to.Row > from.Row;
        var stem = route.Take(
            Ground.Stem, from.Column, down ? (Below(from.Row), Above(to.Row)) : (Above(from.Row), Below(to.Row)), route.IsConditional);
        var x = new Across(AcrossAt.Stem, from.Column, stem);
        return route.Via(x, new(down ? DownAt.CardBottom : DownAt.CardTop, from.Row))
            .Via(x, new(down ? DownAt.CardTop : DownAt.CardBottom, to.Row));
    }

    /// <summary>Within one row: down, along the corridor below the row, and up again.</summary>
    private static Route Loop(Route route, Node from, Node to)
    {
        var row = from.Row;
        var exit = new Across(
            AcrossAt.Stem, from.Column, route.Take(Ground.Stem, from.Column, (Below(row), Below(row)), route.IsConditional));
        var entry = new Across(AcrossAt.Stem, to.Column, route.Take(Ground.Stem, to.Column, (Below(row), Below(row))));
        var corridor = new Down(
            DownAt.Below, row, 0, route.Take(Ground.CorridorBelow, row, (AtColumn(from.Column), AtColumn(to.Column))));
        return route.Via(exit, new(DownAt.CardBottom, row)).Via(exit, corridor).Via(entry, corridor).Via(entry, new(DownAt.CardBottom, row));
    }

    /// <summary>To another row, back or under a condition: out of the top or bottom, along the corridor, and in from the left.</summary>
    private static Route Around(Route route, Node from, Node to)
    {
        var up = to.Row < from.Row;
        var zone = up ? Above(from.Row) : Below(from.Row);
        var exit = new Across(AcrossAt.Stem, from.Column, route.Take(Ground.Stem, from.Column, (zone, zone), route.IsConditional));
        var corridor = new Down(
            up ? DownAt.Above : DownAt.Below,
            from.Row,
            0,
            route.Take(up ? Ground.CorridorAbove : Ground.CorridorBelow, from.Row, (AtColumn(from.Column), AtGutter(to.Column))));
        var gutter = new Across(AcrossAt.Gutter, to.Column, route.Take(Ground.Gutter, to.Column, (zone, Level(to.Row))));
        route.Via(exit, new(up ? DownAt.CardTop : DownAt.CardBottom, from.Row)).Via(exit, corridor).Via(gutter, corridor);
        return Enter(route, gutter, to);
    }

    private Route Forward(Route route, Node from, Node to)
    {
        var leave = new Down(DownAt.Middle, from.Row, -Aside);
        route.Via(new(AcrossAt.CardRight, from.Column), leave);
        if (board.IsClear(to.Row, from.Column, to.Column))
        {
            var near = new Across(
                AcrossAt.Gutter, from.Column + 1, route.Take(Ground.Gutter, from.Column + 1, (Level(from.Row), Level(to.Row))));
            return Enter(route.Via(near, leave), near, to);
        }

        if (board.IsClear(from.Row, from.Column, to.Column))
        {
            var far = new Across(AcrossAt.Gutter, to.Column, route.Take(Ground.Gutter, to.Column, (Level(from.Row), Level(to.Row))));
            return Enter(route.Via(far, leave), far, to);
        }

        return ByCorridor(route, from, to, leave);
    }

    private static Route ByCorridor(Route route, Node from, Node to, Down leave)
    {
        var above = to.Row > from.Row;
        var zone = above ? Above(to.Row) : Below(to.Row);
        var near = new Across(AcrossAt.Gutter, from.Column + 1, route.Take(Ground.Gutter, from.Column + 1, (Level(from.Row), zone)));
        var far = new Across(AcrossAt.Gutter, to.Column, route.Take(Ground.Gutter, to.Column, (zone, Level(to.Row))));
        var corridor = new Down(
            above ? DownAt.Above : DownAt.Below,
            to.Row,
            0,
            route.Take(above ? Ground.CorridorAbove : Ground.CorridorBelow, to.Row, (AtGutter(from.Column + 1), AtGutter(to.Column))));
        return Enter(route.Via(near, leave).Via(near, corridor).Via(far, corridor), far, to);
    }

    private static Route Enter(Route route, Across gutter, Node to)
    {
        var level = new Down(DownAt.Middle, to.Row, Aside);
        return route.Via(gutter, level).Via(new(AcrossAt.CardLeft, to.Column), level);
    }
}
