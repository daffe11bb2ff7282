using WorkshopBot.AcceptanceTests.Support;

namespace WorkshopBot.AcceptanceTests.Tables;

/// <summary>The operator's view of tables, and the way there and back, with the built program.</summary>
public sealed class TablesVerbsTests(AzuriteOfVerbs azurite) : IClassFixture<AzuriteOfVerbs>, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _prefix = $"V{Guid.NewGuid():N}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_workshop_is_imported_listed_exported_and_erased_in_tables()
    {
        azurite.Write(_folder, "Tables", _prefix);
        Assert.Equal((0, "", ""), Ends(await RunAsync("list")));

        var imported = await RunAsync("import", "pharmacy-prescription", "--title", "Counter, new");
        var id = imported.Text.Trim();
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Contains("18 steps  Counter, new", (await RunAsync("list")).Text, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Counter, new\"", (await RunAsync("export", id[..6])).Text, StringComparison.Ordinal);

        Assert.Equal((0, "", ""), Ends(await RunAsync("erase", id, "--yes")));
        Assert.Equal((0, "", ""), Ends(await RunAsync("list")));
        Assert.Equal(["appsettings.json"], _folder.Names);
    }

    [Fact]
    public async Task An_installation_moves_from_a_file_to_tables_and_back()
    {
        azurite.Write(_folder, "Sqlite", _prefix);
        foreach (var sample in new[] { "pharmacy-prescription", "shoeshine" })
        {
            Assert.Equal(0, (await RunAsync("import", sample)).ExitCode);
        }

        var listed = (await RunAsync("list")).Text;
        var there = await RunAsync("migrate", "--from", "sqlite", "--to", "tables");
        Assert.Equal((0, ""), (there.ExitCode, there.Error));
        Assert.StartsWith("2 workshops: 8 events, 2 deliveries, 0 marks, 0 slots, 0 rooms, 0 people\n0 shelves: 0 documents\n2 had to be copied;", there.Text, StringComparison.Ordinal);

        azurite.Write(_folder, "Tables", _prefix);
        Assert.Equal(listed, (await RunAsync("list")).Text);

        var back = await RunAsync("migrate", "--from", "tables", "--to", "sqlite:elsewhere/back.db");
        Assert.Equal((0, ""), (back.ExitCode, back.Error));
        Assert.Equal(there.Text.Split('\n')[^2], back.Text.Split('\n')[^2]);
        _folder.Write("appsettings.json", """{"Storage": {"Sqlite": {"Path": "elsewhere/back.db"}}}""");
        Assert.Equal(listed, (await RunAsync("list")).Text);
    }

    [Fact]
    public async Task A_move_to_where_something_else_is_is_refused()
    {
        azurite.Write(_folder, "Tables", _prefix);
        var theirs = (await RunAsync("import", "shoeshine")).Text.Trim();
        azurite.Write(_folder, "Sqlite", _prefix);
        await RunAsync("import", "shoeshine");

        var refused = await RunAsync("migrate", "--from", "sqlite", "--to", "tables");

        Assert.Equal((1, ""), (refused.ExitCode, refused.Text));
        Assert.Equal(2, refused.Complaints.Count);
        Assert.StartsWith($"workshop {theirs}: is in the tables {_prefix}* at 127.0.0.1 already, and not as it was copied there.", refused.Complaints[0], StringComparison.Ordinal);
        Assert.StartsWith("Nothing was written.", refused.Complaints[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stores_that_cannot_be_are_named()
    {
        Assert.Equal((1, "", "sqlite:none.db: there is no such file.\n"), Ends(await RunAsync("migrate", "--from", "sqlite:none.db", "--to", "sqlite:other.db")));
        Assert.Equal((1, "", "--from and --to are the same store.\n"), Ends(await ShellAsync("touch a.db; bot migrate --from sqlite:a.db --to sqlite:./a.db")));
        Assert.Equal(1, (await RunAsync("migrate", "--from", "tables", "--to", "sqlite")).ExitCode);
        Assert.Contains("--from: 'oracle' is not sqlite:PATH, sqlite or tables.", (await RunAsync("migrate", "--from", "oracle", "--to", "sqlite")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("migrate", "--from", "sqlite")).ExitCode);
    }

    private static (int ExitCode, string Text, string Error) Ends(HostRun run) => (run.ExitCode, run.Text, run.Error);

    private Task<HostRun> RunAsync(params string[] arguments) => HostProcess.RunAsync(_folder.Full, arguments);

    private Task<HostRun> ShellAsync(string line) => HostProcess.ShellAsync(_folder.Full, line);
}
