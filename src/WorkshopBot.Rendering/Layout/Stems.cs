namespace WorkshopBot.Rendering.Layout;

/// <summary>Shares the width of a column among the arrows that leave or reach its cards above and below.</summary>
internal static class Stems
{
    private const int Edge = 12;
    private const int Pitch = 18;

    /// <summary>The narrowest room in which a condition still reads.</summary>
    private const int LeastLabel = 64;

    /// <summary>Words may reach a little into the gutter, where no track runs.</summary>
    private const int BesideCard = 6;

    /// <summary>From the stem to its words; a decision diamond stands on the stem.</summary>
    public const int BeforeLabel = 13;

    /// <summary>Gives each stem its place; when they do not fit, returns a route to leave out.</summary>
    public static Route? Allot(List<Claim> claims, int cardWidth)
    {
        claims = [.. claims.OrderBy(claim => claim.From)];
        var start = 0;
        while (start < claims.Count)
        {
            var end = start + 1;
            for (var reach = claims[start].To; end < claims.Count && claims[end].From <= reach; end++)
                reach = Math.Max(reach, claims[end].To);

            if (Share(claims[start..end], cardWidth) is { } crowded)
                return crowded;

            start = end;
        }

        return null;
    }

    /// <summary>Stems that touch the same stretches stand side by side, those with words on the right.</summary>
    private static Route? Share(List<Claim> cluster, int width)
    {
        var plain = Colour(cluster.FindAll(claim => !claim.Labelled));
        var labelled = Colour(cluster.FindAll(claim => claim.Labelled));
        var room = width - (2 * Edge);
        if ((plain * Pitch) + (labelled * LeastLabel) > room)
            return (cluster.FindLast(claim => claim.Labelled) ?? cluster.FindLast(claim => claim.Route.IsConditional) ?? cluster[^1]).Route;

        var slot = labelled == 0 ? 0 : (room - (plain * Pitch)) / labelled;
        foreach (var claim in cluster)
        {
            if (!claim.Labelled)
                claim.Offset = labelled == 0 ? (width / 2) + ((((2 * claim.Track) - plain + 1) * Pitch) / 2) : Edge + (Pitch / 2) + (claim.Track * Pitch);
            else
                Place(claim, Edge + (plain * Pitch) + (claim.Track * slot), slot, claim.Track == labelled - 1 ? Edge + BesideCard : 0);
        }

        return null;
    }

    private static void Place(Claim claim, int left, int slot, int more)
    {
        // A lone condition stands a little inside, where the eye looks for the way out of the card.
        var inset = Math.Clamp((slot - LeastLabel) / 4, 6, 30);
        claim.Offset = left + inset;
        claim.LabelRoom = slot + more - inset - BeforeLabel;
    }

    private static int Colour(List<Claim> claims)
    {
        var ends = new List<int>();
        foreach (var claim in claims)
        {
            var track = ends.FindIndex(end => end < claim.From);
            if (track < 0)
            {
                track = ends.Count;
                ends.Add(0);
            }

            ends[track] = claim.To;
            claim.Track = track;
        }

        return ends.Count;
    }
}
