using System.Text.Json;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Writes fields, and leaves out those that say nothing.</summary>
internal static class JsonText
{
    public static void Text(this Utf8JsonWriter json, string field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            json.WriteString(field, Clean(text));
        }
    }

    public static void Texts(this Utf8JsonWriter json, string field, Sequence<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var text in texts)
        {
            json.WriteStringValue(Clean(text));
        }

        json.WriteEndArray();
    }

    public static void Number(this Utf8JsonWriter json, string field, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(field, value);
        }
    }

    public static void YesNo(this Utf8JsonWriter json, string field, bool yes)
    {
        if (yes)
        {
            json.WriteBoolean(field, true);
        }
    }

    public static void Objects<T>(this Utf8JsonWriter json, string field, Sequence<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The text without what the reader would refuse: half a surrogate pair and control characters become U+FFFD.</summary>
    public static string Clean(string text)
    {
        char[]? cleaned = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (!IsReadable(text[index]))
            {
                (cleaned ??= text.ToCharArray())[index] = '\uFFFD';
            }
        }

        return cleaned is null ? text : new string(cleaned);
    }

    /// <summary>Whether a letter can stand in a file and on a picture; XML allows no other control characters either.</summary>
    public static bool IsReadable(char letter) =>
        letter is (>= ' ' or '\n' or '\r' or '\t') and not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter);
}
