using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering;

/// <summary>A lane's colour for its stripe, border and name, and the pale tint behind its cards.</summary>
public readonly record struct LaneInk(string Colour, string Tint);

/// <summary>The colours of the picture; searched for contrast and for colour-blind readers, and held to both by tests.</summary>
public sealed record Theme
{
    public static Theme Standard { get; } = new();

    public string Paper { get; init; } = "#FFFFFF";
    public string Ink { get; init; } = "#1B2430";
    public string Muted { get; init; } = "#475467";
    public string Fail { get; init; } = "#B42318";
    public string OnFail { get; init; } = "#FFFFFF";
    public string Wait { get; init; } = "#FFC53D";

    /// <summary>Words about waiting, and the outline without which the yellow triangle would fade on white.</summary>
    public string WaitInk { get; init; } = "#7A4D00";
    public LaneInk Standards { get; init; } = new("#1B2430", "#F7F8FA");
    public LaneInk Evidence { get; init; } = new("#4F2C0D", "#FBF6EF");
    public LaneInk Customer { get; init; } = new("#0B4083", "#EEF4FC");
    public LaneInk Front { get; init; } = new("#0B7E57", "#EDFAF4");
    public LaneInk Back { get; init; } = new("#B01EBB", "#FBF1FC");
    public LaneInk Support { get; init; } = new("#515768", "#F4F5F7");

    public LaneInk Of(Lane lane) => lane switch
    {
        Lane.Customer => Customer,
        Lane.Front => Front,
        Lane.Back => Back,
        Lane.Support => Support,
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, null),
    };
}
