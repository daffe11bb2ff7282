using WorkshopBot.Host;
using WorkshopBot.Host.Commands;

namespace WorkshopBot.Tests.Host;

public sealed class QuickDrawTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quick-draw-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("check", "shoeshine", "-o", "a.svg")]
    [InlineData("draw", "shoeshine")]
    [InlineData("draw", "shoeshine", "-o")]
    [InlineData("draw", "-o", "a.svg", "shoeshine")]
    [InlineData("draw", "-", "-o", "a.svg")]
    [InlineData("draw", "shoeshine", "-o", "-")]
    [InlineData("draw", "shoeshine", "-o", "a.gif")]
    [InlineData("draw", "shoeshine", "-o", "a.svg", "-o", "b.svg")]
    [InlineData("draw", "shoeshine", "-o", "a.svg", "--lang", "es")]
    public void What_is_not_plain_is_left_to_the_command_line(params string[] arguments) => Assert.Null(QuickDraw.Run(arguments, Quiet(out _)));

    [Fact]
    public async Task It_writes_the_bytes_that_the_command_line_writes()
    {
        var (quick, slow) = (Path.Combine(_folder, "quick"), Path.Combine(_folder, "slow"));
        Assert.Equal(ExitCode.Success, QuickDraw.Run(["draw", "shoeshine", "-o", quick + ".svg", "--output", quick + ".png"], Quiet(out _)));
        Assert.Equal(
            ExitCode.Success, await CommandLine.RunAsync(["draw", "shoeshine", "--lang", "en", "-o", slow + ".svg", "-o", slow + ".png"], Quiet(out _)));
        foreach (var end in new[] { ".svg", ".png" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(slow + end), await File.ReadAllBytesAsync(quick + end));
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input_with_one_sentence()
    {
        Assert.Equal(ExitCode.BadInput, QuickDraw.Run(["draw", "no-such-file", "-o", Path.Combine(_folder, "a.svg")], Quiet(out var error)));
        Assert.StartsWith("no-such-file: not found", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private static Terminal Quiet(out StringWriter error)
    {
        error = new StringWriter();
        return new Terminal(Stream.Null, Stream.Null, error, errorIsTerminal: false);
    }
}
