using System.Globalization;
using System.Text;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels;

/// <summary>The name under which a file is saved: the title as plain letters, the edition, and whether it is a draft.</summary>
internal static class FileName
{
    private const int MostLetters = 60;

    public static string Of(PictureContent content)
    {
        var (part, end) = (Path.GetFileNameWithoutExtension(content.File), Path.GetExtension(content.File));
        var name = part == "blueprint" ? Plain(content.Title) : $"{Plain(content.Title)}-{part}";
        return string.Create(CultureInfo.InvariantCulture, $"{name}-v{content.Edition}{(content.Signed ? "" : "-draft")}{end}");
    }

    /// <summary>Letters and digits of any script; everything else, from path signs to invisible marks, becomes a hyphen.</summary>
    private static string Plain(string title)
    {
        var plain = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (plain.Length >= MostLetters)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        var name = plain.ToString().Trim('-');
        return name.Length > 0 ? name : "blueprint";
    }
}
