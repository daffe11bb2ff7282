namespace WorkshopBot.Rendering;

/// <summary>How a scene becomes a PNG.</summary>
public sealed record PngFormat(PngSize Size, PngOptions Options)
{
    private const int PixelsPerMetreAt96 = 3780;

    /// <summary>For a chat: one pixel a CSS pixel with even letter gaps, and never more than the 1 MB that Teams shows.</summary>
    public static PngFormat Tile { get; } = new(PngSize.Smooth, new PngOptions(Level: 6, MostBytes: 1_000_000));

    /// <summary>For a file: twice as many pixels, so that it prints and zooms well.</summary>
    public static PngFormat Download { get; } = new(PngSize.Double, new PngOptions(Level: 6, PixelsPerMetre: 2 * PixelsPerMetreAt96));

    /// <summary>For a preview that must be there at once.</summary>
    public static PngFormat Quick { get; } = new(PngSize.Single, new PngOptions(Level: 1));
}

/// <summary>How many pixels a CSS pixel gets.</summary>
public enum PngSize
{
    /// <summary>One; letters stand on whole pixels, which is quickest.</summary>
    Single,

    /// <summary>One, as the mean of four.</summary>
    Smooth,

    /// <summary>Four.</summary>
    Double,
}

/// <summary>What a PDF says about itself; the moment is an argument, so that the same blueprint gives the same bytes.</summary>
public sealed record PdfDetails(string Title, string Subject, DateTimeOffset Created, PdfPaper Paper = PdfPaper.AsDrawn);

/// <summary>The pages of a PDF.</summary>
public enum PdfPaper
{
    /// <summary>Each page as large as its scene.</summary>
    AsDrawn,

    /// <summary>Each scene fitted to a sheet of A3 lying on its side.</summary>
    A3Landscape,
}

/// <summary>A picture and the scene it shows, from which the SVG and the alternative text can be written without measuring again.</summary>
public sealed record RenderedPicture(Scene Scene, ReadOnlyMemory<byte> Bytes);
