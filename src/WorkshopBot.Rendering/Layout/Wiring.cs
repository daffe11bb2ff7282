namespace WorkshopBot.Rendering.Layout;

/// <summary>How many arrows may run side by side, and what room they have.</summary>
/// <param name="Tracks">In one gutter or corridor.</param>
/// <param name="Labels">False: links under a condition are told in words on their cards.</param>
internal readonly record struct WiringLimits(int CardWidth, int Tracks, bool Labels);

/// <summary>All arrows of a board with their tracks; a link for which there is no room is told in words instead of drawn badly.</summary>
internal sealed class Wiring
{
    private readonly WiringLimits _limits;
    private readonly List<Route> _routes = [];

    public Wiring(Board board, WiringLimits limits)
    {
        _limits = limits;
        var router = new Router(board);
        foreach (var hop in board.Hops.OrderBy(hop => hop.When is not null))
        {
            if (hop.When is not null && !limits.Labels)
                Told.Add(hop);
            else
                _routes.Add(router.Find(hop));
        }

        GiveStems();
        GiveTracks();
    }

    public IReadOnlyList<Route> Routes => _routes;
    public List<Hop> Told { get; } = [];

    public IEnumerable<Claim> Claims(Ground ground) => _routes.SelectMany(route => route.Claims).Where(claim => claim.Ground == ground);

    /// <summary>How many tracks each gutter or corridor needs.</summary>
    public int[] TracksPer(Ground ground, int count)
    {
        var tracks = new int[count];
        foreach (var claim in Claims(ground))
            tracks[claim.Index] = Math.Max(tracks[claim.Index], claim.Track + 1);

        return tracks;
    }

    private void Drop(Route route)
    {
        _routes.Remove(route);
        Told.Add(route.Hop);
    }

    private void GiveStems()
    {
        while (FirstCrowded() is { } crowded)
            Drop(crowded);
    }

    private Route? FirstCrowded()
    {
        foreach (var column in Claims(Ground.Stem).GroupBy(claim => claim.Index))
        {
            if (Stems.Allot([.. column], _limits.CardWidth) is { } crowded)
                return crowded;
        }

        return null;
    }

    private void GiveTracks()
    {
        foreach (var ground in new[] { Ground.Gutter, Ground.CorridorAbove, Ground.CorridorBelow })
        {
            foreach (var claims in Claims(ground).GroupBy(claim => claim.Index).Select(group => group.ToList()).ToList())
                GiveTracks(claims);
        }
    }

    private void GiveTracks(List<Claim> claims)
    {
        var ends = new List<int>();
        foreach (var claim in claims.OrderBy(claim => claim.From).ThenBy(claim => claim.To).Where(claim => _routes.Contains(claim.Route)))
        {
            var track = ends.FindIndex(end => end < claim.From);
            if (track < 0 && ends.Count == _limits.Tracks)
            {
                Drop(claim.Route);
                continue;
            }

            if (track < 0)
            {
                track = ends.Count;
                ends.Add(0);
            }

            ends[track] = claim.To;
            claim.Track = track;
        }
    }
}
