using System.Text.Json;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.AcceptanceTests;

/// <summary>The operator's view of the configured store.</summary>
public sealed class StoreVerbsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_workshop_is_imported_listed_exported_and_erased()
    {
        var sample = Samples.Load("pharmacy-prescription")!;
        var imported = await RunAsync("import", "pharmacy-prescription", "--title", "Counter, new");
        var id = imported.Text.Trim();
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Equal(["data"], _folder.Names);

        var listed = await RunAsync("list");
        Assert.Contains(id, listed.Text, StringComparison.Ordinal);
        Assert.Contains("18 steps  Counter, new", listed.Text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await RunAsync("list", "--json")).Output);
        Assert.Equal((id, "running"), (json.RootElement[0].GetProperty("id").GetString(), json.RootElement[0].GetProperty("state").GetString()));

        var exported = await RunAsync("export", id[..6]);
        var blueprint = Assert.IsType<BlueprintFileResult.Accepted>(BlueprintFile.Read(exported.Output)).Blueprint;
        Assert.Equal(("Counter, new", sample.Customer, sample.Scenario, 18), (blueprint.Title, blueprint.Customer, blueprint.Scenario, blueprint.Activities.Count));
        Assert.Equal(sample.Activities.Select(step => step.What), blueprint.Activities.Select(step => step.What));

        Assert.Equal((0, "", ""), Ends(await RunAsync("export", id, "-o", "out.svg", "-o", "out.md")));
        Assert.Equal(["data", "out.md", "out.svg"], _folder.Names);

        Assert.Equal((0, "", ""), Ends(await RunAsync("erase", id, "--yes")));
        Assert.Equal((0, "", ""), Ends(await RunAsync("list")));
        Assert.Equal((1, "", $"{id}: there is no such workshop; 'list' shows all.\n"), Ends(await RunAsync("export", id)));
    }

    [Fact]
    public async Task Looking_at_a_store_that_was_never_used_does_not_make_one()
    {
        Assert.Equal((0, "", ""), Ends(await RunAsync("list")));
        Assert.Equal((0, "[]\n", ""), Ends(await RunAsync("list", "--json")));
        Assert.Equal(1, (await RunAsync("erase", "abc", "--yes")).ExitCode);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task An_unusable_setting_is_named_in_one_line()
    {
        _folder.Write("appsettings.json", """{"Storage": {"Provider": "Oracle"}}""");
        Assert.Equal((1, "", "Storage:Provider: 'Oracle' is not one of Sqlite, Tables, Memory.\n"), Ends(await RunAsync("list")));

        _folder.Write("appsettings.json", "{");
        Assert.Contains("appsettings.json", Assert.Single((await RunAsync("list")).Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_says_that_nothing_was_saved()
    {
        _folder.Write("workshops.db", "this is not a database, and it is long enough not to be taken for an empty one");
        _folder.Write("appsettings.json", """{"Storage": {"Sqlite": {"Path": "workshops.db"}}}""");

        var run = await RunAsync("import", "shoeshine");

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.EndsWith("Nothing was saved; try again.", Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.StartsWith("this is not a database", File.ReadAllText(_folder["workshops.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blueprint_that_does_not_fit_a_workshop_is_refused_with_the_reason()
    {
        var run = await RunAsync("import", "shoeshine", "--title", new string('x', 121));

        Assert.Equal((1, "", "shoeshine: title: has 121 characters; at most 120 fit a workshop.\n"), Ends(run));
    }

    private static (int ExitCode, string Text, string Error) Ends(HostRun run) => (run.ExitCode, run.Text, run.Error);

    private Task<HostRun> RunAsync(params string[] arguments) => HostProcess.RunAsync(_folder.Full, arguments);
}
