using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Commands;

/// <summary>
/// <c>draw SOURCE -o OUT</c> without anything else, which is most of what is drawn: does the same as <see cref="DrawCommand"/>, but starts in a
/// fraction of the time. Whatever looks unusual is left to the command line proper, which knows what to say.
/// </summary>
internal static class QuickDraw
{
    /// <summary>The exit code, or null when the arguments are not of the plain form.</summary>
    public static int? Run(string[] args, Terminal? terminal = null)
    {
        if (Read(args) is not { } targets)
        {
            return null;
        }

        // Drawing sorts, folds and spells nothing by a culture; loading the tables for that would be a good part of the wait.
        AppContext.SetSwitch("System.Globalization.Invariant", true);
        terminal ??= Terminal.OfProcess();

        // The fonts are loaded on their own thread while this one reads the file.
        var thread = new RenderThread();
        try
        {
            if (targets.Exists(target => target.Format is PictureFormat.Svg or PictureFormat.Png or PictureFormat.Pdf))
            {
                _ = thread.WarmUpAsync(CancellationToken.None);
            }

            return DrawCommand.Draw(terminal, thread, args[1], targets);
        }
        catch (PictureUnavailableException missing)
        {
            terminal.Complain(missing.Message);
            return ExitCode.BadInput;
        }
        finally
        {
            // A process must not end while its libraries are still loading.
            thread.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static List<OutputTarget>? Read(string[] args)
    {
        if (args.Length < 4 || args.Length % 2 != 0 || args[0] != "draw" || IsUnusual(args[1]))
        {
            return null;
        }

        var targets = new List<OutputTarget>();
        for (var at = 2; at < args.Length; at += 2)
        {
            var path = args[at + 1];
            if (args[at] is not ("-o" or "--output") || IsUnusual(path) || PictureFormatNames.OfFile(path) is not { } format)
            {
                return null;
            }

            targets.Add(new OutputTarget(path, format));
        }

        // Whether several names mean one file is checked where there is a sentence for it.
        return targets.Count == 1 || targets.TrueForAll(target => targets.FindAll(other => other.Format == target.Format).Count == 1) ? targets : null;
    }

    /// <summary>Nothing, or an option, or standard input.</summary>
    private static bool IsUnusual(string argument) => argument.Length == 0 || argument[0] == '-';
}
