using System.Globalization;

namespace WorkshopBot.Host.Pictures;

/// <summary>The files of a workshop by name; any other name is nothing.</summary>
internal abstract record PictureName
{
    private const string OverviewName = "overview.png";
    private const string Tile = "tile-";
    private const string Whole = "blueprint.";
    private const string Png = ".png";

    private PictureName()
    {
    }

    /// <summary>The whole blueprint in one of its forms.</summary>
    internal sealed record Blueprint(PictureFormat Format) : PictureName;

    internal sealed record Overview : PictureName;

    /// <summary>What a phase shows, both counted from 1: <c>tile-3.png</c>, and for a long phase <c>tile-3-2.png</c> and so on.</summary>
    internal sealed record OneTile(int Phase, int Part) : PictureName;

    /// <summary>Names are compared letter for letter: one file has one address.</summary>
    public static PictureName? Of(string file)
    {
        if (file == OverviewName)
        {
            return new Overview();
        }

        if (file.StartsWith(Whole, StringComparison.Ordinal) && PictureFormatNames.All.Contains(file[Whole.Length..]))
        {
            return PictureFormatNames.Of(file[Whole.Length..]) is { } format ? new Blueprint(format) : null;
        }

        return file.StartsWith(Tile, StringComparison.Ordinal) && file.EndsWith(Png, StringComparison.Ordinal) ? TileOf(file) : null;
    }

    public string File => this switch
    {
        Blueprint whole => Whole + PictureFormatNames.NameOf(whole.Format),
        OneTile tile => TileName(tile.Phase, tile.Part),
        _ => OverviewName,
    };

    public string MediaType => this is Blueprint whole ? TypeOf(whole.Format) : "image/png";

    private static OneTile? TileOf(string file)
    {
        var parts = file[Tile.Length..^Png.Length].Split('-');
        return parts.Length <= 2 && Number(parts[0]) is { } phase && Number(parts.Length == 2 ? parts[1] : "1") is { } part && TileName(phase, part) == file
            ? new OneTile(phase, part)
            : null;
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string TileName(int phase, int part) => part == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Tile}{phase}{Png}")
        : string.Create(CultureInfo.InvariantCulture, $"{Tile}{phase}-{part}{Png}");

    private static string TypeOf(PictureFormat format) => format switch
    {
        PictureFormat.Svg => "image/svg+xml",
        PictureFormat.Png => "image/png",
        PictureFormat.Pdf => "application/pdf",
        PictureFormat.Json => "application/json",
        PictureFormat.Csv => "text/csv; charset=utf-8",
        PictureFormat.Markdown => "text/markdown; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
