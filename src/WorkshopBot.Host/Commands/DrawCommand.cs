using System.CommandLine;
using System.Globalization;
using WorkshopBot.Host.Files;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Commands;

/// <summary><c>draw</c>: a blueprint file becomes pictures, texts and tables.</summary>
internal static class DrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = Inputs.Source();
        var outputs = Outputs.Files("Where to write; the end of the name decides the form. May be given several times. '-' is standard output, with --format.");
        var format = Outputs.Format();
        var language = Inputs.Language();
        var command = new Command("draw", "Draws a blueprint: as picture (svg, png, pdf), as text (txt, md), as table (csv) or as data (json).")
        {
            source, outputs, format, language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(outputs) is null && result.GetResult(format) is null)
            {
                result.AddError("Say where to draw to: -o OUT.svg, or --format svg for standard output.");
            }
        });
        command.Validators.Add(result => Outputs.Check(result, outputs, format));
        command.SetAction(parsed =>
        {
            var targets = Outputs.Of(parsed.GetValue(outputs), parsed.GetValue(format));
            return Draw(terminal, null, parsed.GetRequiredValue(source), targets, parsed.GetValue(language));
        });
        return command;
    }

    /// <param name="thread">A render thread that has begun to load its fonts; without one an own thread starts when it is needed.</param>
    public static int Draw(Terminal terminal, RenderThread? thread, string source, IReadOnlyList<OutputTarget> targets, string? language = null)
    {
        switch (new BlueprintSource(terminal).Read(source))
        {
            case SourceReading.Accepted read:
                var order = new PictureOrder(read.Blueprint, new Imprint(), language, Moment(read.Written));
                return Outputs.Write(terminal, thread, order, targets);
            case SourceReading.Refused refused:
                return terminal.Refuse(refused);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>When the drawing was made, for the PDF: builds that are to be repeatable say so in the usual variable.</summary>
    internal static DateTimeOffset Moment(DateTimeOffset? written) =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : written ?? TimeProvider.System.GetUtcNow();
}
