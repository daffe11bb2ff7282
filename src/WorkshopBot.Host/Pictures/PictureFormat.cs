using System.Collections.Immutable;

namespace WorkshopBot.Host.Pictures;

/// <summary>The forms in which a blueprint leaves the product as one file.</summary>
internal enum PictureFormat
{
    Svg,
    Png,
    Pdf,
    Text,
    Markdown,
    Csv,
    Json,
}

/// <summary>What formats are called at the end of a file's name.</summary>
internal static class PictureFormatNames
{
    private static readonly ImmutableArray<(string Name, PictureFormat Format)> s_names =
    [
        ("svg", PictureFormat.Svg), ("png", PictureFormat.Png), ("pdf", PictureFormat.Pdf), ("txt", PictureFormat.Text),
        ("md", PictureFormat.Markdown), ("csv", PictureFormat.Csv), ("json", PictureFormat.Json),
    ];

    /// <summary>The names in the order in which help lists them.</summary>
    public static IEnumerable<string> All => s_names.Select(pair => pair.Name);

    /// <summary>The format of a name such as <c>svg</c>, in small or capital letters; null for an unknown one.</summary>
    public static PictureFormat? Of(string? name)
    {
        foreach (var (known, format) in s_names)
        {
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }

    public static string NameOf(PictureFormat format) => s_names.First(pair => pair.Format == format).Name;

    /// <summary>The format that the end of a file's name asks for; null for an unknown one.</summary>
    public static PictureFormat? OfFile(string path) => Of(Path.GetExtension(path).TrimStart('.'));
}
