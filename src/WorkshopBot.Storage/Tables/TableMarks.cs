using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Storage.Json;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>
/// All who have answered in one round of one part, in one row and in the order of their keys. Every row of a table carries the time it was
/// last written: a row for each person would tell who gave the words that were stored at the same moment.
/// </summary>
internal sealed record TableMarks(string Stage, int Round, SortedSet<string> Who)
{
    private const string People = "Who";

    public string RowKey => TableKeys.MarksOf(Stage, Round);

    /// <summary>The unordered ones of some events, a row for each round.</summary>
    public static IEnumerable<TableMarks> Of(IEnumerable<WorkshopEvent> events) =>
        events.Where(happened => !happened.Ordered)
            .Select(mark => mark as WorkshopEvent.PersonAnswered
                ?? throw new NotSupportedException($"{mark.GetType().Name} is unordered, but there is no row for it."))
            .GroupBy(mark => (mark.Stage, mark.Round))
            .Select(round => Of(EnumNames.Stages[round.Key.Stage], round.Key.Round, round.Select(mark => mark.Who.Value)));

    public static TableMarks Of(string stage, int round, IEnumerable<string> who) => new(stage, round, new SortedSet<string>(who, StringComparer.Ordinal));

    public static TableMarks Read(TableEntity row) => Of(
        row.GetString("Stage")!, row.GetInt32("Round") ?? 0, JsonSerializer.Deserialize(row.Text(People)!, MarkJson.Default.StringArray)!);

    public IEnumerable<WorkshopEvent> Events()
    {
        var stage = StageOf(Stage);
        return Who.Select(who => new WorkshopEvent.PersonAnswered(stage, Round, new ParticipantId(who)));
    }

    public TableEntity Row(string partition) =>
        new TableEntity(partition, RowKey) { ["Stage"] = Stage, ["Round"] = Round }.WithText(People, JsonSerializer.Serialize([.. Who], MarkJson.Default.StringArray));

    private static StageKey StageOf(string name)
    {
        try
        {
            return EnumNames.Stages[name];
        }
        catch (JsonException unknown)
        {
            throw new UnreadableEventException(unknown.Message, unknown);
        }
    }
}

/// <summary>A set of people as JSON.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class MarkJson : JsonSerializerContext;
