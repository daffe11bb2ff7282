using System.Globalization;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Tables;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>What is written into tables, held fast: other versions have to read it.</summary>
public sealed class TableRowsTests
{
    private static readonly WorkshopId s_id = new("8c1f0d6b");
    private static readonly Room s_channel = new("teams", "19:abc@thread.tacv2");

    private readonly TableFixture _tables = new();

    [Fact]
    public async Task The_rows_of_a_workshop()
    {
        var storage = new TableStorage(_tables.Options with { Time = new ManualTime(Facts.Noon) });
        await storage.Store.AppendAsync(s_id, 0, [new(new("slack:Ev1"), [Facts.Said(1)])], default);
        await storage.Store.AppendAsync(
            s_id, 1, [new(new("slack:Ev2"), [Facts.Said(2), Facts.Answered("slack-U2")]), new(new("slack:Ev3"), [Facts.Answered("slack-U1"), Facts.Answered("slack-U1", 2)])], default);
        await storage.Rooms.AddAsync(s_id, s_channel, default);
        await storage.Rooms.MeetAsync(s_id, new Person(new("teams-1f"), "Ana", new Room("teams", "a:1", Private: true), "es", "Europe/Madrid"), default);
        await storage.Rooms.MeetAsync(s_id, new Person(new("web-2"), "Bob"), default);
        await storage.Ledger.RecordAsync(s_id, new LedgerEntry(new Slot(SlotKind.Board, s_channel.Key), 2, 2, "1700", "f00"), default);
        await storage.Ledger.ClaimAsync(s_id, new SlotClaim(new Slot(SlotKind.Reminder, s_channel.Key, "web-2"), 2), default);
        await storage.Deadlines.SetAsync(s_id, Facts.Noon.AddHours(1), default);
        await storage.Deadlines.ClaimAsync(new Deadline(s_id, Facts.Noon.AddHours(1)), Facts.Noon.AddHours(1), Facts.Noon.AddHours(2), default);
        await storage.Shelf.PutAsync("teams-greeted", s_channel.Conversation, "", default);

        var text = new StringBuilder();
        foreach (var table in new[] { "Workshops", "Index", "Deadlines", "Shelves" })
        {
            text.Append(CultureInfo.InvariantCulture, $"# {table}\n");
            foreach (var row in await _tables.RowsAsync(table))
            {
                text.Append(CultureInfo.InvariantCulture, $"{row.PartitionKey}  {Masked(row, row.RowKey)}\n");
                row.ToList().ForEach(property => text.Append(CultureInfo.InvariantCulture, $"    {property.Key} {property.Value?.GetType().Name} {Masked(row, Value(property))}\n"));
            }
        }

        Golden.Match(text.ToString(), "storage/tables.txt");
    }

    /// <summary>A row tells when it was written. Nothing may tell which of those who have answered wrote at that moment.</summary>
    [Fact]
    public async Task What_tells_who_has_answered_holds_nothing_of_the_words_that_came_with_it()
    {
        await _tables.Storage.Store.AppendAsync(s_id, 0, [new(new("d1"), [Facts.Said(1), Facts.Answered("web-zoe")])], default);
        await _tables.Storage.Store.AppendAsync(s_id, 1, [new(new("d2"), [Facts.Said(2), Facts.Answered("web-ana")])], default);

        var marks = Assert.Single(await _tables.RowsAsync("Workshops"), row => row.RowKey.StartsWith("m|", StringComparison.Ordinal));

        Assert.Equal(["Round", "Stage", "Who"], marks.Keys.Order());
        Assert.Equal("""["web-ana","web-zoe"]""", marks.GetString("Who"));
    }

    private static string Value(KeyValuePair<string, object?> property) => property.Key is "Write" or "Append" ? "(an id)" : Convert.ToString(property.Value, CultureInfo.InvariantCulture)!;

    /// <summary>The turn of a deadline is made by chance.</summary>
    private static string Masked(TableEntity row, string text) => row.GetString("Turn") is { } turn ? text.Replace(turn, "(turn)", StringComparison.Ordinal) : text;
}
