using System.Globalization;
using System.Text;
using WorkshopBot.Storage.Tables.Client;

namespace WorkshopBot.Storage.Tables;

/// <summary>Texts that may be longer than a property: they go on in properties of the same name with a number.</summary>
internal static class StoredText
{
    /// <summary>A property holds 64 KiB, which are 32,768 characters.</summary>
    private const int Longest = 32_768;

    public static TableEntity WithText(this TableEntity row, string name, string text)
    {
        var part = 1;
        for (var at = 0; at < text.Length || part == 1; part++)
        {
            var length = Math.Min(Longest, text.Length - at);

            // A pair of surrogates stays together; alone, neither half is a character.
            length -= length == Longest && char.IsHighSurrogate(text[at + length - 1]) ? 1 : 0;
            row[Part(name, part)] = text.Substring(at, length);
            at += length;
        }

        return row;
    }

    /// <summary>Null when there is none.</summary>
    public static string? Text(this TableEntity row, string name)
    {
        if (row.GetString(name) is not { } first || !row.ContainsKey(Part(name, 2)))
        {
            return row.GetString(name);
        }

        var text = new StringBuilder(first);
        for (var part = 2; row.GetString(Part(name, part)) is { } more; part++)
        {
            text.Append(more);
        }

        return text.ToString();
    }

    private static string Part(string name, int part) => part == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{part}");
}
