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

    /// <param name="Number">Counts from 1.</param>
    internal sealed record OneTile(int Number) : PictureName;

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

        return file.StartsWith(Tile, StringComparison.Ordinal) && file.EndsWith(Png, StringComparison.Ordinal)
            && int.TryParse(file[Tile.Length..^Png.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && file == TileName(number) && number > 0
            ? new OneTile(number)
            : null;
    }

    public static string TileName(int number) => string.Create(CultureInfo.InvariantCulture, $"{Tile}{number}{Png}");

    public string File => this switch
    {
        Blueprint whole => Whole + PictureFormatNames.NameOf(whole.Format),
        OneTile tile => TileName(tile.Number),
        _ => OverviewName,
    };

    public string MediaType => this is Blueprint whole ? TypeOf(whole.Format) : "image/png";

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
