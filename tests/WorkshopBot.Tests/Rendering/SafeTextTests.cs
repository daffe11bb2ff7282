using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two \t\n spaces ", "two spaces")]
    [InlineData("bell\u0007s", "bell s")]
    [InlineData("whole 😀", "whole 😀")]
    [InlineData("over\u202eride", "override")]
    [InlineData("kept\u00a0together", "kept\u00a0together")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("👩\u200d💻", "👩\u200d💻")]
    [InlineData("a\u0300\u0301\u0302\u0303\u0304\u0305b", "a\u0300\u0301\u0302\u0303b")]
    [InlineData(null, "")]
    public void Text_becomes_safe_and_stays_itself(string? text, string expected) => Assert.Equal(expected, SafeText.Line(text));

    [Fact]
    public void Half_a_character_becomes_a_replacement() => Assert.Equal("half \ufffd", SafeText.Line("half \ud83d"));

    [Fact]
    public void Endless_text_is_cut_between_characters()
    {
        var cut = SafeText.Line(string.Concat(Enumerable.Repeat("😀", 50_000)));
        Assert.True(cut.Length <= SafeText.MaxShown + 1);
        Assert.EndsWith("😀…", cut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Привет", "en", "ru")]
    [InlineData("Привет", "bg", "bg")]
    [InlineData("Привіт, друзі, їжа", "en", "uk")]
    [InlineData("مرحبا", "en", "ar")]
    [InlineData("نمائندہ", "en", "ur")]
    [InlineData("顧客はプラン", "zh-CN", "ja")]
    [InlineData("客户在线", "en", "zh-CN")]
    [InlineData("顧客", "zh-Hant", "zh-Hant")]
    [InlineData("고객", "en", "ko")]
    [InlineData("Kunde", "de", "de")]
    [InlineData("ग्राहक", "mr", "mr")]
    public void The_script_tells_the_language(string text, string otherwise, string expected) => Assert.Equal(expected, LanguageGuess.Of(text, otherwise));

    [Theory]
    [InlineData("(العميل)", true)]
    [InlineData("12 שלום", true)]
    [InlineData("Hello שלום", false)]
    [InlineData("123", false)]
    public void The_first_letter_tells_the_direction(string text, bool rightToLeft) => Assert.Equal(rightToLeft, LanguageGuess.IsRightToLeft(text));
}
