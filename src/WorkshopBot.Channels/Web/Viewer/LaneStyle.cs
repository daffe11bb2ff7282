using System.Diagnostics;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>The style-sheet names of lanes and of the lines below them.</summary>
internal static class LaneStyle
{
    public static string Of(Lane lane) => lane switch
    {
        Lane.Customer => "customer",
        Lane.Front => "front",
        Lane.Back => "back",
        Lane.Support => "support",
        _ => throw new UnreachableException(lane.ToString()),
    };

    /// <summary>The lines that stand between two lanes, top to bottom.</summary>
    public static IEnumerable<Lane> LinesBetween(Lane upper, Lane lower) => Enum.GetValues<Lane>().Where(lane => lane >= upper && lane < lower);

    /// <summary>How the line below a lane is drawn: solid, dashed, dotted.</summary>
    public static string? LineBelow(Lane lane) => lane switch
    {
        Lane.Front => "seen",
        Lane.Back => "internal",
        _ => null,
    };
}
