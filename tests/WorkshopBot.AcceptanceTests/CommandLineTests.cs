using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.AcceptanceTests;

/// <summary>The verbs over files, run as a process: results on standard output and nowhere else, exit codes, pipes.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string[] s_forms = ["svg", "png", "pdf", "txt", "md", "csv", "json"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pharmacy-prescription")]
    [InlineData("pharmacy-smoking-cessation")]
    [InlineData("shoeshine")]
    public async Task A_sample_is_drawn_in_every_form_at_once(string sample)
    {
        var run = await HostProcess.RunAsync(_folder.Full, ["draw", sample, .. s_forms.SelectMany(form => new[] { "-o", $"out.{form}" })]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Text, run.Error));
        Assert.Equal(s_forms.Select(form => $"out.{form}").Order(StringComparer.Ordinal), _folder.Names);
        Assert.Equal("svg", XDocument.Parse(Encoding.UTF8.GetString(_folder.Read("out.svg"))).Root!.Name.LocalName);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], _folder.Read("out.png")[..8]);
        Assert.Equal("%PDF-"u8.ToArray(), _folder.Read("out.pdf")[..5]);
        Assert.Contains("%%EOF", Encoding.Latin1.GetString(_folder.Read("out.pdf")[^16..]), StringComparison.Ordinal);
        var title = Samples.Load(sample)!.Title;
        Assert.StartsWith(title, Encoding.UTF8.GetString(_folder.Read("out.txt")), StringComparison.Ordinal);
        Assert.StartsWith("# ", Encoding.UTF8.GetString(_folder.Read("out.md")), StringComparison.Ordinal);
        Assert.StartsWith("phase,id,lane,", Encoding.UTF8.GetString(_folder.Read("out.csv")), StringComparison.Ordinal);
        Assert.Equal(Samples.Load(sample), Assert.IsType<BlueprintFileResult.Accepted>(BlueprintFile.Read(_folder.Read("out.json"))).Blueprint);
        Assert.Contains("A3", (await ShellAsync("pdfinfo out.pdf")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_and_a_pipe_out_carry_the_file_and_nothing_else()
    {
        var piped = await ShellAsync("bot samples shoeshine | bot draw - --format svg");
        await ShellAsync("bot samples shoeshine > s.json && bot draw s.json -o s.svg --format txt > s.txt");

        Assert.Equal((0, ""), (piped.ExitCode, piped.Error));
        Assert.Equal(_folder.Read("s.svg"), piped.Output);
        Assert.StartsWith("Corner shoeshine", Encoding.UTF8.GetString(_folder.Read("s.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_the_added_words_can_be_chosen()
    {
        var run = await HostProcess.RunAsync(_folder.Full, "draw", "pharmacy-prescription", "-o", "-", "--format", "txt", "--lang", "es");

        Assert.Contains("Entre bastidores", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Back stage", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_prescription_keeps_its_promise_by_a_minute_and_the_exception_that_breaks_it_is_named()
    {
        var run = await HostProcess.RunAsync(_folder.Full, "check", "pharmacy-prescription");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("29 min of 30 min", run.Text, StringComparison.Ordinal);
        Assert.Contains("If something on the prescription is unclear: 94 min.", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_for_programs_is_json_with_the_same_facts()
    {
        var run = await HostProcess.RunAsync(_folder.Full, "check", "pharmacy-prescription", "--json");

        using var check = JsonDocument.Parse(run.Output);
        Assert.Equal("workshopbot-check/1", check.RootElement.GetProperty("format").GetString());
        var promise = check.RootElement.GetProperty("promise");
        Assert.Equal(("tight", 29 * 60, 30 * 60), (promise.GetProperty("verdict").GetString(), promise.GetProperty("totalSeconds").GetInt32(), promise.GetProperty("toleranceSeconds").GetInt32()));
        var worst = promise.GetProperty("worst");
        Assert.Equal(94 * 60, worst.GetProperty("totalSeconds").GetInt32());
        Assert.Equal("something on the prescription is unclear", worst.GetProperty("causes")[0].GetProperty("when").GetString());
    }

    [Fact]
    public async Task Samples_are_listed_with_title_phases_and_steps()
    {
        var run = await HostProcess.RunAsync(_folder.Full, "samples");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Samples.Names, run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Contains("Corner shoeshine (after Shostack 1984) (3 phases, 8 steps)", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_blueprints_are_compared_on_standard_output_or_in_a_file()
    {
        var text = await HostProcess.RunAsync(_folder.Full, "diff", "shoeshine", "shoeshine");
        var picture = await HostProcess.RunAsync(_folder.Full, "diff", "shoeshine", "pharmacy-prescription", "-o", "diff.svg");
        var file = await HostProcess.RunAsync(_folder.Full, "diff", "shoeshine", "pharmacy-prescription", "-o", "diff.md");

        Assert.Contains("No difference.", text.Text, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), (file.ExitCode, file.Text, file.Error));
        Assert.Equal(0, picture.ExitCode);
        Assert.Contains("+ Added", Encoding.UTF8.GetString(_folder.Read("diff.svg")), StringComparison.Ordinal);
        Assert.StartsWith("# Corner shoeshine", Encoding.UTF8.GetString(_folder.Read("diff.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("draw")]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("samples")]
    [InlineData("list")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("erase")]
    public async Task Every_verb_explains_itself_on_standard_output(string verb)
    {
        var run = await HostProcess.RunAsync(_folder.Full, verb.Length == 0 ? ["--help"] : [verb, "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Usage:", run.Text, StringComparison.Ordinal);
        Assert.Contains(verb, run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line()
    {
        var run = await HostProcess.RunAsync(_folder.Full, "--version");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Text);
    }

    [Fact]
    public async Task A_reader_that_has_enough_does_not_make_the_program_fail()
    {
        var run = await ShellAsync("bot samples pharmacy-prescription | head -n 1");

        Assert.Equal((0, "{\n", ""), (run.ExitCode, run.Text, run.Error));
    }

    private Task<HostRun> ShellAsync(string line) => HostProcess.ShellAsync(_folder.Full, line);
}
