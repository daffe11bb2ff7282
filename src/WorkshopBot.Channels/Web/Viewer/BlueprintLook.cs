using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>What a reader has chosen to look at; whatever an address says besides is as if it were not there.</summary>
/// <param name="Zoom">In per cent, for a page without script.</param>
/// <param name="Phase">Counted from 1.</param>
public sealed record BlueprintLook(ViewKind Kind = ViewKind.ByScreen, int Zoom = BlueprintLook.UsualZoom, int Phase = 1, string? Step = null)
{
    public const int UsualZoom = 100;

    /// <summary>No id of a step is longer.</summary>
    private const int LongestStep = 100;

    /// <summary>The sizes that are offered as links.</summary>
    public static IReadOnlyList<int> Zooms { get; } = [50, UsualZoom, 200];

    /// <summary>As it stands in an address, with its question mark.</summary>
    public string Query => QueryString.Create(new Dictionary<string, string?>
    {
        ["view"] = NameOf(Kind),
        ["zoom"] = Zoom.ToString(CultureInfo.InvariantCulture),
        ["phase"] = Phase.ToString(CultureInfo.InvariantCulture),
        ["step"] = Step,
    }.Where(pair => pair.Value is not null)).Value ?? "";

    public static string NameOf(ViewKind kind) => kind switch
    {
        ViewKind.Picture => "picture",
        ViewKind.Phases => "phases",
        ViewKind.Text => "text",
        _ => "screen",
    };

    public static BlueprintLook Of(IQueryCollection query) => new(
        Enum.GetValues<ViewKind>().FirstOrDefault(kind => NameOf(kind) == query["view"]),
        Number(query["zoom"]) is { } zoom && Zooms.Contains(zoom) ? zoom : UsualZoom,
        Number(query["phase"]) ?? 1,
        query["step"] is [{ Length: > 0 and <= LongestStep } step] ? step : null);

    private static int? Number(string? said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : null;
}
