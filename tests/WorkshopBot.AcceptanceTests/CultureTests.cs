using WorkshopBot.AcceptanceTests.Support;

namespace WorkshopBot.AcceptanceTests;

/// <summary>What is drawn does not depend on how the machine writes numbers, dates and capitals, nor on whether it knows any culture at all.</summary>
public sealed class CultureTests : IDisposable
{
    private static readonly string[] s_forms = ["svg", "png", "pdf", "txt", "md", "csv", "json"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")]
    [InlineData("export LC_ALL=tr_TR.UTF-8")]
    [InlineData("export LC_ALL=ar_SA.UTF-8")]
    public async Task Every_form_is_the_same_byte_for_byte_under_any_culture_and_under_none(string setting)
    {
        foreach (var language in (string[])["en", "es"])
        {
            await DrawAsync("plain", language, "true");
            await DrawAsync("odd", language, setting);

            Assert.All(s_forms, form => Assert.Equal(_folder.Read($"plain.{form}"), _folder.Read($"odd.{form}")));
        }
    }

    [Theory]
    [InlineData("export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")]
    [InlineData("export LC_ALL=tr_TR.UTF-8")]
    [InlineData("export LC_ALL=ar_SA.UTF-8")]
    public async Task A_check_and_a_difference_read_the_same(string setting)
    {
        const string both = "bot check pharmacy-prescription --json; bot check shoeshine; bot samples shoeshine > a.json; bot diff a.json pharmacy-prescription";
        var plain = await HostProcess.ShellAsync(_folder.Full, both);
        var odd = await HostProcess.ShellAsync(_folder.Full, $"{setting}\n{both}");

        Assert.Equal((plain.ExitCode, plain.Error, plain.Text), (odd.ExitCode, odd.Error, odd.Text));
        Assert.Contains("29", plain.Text, StringComparison.Ordinal);
    }

    private async Task DrawAsync(string name, string language, string setting)
    {
        var files = string.Join(' ', s_forms.Select(form => $"-o {name}.{form}"));
        var run = await HostProcess.ShellAsync(_folder.Full, $"{setting}\nbot draw pharmacy-prescription --lang {language} {files}");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Text, run.Error));
    }
}
