using System.Text.Json.Nodes;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Storage.Sqlite;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.AcceptanceTests;

/// <summary>What an operator does when a person asks: show what is stored, forget them, say who did what.</summary>
public sealed class PrivacyVerbsTests : IDisposable
{
    private static readonly ParticipantId s_ana = new("slack:T0WORK:U0ANA");
    private static readonly ParticipantId s_bob = new("slack:T0WORK:U0BOB");
    private static readonly DateTimeOffset s_now = new(2026, 11, 22, 13, 30, 15, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_stored_about_a_person_is_written_with_their_own_words_and_nobody_elses()
    {
        var id = await WorkshopAsync();
        var run = await RunAsync("person", "Anabel");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var record = JsonNode.Parse(run.Output)!;
        Assert.Equal(("workshopbot-person/1", s_ana.Value), ((string)record["format"]!, (string)record["id"]!));
        var workshop = Assert.Single(record["workshops"]!.AsArray())!;
        Assert.Equal((id, "Anabel", "es"), ((string)workshop["id"]!, (string)workshop["name"]!, (string)workshop["language"]!));
        Assert.Equal(["words of Ana"], workshop["events"]!.AsArray().Select(told => (string)told!["text"]!));
        Assert.DoesNotContain("words of Bob", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("words of nobody", run.Text, StringComparison.Ordinal);
        Assert.Equal(run.Text, (await RunAsync("person", s_ana.Value)).Text);
    }

    [Fact]
    public async Task A_forgotten_person_has_no_name_anywhere_in_the_files_and_their_words_stay()
    {
        var id = await WorkshopAsync();
        Assert.Equal(2, (await RunAsync("person", "Anabel", "--forget")).ExitCode);
        Assert.Equal((0, "", ""), Ends(await RunAsync("person", "Anabel", "--forget", "--yes")));

        Assert.Equal((1, "", "Anabel: nobody is known by this id or name.\n"), Ends(await RunAsync("person", "Anabel")));
        Assert.Null((string?)JsonNode.Parse((await RunAsync("person", s_ana.Value)).Output)!["workshops"]![0]!["name"]);
        Assert.All(Directory.GetFiles(_folder["data"]), file => Assert.DoesNotContain("Anabel", Raw(file), StringComparison.Ordinal));
        using var storage = new SqliteStorage(_folder["data/workshops.db"]);
        Assert.Contains(await storage.Store.HistoryAsync(new WorkshopId(id), default).OfType<ThingParked>().ToListAsync(), thing => thing.Text == "words of Ana");
        Assert.Null(await storage.Shelf.ReadAsync("slack-people", "T0WORK/U0ANA", default));
    }

    [Fact]
    public async Task Who_did_what_when_is_listed_without_words_and_without_authors_where_there_are_none()
    {
        var id = await WorkshopAsync();
        var run = await RunAsync("audit", id);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("words of", run.Text, StringComparison.Ordinal);
        Assert.Contains($"2026-11-22T13:30:15Z  thing-parked                {s_ana} (Anabel)\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-22            contribution-offered        -\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-22            contribution-withdrawn      -\n", run.Text, StringComparison.Ordinal);
        var last = JsonNode.Parse((await RunAsync("audit", id, "--json")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        Assert.Equal("contribution-withdrawn", (string)last["what"]!);
        Assert.Null(last["by"]);
    }

    [Fact]
    public async Task Several_people_of_one_name_are_told_apart_by_their_ids()
    {
        var id = await WorkshopAsync();
        using (var storage = new SqliteStorage(_folder["data/workshops.db"]))
        {
            await storage.Rooms.MeetAsync(new WorkshopId(id), new Person(s_bob, "Anabel"), default);
        }

        var run = await RunAsync("person", "anabel");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(s_ana.Value, run.Error, StringComparison.Ordinal);
        Assert.Contains(s_bob.Value, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_workshop_leaves_no_word_in_the_files_and_nothing_on_the_shelves_of_any_chat()
    {
        var id = await WorkshopAsync();
        using (var storage = new SqliteStorage(_folder["data/workshops.db"]))
        {
            await storage.Shelf.PutAsync("slack-threads", "T0WORK/C0STORE/1795.1", id, default);
            await storage.Shelf.PutAsync("slack-files", $"T0WORK/C0STORE/blueprints/{id}/3/overview.png", "F1", default);
            await storage.Shelf.PutAsync("teams-threads", "19:x;messageid=1", id, default);
            await storage.Shelf.PutAsync("slack-threads", "T0WORK/C0STORE/1795.2", "another", default);
        }

        Assert.Equal((0, "", ""), Ends(await RunAsync("erase", id, "--yes")));

        using var after = new SqliteStorage(_folder["data/workshops.db"]);
        Assert.Equal(["T0WORK/C0STORE/1795.2"], await after.Shelf.AllAsync("slack-threads", "", default).Select(item => item.Key).ToListAsync());
        Assert.Empty(await after.Shelf.AllAsync("slack-files", "", default).ToListAsync());
        Assert.Empty(await after.Shelf.AllAsync("teams-threads", "", default).ToListAsync());
        Assert.All(Directory.GetFiles(_folder["data"]), file => Assert.DoesNotContain("words of", Raw(file), StringComparison.Ordinal));
    }

    private static (int ExitCode, string Text, string Error) Ends(HostRun run) => (run.ExitCode, run.Text, run.Error);

    /// <summary>Every byte of a file, whoever has it open.</summary>
    private static string Raw(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return System.Text.Encoding.Latin1.GetString(bytes.ToArray());
    }

    /// <summary>A workshop in which Ana, Bob and somebody without a name said something.</summary>
    private async Task<string> WorkshopAsync()
    {
        var id = (await RunAsync("import", "shoeshine")).Text.Trim();
        using var storage = new SqliteStorage(_folder["data/workshops.db"]);
        var workshop = new WorkshopId(id);
        var version = (await storage.Store.LoadAsync(workshop, default)).Version;
        await storage.Rooms.MeetAsync(workshop, new Person(s_ana, "Anabel", Language: "es"), default);
        await storage.Rooms.MeetAsync(workshop, new Person(s_bob, "Bob"), default);
        await storage.Shelf.PutAsync("slack-people", "T0WORK/U0ANA", "Anabel Testperson", default);
        var nameless = new ContributionOffered(new ItemId('A', 900), StageKey.Customer, 1, null, s_now, new Offer.PhaseName(1, "words of nobody"), Basis.Assumed, null, Late: false);
        await storage.Store.AppendAsync(workshop, version, [new Append(new DeliveryId("said"),
        [
            new ThingParked(new ItemId('P', 900), "words of Ana", s_ana, null, s_now),
            new ThingParked(new ItemId('P', 901), "words of Bob", s_bob, null, s_now),
            nameless,
            new ContributionWithdrawn(nameless.Id, s_bob, s_now),
        ])], default);
        return id;
    }

    private Task<HostRun> RunAsync(params string[] arguments) => HostProcess.RunAsync(_folder.Full, arguments);
}
