using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering;

public sealed class EstimatedTextMeasureTests
{
    private static readonly TextStyle s_style = new(14, 19, 400, "#000000");

    [Fact]
    public void Lines_break_at_spaces_and_stay_within_their_room()
    {
        var text = Measure("The quick brown fox jumps over the lazy dog", 100, 9);
        Assert.All(text.Lines, line => Assert.InRange(line.Width, 1, 100));
        Assert.Equal("The quick brown fox jumps over the lazy dog", string.Join(' ', text.Lines.Select(line => line.Text)));
    }

    [Fact]
    public void A_word_wider_than_its_line_is_broken()
    {
        var text = Measure(new string('m', 60), 100, 99);
        Assert.All(text.Lines, line => Assert.InRange(line.Width, 1, 100));
        Assert.Equal(60, text.Lines.Sum(line => line.Text.Length));
    }

    [Fact]
    public void What_is_too_long_ends_in_an_ellipsis()
    {
        var text = Measure("one two three four five six seven eight nine ten", 60, 2);
        Assert.True(text.Cut);
        Assert.Equal(2, text.Lines.Count);
        Assert.EndsWith("…", text.Lines[1].Text, StringComparison.Ordinal);
        Assert.InRange(text.Lines[1].Width, 1, 60);
    }

    [Fact]
    public void Scripts_without_spaces_break_between_signs() => Assert.True(Measure("顧客はプランを選択し価格を確認してから申し込みを完了します", 100, 9).Lines.Count > 2);

    [Fact]
    public void Nothing_is_written_as_nothing() => Assert.Empty(Measure("", 100, 3).Lines);

    private static MeasuredText Measure(string text, int width, int lines) => new EstimatedTextMeasure().Measure(text, s_style, "en", width, lines);
}
