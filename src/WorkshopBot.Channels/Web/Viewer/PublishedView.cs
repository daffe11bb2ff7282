using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>What a workshop leaves, for one reader.</summary>
public sealed record PublishedView
{
    private const int MostFailPoints = 3;

    public required Workshop Workshop { get; init; }

    public required Voice Voice { get; init; }

    public required SummaryFacts Facts { get; init; }

    public required Sequence<RoleCard> Roles { get; init; }

    public required Sequence<ScreenPhase> Columns { get; init; }

    /// <summary>Pictures small enough for a chat, with the names of their phases.</summary>
    public IReadOnlyList<(string File, string Name)> Tiles { get; init; } = [];

    /// <summary>Where the reader's pages begin.</summary>
    public required string Address { get; init; }

    public Texts Words => Voice.Texts;

    public ServiceBlueprint Blueprint => Workshop.Blueprint;

    public IEnumerable<RankedFailPoint> Worst => Facts.FailPoints.Take(MostFailPoints);

    /// <summary>What is still open, in sentences.</summary>
    public IReadOnlyList<string> Gaps =>
    [
        .. Facts.StepsWithoutOwner.Count > 0 ? [Words.Summary.OpenOwner(Facts.StepsWithoutOwner)] : (string[])[],
        .. Facts.OpenFailPoints.Count > 0 ? [Words.Summary.OpenSafeguard(Facts.OpenFailPoints)] : (string[])[],
        .. Facts.AssumedPercent > 0 ? [Words.Summary.OpenSupposed(Facts.AssumedPercent)] : (string[])[],
    ];

    /// <summary>A name where the to-do names a participant, else the words as they are.</summary>
    public string OwnerOf(ActionItem task) => Voice.People.ContainsKey(new ParticipantId(task.Owner)) ? Voice.Name(new ParticipantId(task.Owner)) : task.Owner;

    /// <summary>The same with a tile for each of these drawings.</summary>
    public PublishedView With(IReadOnlyList<ScreenDrawing> tiles) => this with
    {
        Tiles = [.. tiles.GroupBy(tile => tile.Phase).SelectMany(phase => phase.Select((_, part) => Tile(phase.Key, part)))],
    };

    private (string File, string Name) Tile(int phase, int part)
    {
        var name = phase < Columns.Count ? Columns[phase].Name : "";
        return part == 0
            ? (string.Create(CultureInfo.InvariantCulture, $"tile-{phase + 1}.png"), name)
            : (string.Create(CultureInfo.InvariantCulture, $"tile-{phase + 1}-{part + 1}.png"), string.Create(CultureInfo.InvariantCulture, $"{name} {part + 1}"));
    }

    public static PublishedView Of(Workshop workshop, Voice voice, Sequence<ScreenPhase> columns, string address) => new()
    {
        Workshop = workshop,
        Voice = voice,
        Facts = SummaryFacts.Of(workshop.Blueprint),
        Roles = RoleCards.Of(workshop.Blueprint),
        Columns = columns,
        Address = address,
    };
}
