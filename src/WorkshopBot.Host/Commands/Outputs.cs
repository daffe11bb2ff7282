using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Commands;

/// <summary>A place to write to and the form to write; a null path is standard output.</summary>
internal sealed record OutputTarget(string? Path, PictureFormat Format);

/// <summary>The options that say where pictures and texts go, and the writing itself: everything is drawn before anything is written.</summary>
internal static class Outputs
{
    public const string StandardOutput = "-";

    public static Option<string[]> Files(string help) => new("--output", "-o")
    {
        Description = help,
        HelpName = $"OUT.({string.Join('|', PictureFormatNames.All)})",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string?> Format() => new("--format")
    {
        Description = "Write this form to standard output.",
        HelpName = string.Join('|', PictureFormatNames.All),
    };

    public static void Check(CommandResult result, Option<string[]> outputs, Option<string?> format)
    {
        var asked = result.GetResult(format)?.Tokens is [var token] ? token.Value : null;
        if (asked is not null && PictureFormatNames.Of(asked) is null)
        {
            result.AddError($"--format: '{asked}' is not one of {string.Join(", ", PictureFormatNames.All)}.");
        }

        var paths = result.GetResult(outputs)?.Tokens.Select(path => path.Value).ToList() ?? [];
        foreach (var path in paths.Where(path => path != StandardOutput && PictureFormatNames.OfFile(path) is null))
        {
            result.AddError($"-o '{path}': the name must end in {string.Join(", ", PictureFormatNames.All.Select(name => $".{name}"))}.");
        }

        if (paths.Contains(StandardOutput) && asked is null)
        {
            result.AddError("-o -: say with --format which form to write to standard output.");
        }

        if (paths.GroupBy(path => path == StandardOutput ? path : Path.GetFullPath(path)).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            result.AddError($"-o '{twice.First()}' is given twice.");
        }
    }

    /// <summary>The targets in the order given; a format without <c>-o -</c> means standard output all the same.</summary>
    public static IReadOnlyList<OutputTarget> Of(string[]? paths, string? format)
    {
        var targets = (paths ?? []).Where(path => path != StandardOutput).Select(path => new OutputTarget(path, PictureFormatNames.OfFile(path)!.Value)).ToList();
        if (PictureFormatNames.Of(format) is { } streamed)
        {
            targets.Add(new OutputTarget(null, streamed));
        }

        return targets;
    }

    public static async Task<int> WriteAsync(Terminal terminal, PictureOrder order, IReadOnlyList<OutputTarget> targets, CancellationToken ct)
    {
        terminal.Progress($"Drawing {order.Blueprint.Title} …");
        await using var pictures = new PictureFiles();
        return Write(terminal, targets, await pictures.DrawAsync(order, [.. targets.Select(target => target.Format)], ct));
    }

    /// <inheritdoc cref="WriteAsync"/>
    public static int Write(Terminal terminal, RenderThread? thread, PictureOrder order, IReadOnlyList<OutputTarget> targets)
    {
        terminal.Progress($"Drawing {order.Blueprint.Title} …");
        var pictures = new PictureFiles(thread);
        try
        {
            return Write(terminal, targets, pictures.Draw(order, [.. targets.Select(target => target.Format)]));
        }
        finally
        {
            pictures.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static int Write(Terminal terminal, IReadOnlyList<OutputTarget> targets, IReadOnlyList<ReadOnlyMemory<byte>> drawn)
    {
        var files = new List<OutputFile>();
        for (var at = 0; at < targets.Count; at++)
        {
            if (targets[at].Path is { } path)
            {
                files.Add(new OutputFile(path, drawn[at]));
            }
        }

        if (OutputFiles.Write(files) is { } fault)
        {
            terminal.Complain(fault);
            return ExitCode.BadInput;
        }

        foreach (var file in files)
        {
            terminal.Progress(string.Create(CultureInfo.InvariantCulture, $"Wrote {file.Path} ({(file.Bytes.Length + 1023) / 1024} kB)"));
        }

        for (var at = 0; at < targets.Count; at++)
        {
            if (targets[at].Path is null)
            {
                terminal.Output.Write(drawn[at].Span);
            }
        }

        terminal.Output.Flush();
        return ExitCode.Success;
    }
}
