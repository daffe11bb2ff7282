using System.Globalization;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>A blueprint as one reader looks at it: where they stand, and what is drawn for them.</summary>
public sealed record BlueprintView
{
    public required Workshop Workshop { get; init; }

    public required Voice Voice { get; init; }

    /// <summary>Where the blueprint page of this reader is.</summary>
    public required string Address { get; init; }

    /// <summary>Where this reader's files are.</summary>
    public required string Files { get; init; }

    public required Sequence<ScreenPhase> Columns { get; init; }

    public required BlueprintLook Look { get; init; }

    /// <summary>Null while it is not asked for, or cannot be drawn at this moment.</summary>
    public ScreenDrawing? Drawing { get; init; }

    public Texts Words => Voice.Texts;

    public ServiceBlueprint Blueprint => Workshop.Blueprint;

    public bool IsBlank => Blueprint.Phases.Count == 0 && Blueprint.Activities.Count == 0;

    public Activity? Step => Blueprint.Activities.FirstOrDefault(step => step.Id.Value == Look.Step);

    /// <summary>The phase to show alone, counted from 0.</summary>
    public int Phase => Math.Clamp(Look.Phase - 1, 0, Math.Max(0, Columns.Count - 1));

    public int Moments => Columns.Sum(phase => phase.Columns.Count);

    /// <summary>Signed and by whom, or a draft; and which edition.</summary>
    public string Status => Texts.SideBySide(
        Words.View.Edition(Workshop.Edition),
        Workshop.Signed is { } signed && Workshop.IsSigned ? Words.Summary.Signed(Voice.Name(signed.By)) : Words.Picture.Draft);

    /// <summary>The drawing with its links on this reader's page, the chosen step marked, and enlarged without a script.</summary>
    public string? Markup => Drawing is not { } drawing ? null : Scaled(Marked(drawing.Markup), drawing);

    public string With(ViewKind kind) => $"{Address}?view={BlueprintLook.NameOf(kind)}";

    public string WithPhase(int place) => string.Create(CultureInfo.InvariantCulture, $"{Address}?view=phases&phase={place + 1}");

    public string WithZoom(int percent) => string.Create(CultureInfo.InvariantCulture, $"{Address}?view=picture&zoom={percent}");

    public string WithStep(ActivityId id) => $"{Address}?step={Uri.EscapeDataString(id.Value)}#step";

    /// <summary>This page again, for a script that brings it up to date.</summary>
    public string Part => $"{Address}/part{Look.Query}";

    private string Marked(string markup)
    {
        var ours = $"href=\"{Address}?step=";
        var linked = markup.Replace(IScreenPictures.StepLink, ours, StringComparison.Ordinal);
        return Step is { } step
            ? linked.Replace($"{ours}{Uri.EscapeDataString(step.Id.Value)}\"", $"aria-current=\"true\" {ours}{Uri.EscapeDataString(step.Id.Value)}\"", StringComparison.Ordinal)
            : linked;
    }

    /// <summary>Width and height stand in the element's own tag and nowhere before it.</summary>
    private string Scaled(string markup, ScreenDrawing drawing)
    {
        if (Look.Zoom == BlueprintLook.UsualZoom)
        {
            return markup;
        }

        return new StringBuilder(markup)
            .Replace(Size(drawing.Width, drawing.Height), Size(drawing.Width * Look.Zoom / 100, drawing.Height * Look.Zoom / 100), 0, Math.Min(markup.Length, 200))
            .ToString();

        static string Size(int width, int height) => string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"");
    }
}
