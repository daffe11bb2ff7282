using System.Text.RegularExpressions;
using WorkshopBot.Facilitation;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation;

/// <summary>The voice: plain words, no markup, no shouting.</summary>
public sealed partial class TextsProseTests
{
    private static readonly IReadOnlyList<(string Key, string Text)> s_texts =
        [.. new[] { "en", "es" }.SelectMany(language => ResourceTexts.Of(language).Select(text => ($"{text.Key} ({language})", text.Single())))];

    [Theory]
    [InlineData("an exclamation mark", "[!¡]")]
    [InlineData("a straight quotation mark or apostrophe", "['\"]")]
    [InlineData("markup", @"[<>*_`~\[\]\\]|&\w+;|^#")]
    [InlineData("three dots instead of an ellipsis", @"\.\.")]
    [InlineData("a blank at an edge or two in a row", @"^\s|\s$|  |\t|\r")]
    [InlineData("a blank before a stop", @" [.,:;?](?!\w)")]
    [InlineData("a word that is a platform's own", "(?i)microsoft|slack|teams |adaptive|block kit")]
    [InlineData("an emoji", @"\p{Cs}|[\u2600-\u26FF\u2705\u274C]")]
    public void No_text_holds(string what, string pattern)
    {
        var faults = s_texts.Where(text => Regex.IsMatch(text.Text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        Assert.True(!faults.Any(), $"{what}: {string.Join("; ", faults.Select(fault => $"{fault.Key}: {fault.Text}"))}");
    }

    [Fact]
    public void English_quotes_like_this_and_Spanish_quotes_like_that()
    {
        Assert.DoesNotContain(s_texts, text => text.Key.EndsWith("(es)", StringComparison.Ordinal) && text.Text.AsSpan().ContainsAny("“”‘"));
        Assert.DoesNotContain(s_texts, text => text.Key.EndsWith("(en)", StringComparison.Ordinal) && text.Text.AsSpan().ContainsAny("«»‘"));
    }

    [Fact]
    public void Quotation_marks_and_brackets_close()
    {
        Assert.DoesNotContain(s_texts, text => Count(text.Text, '“') != Count(text.Text, '”'));
        Assert.DoesNotContain(s_texts, text => Count(text.Text, '«') != Count(text.Text, '»'));
        Assert.DoesNotContain(s_texts, text => Count(text.Text, '(') != Count(text.Text, ')'));
    }

    [Fact]
    public void Spanish_questions_open_as_well_as_close()
    {
        Assert.DoesNotContain(
            s_texts, text => text.Key.EndsWith("(es)", StringComparison.Ordinal) && Count(text.Text.TrimStart('?', ' '), '?') != Count(text.Text, '¿'));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Filled_texts_read_smoothly(string language)
    {
        var faults = EveryText.Of(Texts.For(language, TimeZoneInfo.Utc)).Where(text => Clumsy().IsMatch(text.Said) && !AlwaysMany().IsMatch(text.Member)).DistinctBy(text => text.Said);
        Assert.Equal("", string.Join('\n', faults.Select(text => $"{text.Member}: {text.Said}")));
    }

    [Fact]
    public void The_people_words_of_the_texts_never_call_a_part_a_stage()
    {
        Assert.DoesNotContain(s_texts, text => Stage().IsMatch(Placeholder().Replace(text.Text, "")));
    }

    private static int Count(string text, char sign) => text.Count(letter => letter == sign);

    /// <summary>Doubled stops, and a number one before a plural.</summary>
    [GeneratedRegex(
        @"\.\.|\b1 (?:steps|phases|people|things|questions|votes|to-dos|roles|days|hours|minutes|parts|words|answers|fail points|wait points|standards"
        + "|pasos|fases|personas|cosas|preguntas|votos|tareas|días|horas|minutos|partes|palabras|respuestas|puntos|estándares|vistas|abiertos)\\b")]
    private static partial Regex Clumsy();

    /// <summary>Limits, and things that are only said of many.</summary>
    [GeneratedRegex(@"^Refuse\.Limit|^Charter\.PlaybookShort|^Chat\.Which|\.TooMany|\.FormHintLong")]
    private static partial Regex AlwaysMany();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?i)(?<!front |back )\bstages?\b")]
    private static partial Regex Stage();
}
