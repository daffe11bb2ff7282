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
        command.SetAction(parsed => parsed.GetValue(name) is { } wanted ? Print(terminal, wanted) : List(terminal));
        return command;
    }

    private static int Print(Terminal terminal, string name)
    {
        if (Samples.Text(name) is not { } text)
        {
            terminal.Complain($"{name}: there is no such sample; the samples are {string.Join(", ", Samples.Names)}");
            return ExitCode.BadInput;
        }

        terminal.Text.Write(text);
        return ExitCode.Success;
    }

    private static int List(Terminal terminal)
    {
        var width = Samples.Names.Max(name => name.Length);
        foreach (var name in Samples.Names)
        {
            var sample = Samples.Load(name)!;
            terminal.Text.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name.PadRight(width)}  {sample.Title} ({sample.Phases.Count} phases, {sample.Activities.Count} steps)"));
        }

        return ExitCode.Success;
    }
}
