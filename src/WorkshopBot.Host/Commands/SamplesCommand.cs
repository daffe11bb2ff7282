using System.CommandLine;
using System.Globalization;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Host.Commands;

/// <summary><c>samples</c>: what ships with the program, to learn from and to start with.</summary>
internal static class SamplesCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "The sample to print; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("samples", "Lists the shipped samples, or prints one as a service-blueprint/1 file.") { name };
        command.SetAction((parsed, ct) => parsed.GetValue(name) is { } wanted ? PrintAsync(terminal, wanted, ct) : ListAsync(terminal));
        return command;
    }

    private static async Task<int> PrintAsync(Terminal terminal, string name, CancellationToken ct)
    {
        if (Samples.Text(name) is not { } text)
        {
            terminal.Complain($"{name}: there is no such sample; the samples are {string.Join(", ", Samples.Names)}");
            return ExitCode.BadInput;
        }

        await terminal.Text.WriteAsync(text.AsMemory(), ct);
        return ExitCode.Success;
    }

    private static async Task<int> ListAsync(Terminal terminal)
    {
        var width = Samples.Names.Max(name => name.Length);
        foreach (var name in Samples.Names)
        {
            var sample = Samples.Load(name)!;
            await terminal.Text.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name.PadRight(width)}  {sample.Title} ({sample.Phases.Count} phases, {sample.Activities.Count} steps)"));
        }

        return ExitCode.Success;
    }
}
