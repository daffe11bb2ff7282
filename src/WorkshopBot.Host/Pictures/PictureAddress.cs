using System.Globalization;
using WorkshopBot.Domain;

namespace WorkshopBot.Host.Pictures;

/// <summary>
/// Where a picture is: <c>blueprints/WORKSHOP/VERSION.svg</c> for the whole blueprint in a form, <c>blueprints/WORKSHOP/VERSION/FILE</c>
/// for every other file. One file has one address.
/// </summary>
internal sealed record PictureAddress(WorkshopId Workshop, int Version, string File)
{
    public const string Folder = "blueprints";

    private const string Whole = "blueprint.";

    /// <summary>The part behind the folder, as it stands in an address.</summary>
    public string Path
    {
        get
        {
            var version = string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(Workshop.Value)}/{Version}");
            return File.StartsWith(Whole, StringComparison.Ordinal) ? $"{version}.{File[Whole.Length..]}" : $"{version}/{Uri.EscapeDataString(File)}";
        }
    }

    /// <summary>Reads the part behind the folder; null for whatever <see cref="Path"/> does not write.</summary>
    public static PictureAddress? Parse(string path)
    {
        if (path.Split('/') is not [{ Length: > 0 } workshop, { Length: > 0 } second, .. var rest] || rest.Length > 1)
        {
            return null;
        }

        var dot = second.IndexOf('.', StringComparison.Ordinal);
        var file = rest.Length == 1 ? rest[0] : dot > 0 ? Whole + second[(dot + 1)..] : "";
        var number = rest.Length == 1 || dot < 0 ? second : second[..dot];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && PictureName.Of(file) is not null
            && new PictureAddress(new WorkshopId(workshop), version, file) is var address && Uri.UnescapeDataString(address.Path) == path
            ? address
            : null;
    }
}
