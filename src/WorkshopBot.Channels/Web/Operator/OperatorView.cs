using WorkshopBot.Domain;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Operator;

/// <summary>The operator's page: how every workshop stands, and nothing that people wrote in it.</summary>
public sealed record OperatorView
{
    public required Texts Words { get; init; }

    /// <summary>Which are listed: <c>open</c>, <c>done</c> or <c>all</c>.</summary>
    public required string Show { get; init; }

    public required IReadOnlyList<OperatorRow> Rows { get; init; }

    /// <summary>How many there are, listed or not.</summary>
    public required int Total { get; init; }

    public required int Open { get; init; }

    public int StoreMilliseconds { get; init; }

    public int Pages { get; init; }

    public IEnumerable<OperatorRow> Listed => Rows.Where(row => Show == "all" || row.IsOpen == (Show == "open"));

    public int Behind => Rows.Count(row => row.Behind > 0);

    public DateTimeOffset? Next => Rows.Select(row => row.Due).Min();
}

/// <summary>One workshop as the operator sees it.</summary>
/// <param name="Title">Null unless the operator takes part: a title is content.</param>
/// <param name="Address">Where it can be entered; null for the same reason.</param>
/// <param name="Where">Channels, not names of rooms.</param>
/// <param name="Behind">Places that do not show yet what they should.</param>
public sealed record OperatorRow(
    WorkshopId Id, string? Title, string? Address, string Where, (string Name, int Number, int Total)? Part, Lifecycle Lifecycle, int People, int Version, int Behind,
    DateTimeOffset? Due, DateTimeOffset Started)
{
    private const int ShownOfId = 8;

    public bool IsOpen => Lifecycle is Lifecycle.Running or Lifecycle.Paused;

    public string ShortId => Id.Value.Length > ShownOfId ? Id.Value[..ShownOfId] : Id.Value;
}
