using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace WorkshopBot.Host;

/// <summary>Where a command reads and writes. Results go to <see cref="Output"/> and nothing else does, so that it can be piped.</summary>
internal sealed class Terminal(Stream input, Stream output, TextWriter error, bool errorIsTerminal)
{
    /// <summary>UTF-8 whatever the machine's locale says, as files and pipes expect it.</summary>
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input => input;

    public Stream Output => output;

    /// <summary>Results as text, with LF.</summary>
    public TextWriter Text { get; } = new StreamWriter(output, s_utf8) { AutoFlush = true, NewLine = "\n" };

    /// <summary>What went wrong, for people.</summary>
    public TextWriter Error => error;

    [SuppressMessage("Reliability", "CA2000", Justification = "The streams of the process live as long as the process.")]
    public static Terminal OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), s_utf8) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, !Console.IsErrorRedirected);
    }

    /// <summary>A word about long work; only for somebody who watches.</summary>
    public void Progress(string words)
    {
        if (errorIsTerminal)
        {
            error.WriteLine(Plain(words));
        }
    }

    public void Complain(string line) => error.WriteLine(Plain(line));

    /// <summary>Names and quotes come from files: what a terminal would obey is not passed on.</summary>
    public static string Plain(string line) =>
        line.Any(char.IsControl) ? string.Concat(line.Select(letter => char.IsControl(letter) ? '·' : letter)) : line;
}
