using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkshopBot.Benchmarks;

/// <summary>
/// Sent forms from Slack at the real program, each signed, stored and answered with what becomes of its view; beside it an app of Slack's own
/// framework that stores nothing and only acknowledges. The same generator, on the same machine, one after the other.
/// </summary>
internal static class SlackBench
{
    public const string Team = "T0BENCH";

    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const int Workshops = 150;
    private const int People = 25;
    private const int Forms = 10_000;
    private const int Connections = 32;
    private const int Paced = 200;
    private const int PacedSeconds = 10;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-bench-").FullName;
        try
        {
            List<string[]> rows = [];
            await using (var stub = await SlackStub.StartAsync())
            {
                await using var program = await RoomProgram.StartAsync(
                    folder,
                    new Dictionary<string, string> { ["Slack__SigningSecret"] = Secret, ["Slack__BotToken"] = "xoxb-bench", ["Slack__ApiUrl"] = $"{stub.Address}api/", ["Logging__LogLevel__Default"] = "Error" });
                await FrameAsync(program.Address, stub);
                rows.Add(await PacedAsync(program.Address, stub));
                rows.Add(await FullAsync(program, stub));
            }

            rows.Add(await BoltAsync());
            Measuring.Table(
                $"{Workshops} workshops of {People} people, {Connections} connections, {Environment.ProcessorCount} processors for the program and the generator",
                ["", "per second", "p50 ms", "p99 ms", "max ms", "not as expected"], rows);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Workshops with their round of customer actions open, and everybody known.</summary>
    private static async Task FrameAsync(Uri address, SlackStub stub)
    {
        string[] lines =
        [
            "start Prescription fulfilment", "scenario: Waits in the store\ncustomer: Walk-in patient", "starts when the patient joins the queue\nends when the doses are taken\ngoal: Nobody waits", "owner @U0", "close anyway",
            "phases: Drop off, Prepare, Pick up", "reveal", "phases: Drop off, Prepare, Pick up", "close anyway",
        ];
        foreach (var line in lines)
        {
            var load = new SlackLoad(address, Secret);
            await load.AllAsync([.. Enumerable.Range(0, Workshops).Select(place => load.Request("/slack/commands", Command(stub, place, line)))], 8, "");
        }

        for (var end = DateTime.UtcNow.AddSeconds(60); stub.Workshops.Count < Workshops && DateTime.UtcNow < end;)
        {
            await Task.Delay(200);
        }

        await SendAsync(address, stub, Workshops * People, Connections, "warm");
    }

    private static async Task<string[]> PacedAsync(Uri address, SlackStub stub)
    {
        var load = new SlackLoad(address, Secret);
        await load.PacedAsync(Requests(load, stub, Paced * PacedSeconds, "paced"), Paced, "Saved");
        return Row(string.Create(CultureInfo.InvariantCulture, $"stored and answered, {Paced} a second"), Paced, load);
    }

    private static async Task<string[]> FullAsync(RoomProgram program, SlackStub stub)
    {
        var cpu = program.CpuSeconds;
        var (took, load) = await SendAsync(program.Address, stub, Forms, Connections, "full");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The program used {program.CpuSeconds - cpu:0.0} s of processor time for {Forms} forms in {took.TotalSeconds:0.0} s."));
        return Row("stored and answered, as fast as it goes", Forms / took.TotalSeconds, load);
    }

    private static async Task<string[]> BoltAsync()
    {
        var root = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf($"{Path.DirectorySeparatorChar}artifacts", StringComparison.Ordinal)];
        var modules = Path.Combine(root, "tests", "WorkshopBot.BrowserTests", "node_modules");
        if (!Directory.Exists(Path.Combine(modules, "@slack", "bolt")))
        {
            return ["Bolt, only acknowledged: not installed", "-", "-", "-", "-", "-"];
        }

        using var bolt = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "tests", "WorkshopBot.Benchmarks", "bolt-acknowledges.mjs"), modules, Secret]) { RedirectStandardOutput = true })!;
        try
        {
            var address = new Uri($"http://127.0.0.1:{await bolt.StandardOutput.ReadLineAsync()}/");
            var load = new SlackLoad(address, Secret);
            await load.AllAsync([.. Enumerable.Range(0, 2_000).Select(place => load.Request("/slack/interactivity", Form("w", "C1", place, "warm")))], Connections, "");
            load = new SlackLoad(address, Secret);
            var took = await load.AllAsync([.. Enumerable.Range(0, Forms).Select(place => load.Request("/slack/interactivity", Form("w", "C1", place, "full")))], Connections, "");
            return Row("Bolt, only acknowledged, as fast as it goes", Forms / took.TotalSeconds, load);
        }
        finally
        {
            bolt.Kill();
        }
    }

    private static async Task<(TimeSpan Took, SlackLoad Load)> SendAsync(Uri address, SlackStub stub, int forms, int connections, string words)
    {
        var load = new SlackLoad(address, Secret);
        return (await load.AllAsync(Requests(load, stub, forms, words), connections, "Saved"), load);
    }

    private static List<byte[]> Requests(SlackLoad load, SlackStub stub, int forms, string words) =>
        [.. Enumerable.Range(0, forms).Select(place => (Place: place, Channel: ChannelOf(place % Workshops)))
            .Select(one => load.Request("/slack/interactivity", Form(stub.Workshops.GetValueOrDefault(one.Channel, "?"), one.Channel, one.Place, words)))];

    private static Dictionary<string, string> Command(SlackStub stub, int place, string text) => new()
    {
        ["team_id"] = Team,
        ["channel_id"] = ChannelOf(place),
        ["user_id"] = "U0",
        ["user_name"] = "u0",
        ["command"] = "/blueprint",
        ["text"] = text.Replace("@U0", "<@U0>", StringComparison.Ordinal),
        ["response_url"] = $"{stub.Address}hook?{place}-{text.GetHashCode(StringComparison.Ordinal)}",
        ["trigger_id"] = Guid.NewGuid().ToString(),
        ["is_enterprise_install"] = "false",
    };

    /// <summary>A form of the customer's actions, as somebody fills it in.</summary>
    private static Dictionary<string, string> Form(string workshop, string channel, int place, string words)
    {
        var meta = new JsonObject { ["w"] = workshop, ["s"] = string.Create(CultureInfo.InvariantCulture, $"answer customer {1 + (place % 3)}"), ["n"] = "1", ["c"] = channel, ["d"] = 1 };
        var steps = new JsonObject { ["type"] = "plain_text_input", ["value"] = string.Create(CultureInfo.InvariantCulture, $"Waits at the counter {words} {place}") };
        var basis = new JsonObject { ["type"] = "radio_buttons", ["selected_option"] = new JsonObject { ["value"] = "seen", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "I have seen it" } } };
        var user = string.Create(CultureInfo.InvariantCulture, $"U{1 + (place / Workshops % People)}");
        return new()
        {
            ["payload"] = new JsonObject
            {
                ["type"] = "view_submission",
                ["team"] = new JsonObject { ["id"] = Team },
                ["user"] = new JsonObject { ["id"] = user, ["name"] = user, ["team_id"] = Team },
                ["view"] = new JsonObject
                {
                    ["id"] = string.Create(CultureInfo.InvariantCulture, $"V{words}{place}"),
                    ["callback_id"] = "workshop",
                    ["type"] = "modal",
                    ["hash"] = "h",
                    ["private_metadata"] = meta.ToJsonString(),
                    ["blocks"] = new JsonArray(),
                    ["state"] = new JsonObject { ["values"] = new JsonObject { ["f.1.steps"] = new JsonObject { ["steps"] = steps }, ["f.1.basis"] = new JsonObject { ["basis"] = basis } } },
                },
            }.ToJsonString(),
        };
    }

    private static string ChannelOf(int place) => string.Create(CultureInfo.InvariantCulture, $"C0{place:d4}");

    private static string[] Row(string what, double rate, SlackLoad load)
    {
        if (load.FirstWrong is { } wrong)
        {
            Console.Error.WriteLine($"{what}: not as expected: {wrong[..Math.Min(1_500, wrong.Length)]}");
        }

        var took = load.Took;
        string At(double part) => Measuring.Ms(took[Math.Min(took.Count - 1, (int)(took.Count * part))]);
        return [what, rate.ToString("0", CultureInfo.InvariantCulture), At(0.5), At(0.99), At(1), load.Wrong.ToString(CultureInfo.InvariantCulture)];
    }
}
