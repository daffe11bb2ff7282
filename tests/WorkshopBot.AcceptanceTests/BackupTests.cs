using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.AcceptanceTests.Web;
using WorkshopBot.Storage.Sqlite;
using static WorkshopBot.Domain.WorkshopEvent;

namespace WorkshopBot.AcceptanceTests;

/// <summary><c>backup</c> and <c>restore</c> as an operator uses them: while people work, and after the disk is gone.</summary>
public sealed class BackupTests : IDisposable
{
    private const int Load = 30;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_under_load_survives_the_loss_of_everything_else()
    {
        var acknowledged = new ConcurrentQueue<string>();
        string[] before;
        await using (var host = await ServedHost.StartAsync(_folder))
        {
            using var enough = new CancellationTokenSource();
            var people = Enumerable.Range(1, 3).Select(number => WorkAsync(host.Address, number, acknowledged, enough.Token)).ToList();
            await UntilAsync(() => acknowledged.Count > Load);
            before = [.. acknowledged];
            var backup = await HostProcess.RunAsync(_folder.Full, "backup", "safe.db");
            Assert.Equal((0, "", $"3 workshops in {_folder["safe.db"]}\n"), (backup.ExitCode, backup.Error, backup.Text));
            var meanwhile = acknowledged.Count;
            await UntilAsync(() => acknowledged.Count > meanwhile);

            var early = await HostProcess.RunAsync(_folder.Full, "restore", "safe.db");
            Assert.Equal(1, early.ExitCode);
            Assert.Contains("is in use: stop the program first.", Assert.Single(early.Complaints), StringComparison.Ordinal);

            await enough.CancelAsync();
            await Task.WhenAll(people);
            await host.KillAsync();
        }

        Directory.Delete(_folder["data"], recursive: true);
        Assert.Equal((0, ""), await EndsAsync("list"));

        Assert.Equal((0, $"3 workshops in {_folder["data/workshops.db"]}\n"), await EndsAsync("restore", "safe.db"));

        Assert.Subset(await ParkedAsync(), before.ToHashSet());
        await using var again = await ServedHost.StartAsync(_folder);
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_another_file_and_needs_something_to_copy()
    {
        Assert.Equal((1, ""), await EndsAsync("backup", "safe.db"));
        Assert.Empty(_folder.Names);
        Assert.Equal(0, (await HostProcess.RunAsync(_folder.Full, "import", "shoeshine")).ExitCode);
        _folder.Write("there.db", "mine");

        Assert.Equal((1, ""), await EndsAsync("backup", "there.db"));
        Assert.Equal((1, ""), await EndsAsync("backup", "no/such/folder.db"));
        Assert.Equal((1, ""), await EndsAsync("restore", "there.db"));
        Assert.Equal((1, ""), await EndsAsync("restore", "nothing.db"));
        Assert.Equal(["data", "there.db"], _folder.Names);
        Assert.Equal("mine"u8.ToArray(), _folder.Read("there.db"));
    }

    private static async Task UntilAsync(Func<bool> so)
    {
        for (var tries = 0; !so(); tries++)
        {
            Assert.True(tries < 1200, "The people do not get on.");
            await Task.Delay(100);
        }
    }

    /// <summary>One person who opens a room and parks things in it, one after another; counts what the program said yes to.</summary>
    private static async Task WorkAsync(Uri address, int number, ConcurrentQueue<string> acknowledged, CancellationToken ct)
    {
        using var person = new WebVisitor(address, "en", []);
        var room = await person.StartAsync($"Service {number}", "Amelie Testperson");
        for (var thing = 1; !ct.IsCancellationRequested; thing++)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"thing {thing} of {number}");
            if ((await person.SayAsync(room, $"park {words}")).Status == HttpStatusCode.SeeOther)
            {
                acknowledged.Enqueue(words);
            }
        }
    }

    private async Task<HashSet<string>> ParkedAsync()
    {
        using var storage = new SqliteStorage(_folder["data/workshops.db"]);
        HashSet<string> parked = [];
        await foreach (var id in storage.Store.ListAsync(CancellationToken.None))
        {
            parked.UnionWith(await storage.Store.HistoryAsync(id, CancellationToken.None).OfType<ThingParked>().Select(thing => thing.Text).ToListAsync());
        }

        return parked;
    }

    private async Task<(int ExitCode, string Text)> EndsAsync(params string[] arguments)
    {
        var run = await HostProcess.RunAsync(_folder.Full, arguments);
        return (run.ExitCode, run.Text);
    }
}
