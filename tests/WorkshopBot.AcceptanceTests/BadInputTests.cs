using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.AcceptanceTests;

/// <summary>Whatever is given: one line for each fault with file, line and field, the right exit code, and nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Frame = """
        {
          "format": "service-blueprint/1",
          "title": "T",
          "state": "as-is",
          "phases": ["P"],
          "activities": [
            {"id": "A", "phase": "P", "lane": "customer", "what": "x", "next": [{"to": "B"}]},
            {"id": "B", "phase": "P", "lane": "front", "what": "y", "standard": {"targetSeconds": 60}}
          ]
        }
        """;

    private readonly TempFolder _folder = new();

    public static TheoryData<string, string, string> Faults => new()
    {
        { "this is not JSON", "hello", "bad.json: line 1: this is not JSON." },
        { "it is cut off", Frame[..^30], "bad.json: line 8, activities[1]: the file ends in the middle." },
        { "the depth is 10,000", new string('[', 10_000) + new string(']', 10_000), $"bad.json: line 1, {string.Concat(Enumerable.Repeat("[0]", 33))}: nested deeper than 32 levels." },
        { "a key is there twice", Frame.Replace("\"title\": \"T\"", "\"title\": \"T\",\n  \"title\": \"U\"", StringComparison.Ordinal), "bad.json: line 4, title: the field appears twice." },
        { "the lane is unknown", Frame.Replace("\"front\"", "\"middle\"", StringComparison.Ordinal), "bad.json: line 8, activities[1].lane: 'middle' is unknown; use customer, front, back, support." },
        { "next leads nowhere", Frame.Replace("\"to\": \"B\"", "\"to\": \"Z\"", StringComparison.Ordinal), "bad.json: line 7, activities[0].next[0].to: there is no activity 'Z'." },
        { "the normal way runs in a circle", Frame.Replace("\"to\": \"B\"", "\"to\": \"A\"", StringComparison.Ordinal), "bad.json: line 7, activities[0].next: the normal way runs in a circle: A → A; give one link a 'when'." },
        { "a time is negative", Frame.Replace("60", "-1", StringComparison.Ordinal), "bad.json: line 8, activities[1].standard.targetSeconds: -1 is negative; a time is 0 seconds or more." },
        { "a time is absurd", Frame.Replace("60", "999999999", StringComparison.Ordinal), "bad.json: line 8, activities[1].standard.targetSeconds: 999999999 seconds is more than ten years." },
        { "an id is there twice", Frame.Replace("\"id\": \"B\"", "\"id\": \"A\"", StringComparison.Ordinal).Replace("\"to\": \"B\"", "\"to\": \"A\", \"when\": \"w\"", StringComparison.Ordinal), "bad.json: line 8, activities[1].id: 'A' is already used in line 7." },
        { "the version is another", Frame.Replace("blueprint/1", "blueprint/2", StringComparison.Ordinal), "bad.json: line 2, format: says 'service-blueprint/2'; this program reads service-blueprint/1." },
        { "it is empty", "", "bad.json: line 1: the file is empty." },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_file_with_a_fault_gives_one_clear_line_and_no_output(string what, string text, string line)
    {
        _folder.Write("bad.json", text);
        _folder.Write("out.svg", "as it was");

        var run = await HostProcess.RunAsync(_folder.Full, "draw", "bad.json", "-o", "out.svg", "-o", "out.csv", "--format", "txt");

        Assert.True(run.ExitCode == 1, what);
        Assert.Equal(line, Assert.Single(run.Complaints));
        Assert.Equal("", run.Text);
        Assert.Equal(["bad.json", "out.svg"], _folder.Names);
        Assert.Equal("as it was", File.ReadAllText(_folder["out.svg"]));
    }

    [Fact]
    public async Task Several_faults_give_a_line_each()
    {
        _folder.Write("bad.json", Frame.Replace("\"front\"", "\"middle\"", StringComparison.Ordinal).Replace("60", "-1", StringComparison.Ordinal)
            .Replace("as-is", "as-was", StringComparison.Ordinal));

        var run = await HostProcess.RunAsync(_folder.Full, "check", "bad.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.Equal(["bad.json: line 4, state", "bad.json: line 8, activities[1].lane", "bad.json: line 8, activities[1].standard.targetSeconds"],
            run.Complaints.Select(line => string.Join(':', line.Split(':')[..2])));
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_unread()
    {
        using (var file = File.Create(_folder["big.json"]))
        {
            file.SetLength(200 * 1024 * 1024);
        }

        // 100 MB of memory would not hold it.
        var run = await HostProcess.ShellAsync(_folder.Full, "DOTNET_GCHeapHardLimit=0x6400000 bot draw big.json -o out.svg");

        Assert.Equal((1, "", "big.json: too large (over 5 MB)\n"), (run.ExitCode, run.Text, run.Error));
        Assert.Equal(["big.json"], _folder.Names);
    }

    [Fact]
    public async Task A_pipe_without_end_is_refused_after_5_MB()
    {
        var run = await HostProcess.ShellAsync(_folder.Full, "cat /dev/zero 2> /dev/null | bot check -");

        Assert.Equal((1, "", "standard input: too large (over 5 MB)\n"), (run.ExitCode, run.Text, run.Error));
    }

    [Theory]
    [InlineData("draw nowhere.json -o out.svg", "nowhere.json: not found; the samples are pharmacy-prescription, pharmacy-smoking-cessation, shoeshine")]
    [InlineData("draw . -o out.svg", ".: is a directory")]
    [InlineData("draw shoeshine -o out.svg -o folder.txt", "folder.txt: is a directory")]
    [InlineData("draw shoeshine -o out.svg -o no/such/out.txt", "no/such/out.txt: the folder ")]
    [InlineData("samples nothing", "nothing: there is no such sample; the samples are ")]
    [InlineData("diff shoeshine nowhere.json", "nowhere.json: not found")]
    public async Task What_is_not_there_is_named_and_nothing_is_written(string line, string complaint)
    {
        Directory.CreateDirectory(_folder["folder.txt"]);

        var run = await HostProcess.RunAsync(_folder.Full, line.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Text));
        Assert.StartsWith(complaint, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Equal(["folder.txt"], _folder.Names);
    }

    [Theory]
    [InlineData("drwa shoeshine")]
    [InlineData("draw")]
    [InlineData("draw shoeshine")]
    [InlineData("draw shoeshine -o")]
    [InlineData("draw shoeshine -o out.docx")]
    [InlineData("draw shoeshine -o out.svg -o ./out.svg")]
    [InlineData("draw shoeshine -o -")]
    [InlineData("draw shoeshine -o out.svg --format gif")]
    [InlineData("draw shoeshine shoeshine -o out.svg")]
    [InlineData("check shoeshine --lang fr")]
    [InlineData("check shoeshine --nonsense")]
    [InlineData("diff shoeshine")]
    [InlineData("diff - - ")]
    [InlineData("erase abc")]
    public async Task A_command_that_is_written_wrongly_shows_the_usage(string line)
    {
        var run = await HostProcess.RunAsync(_folder.Full, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.ExitCode, run.Text));
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
        Assert.NotEqual("", run.Error.Split('\n')[0]);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_is_a_name_like_any_other()
    {
        _folder.Write("@s.json", Samples.Text("shoeshine")!);

        Assert.Equal(0, (await HostProcess.RunAsync(_folder.Full, "check", "@s.json")).ExitCode);
    }
}
