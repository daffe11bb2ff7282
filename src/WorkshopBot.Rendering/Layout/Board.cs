using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Layout;

/// <summary>One card of a board; <paramref name="Index"/> is the activity's position in the blueprint.</summary>
internal sealed record Node(int Index, Activity Activity, int Column, int Row);

/// <summary>A link whose other end lies outside of this board.</summary>
internal sealed record CutLink(int Node, int Other, string? When, bool Leaves);

/// <summary>Some neighbouring columns of the plan as a grid of cards: the whole picture, or the part that a tile or page shows.</summary>
internal sealed class Board
{
    private readonly int[] _cells;

    public Board(ServiceBlueprint blueprint, LinkTable links, ColumnPlan plan, Range columns)
    {
        Blueprint = blueprint;
        (First, Columns) = columns.GetOffsetAndLength(plan.Columns);
        Phases = [.. plan.Phases.Select(Clip).Where(span => span.Count > 0)];
        Rows = RowsOf(plan);
        _cells = new int[Rows.Count * Columns];
        Nodes = NodesOf(plan);
        Hops = [];
        Cuts = [];
        Sort(links);
        Passing = [.. links.All.Where(hop => Passes(plan, hop))];
    }

    public ServiceBlueprint Blueprint { get; }
    public int First { get; }
    public int Columns { get; }
    public IReadOnlyList<PhaseSpan> Phases { get; }

    /// <summary>The lane of each row of cards, top to bottom.</summary>
    public List<Lane> Rows { get; }
    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>Links between two cards of this board, by their positions in <see cref="Nodes"/>.</summary>
    public List<Hop> Hops { get; }
    public List<CutLink> Cuts { get; }

    /// <summary>Straight links of the customer lane, by positions in the blueprint, that cross all columns without touching a card.</summary>
    public IReadOnlyList<Hop> Passing { get; }

    public Node? At(int row, int column) => _cells[(row * Columns) + column] is var cell and > 0 ? Nodes[cell - 1] : null;

    /// <summary>No card between two columns of a row, both excluded.</summary>
    public bool IsClear(int row, int from, int to)
    {
        for (var column = Math.Min(from, to) + 1; column < Math.Max(from, to); column++)
        {
            if (At(row, column) is not null)
                return false;
        }

        return true;
    }

    /// <summary>No card between two rows of a column, both excluded.</summary>
    public bool IsColumnClear(int column, int from, int to)
    {
        for (var row = Math.Min(from, to) + 1; row < Math.Max(from, to); row++)
        {
            if (At(row, column) is not null)
                return false;
        }

        return true;
    }

    private PhaseSpan Clip(PhaseSpan span)
    {
        var first = Math.Max(span.First, First);
        var end = Math.Min(span.First + span.Count, First + Columns);
        return new PhaseSpan(span.Name, first - First, end - first);
    }

    private bool Shows(Spot spot) => spot.Column >= First && spot.Column < First + Columns;

    private List<Lane> RowsOf(ColumnPlan plan)
    {
        var rows = new List<Lane>();
        foreach (var lane in Enum.GetValues<Lane>())
        {
            rows.Add(lane);
            if (plan.Spots.Any(spot => spot.Lane == lane && spot.Row == 1 && Shows(spot)))
                rows.Add(lane);
        }

        return rows;
    }

    private List<Node> NodesOf(ColumnPlan plan)
    {
        var first = Enum.GetValues<Lane>().Select(lane => Rows.IndexOf(lane)).ToArray();
        var nodes = new List<Node>();
        for (var i = 0; i < plan.Spots.Length; i++)
        {
            var spot = plan.Spots[i];
            if (!Shows(spot))
                continue;

            var node = new Node(i, Blueprint.Activities[i], spot.Column - First, first[(int)spot.Lane] + spot.Row);
            nodes.Add(node);
            _cells[(node.Row * Columns) + node.Column] = nodes.Count;
        }

        return nodes;
    }

    private bool Passes(ColumnPlan plan, Hop hop)
    {
        var (from, to) = (plan.Spots[hop.From], plan.Spots[hop.To]);
        return hop.When is null && from is { Lane: Lane.Customer, Row: 0 } && to is { Lane: Lane.Customer, Row: 0 }
            && from.Column < First && to.Column >= First + Columns
            && !plan.Spots.Any(spot => spot is { Lane: Lane.Customer, Row: 0 } && spot.Column > from.Column && spot.Column < to.Column);
    }

    private void Sort(LinkTable links)
    {
        var position = new int[Blueprint.Activities.Count];
        Array.Fill(position, -1);
        for (var i = 0; i < Nodes.Count; i++)
            position[Nodes[i].Index] = i;

        foreach (var hop in links.All)
        {
            var (from, to) = (position[hop.From], position[hop.To]);
            if (from >= 0 && to >= 0)
                Hops.Add(new Hop(from, to, hop.When));
            else if (from >= 0)
                Cuts.Add(new CutLink(from, hop.To, hop.When, Leaves: true));
            else if (to >= 0)
                Cuts.Add(new CutLink(to, hop.From, hop.When, Leaves: false));
        }
    }
}
