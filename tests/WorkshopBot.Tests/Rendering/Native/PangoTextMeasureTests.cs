using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;
using WorkshopBot.RenderProbe;

namespace WorkshopBot.Tests.Rendering.Native;

[Collection(DrawingTests.Name)]
public sealed class PangoTextMeasureTests(Studio studio)
{
    private static readonly TextStyle s_card = new(13, 18, 500, "#1B2430");

    public static IEnumerable<object[]> Scripts => SyntheticScene.Scripts.Select(words => new object[] { words.Language, words.Text });

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Every_script_has_its_letters(string language, string text)
    {
        var unknown = await studio.Thread.RunAsync(
            tools => Pango.UnknownGlyphs(tools.Fonts.Set(text, s_card, FontChoice.For(language, text), rightToLeft: false)), CancellationToken.None);
        Assert.True(unknown == 0, $"{unknown} letters of '{text}' are in no font; install fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji.");
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Lines_fit_and_together_are_the_text(string language, string text)
    {
        var measured = await MeasureAsync(text, language, 148, 20);
        Assert.All(measured.Lines, line => Assert.InRange(line.Width, 1, 148));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(string.Concat(measured.Lines.Select(line => line.Text)).Where(letter => letter is not (' ' or '\u200e' or '\u200f'))));
        Assert.False(measured.Cut);
        Assert.Equal(measured.Lines.Max(line => line.Width), measured.Width);
    }

    [Fact]
    public async Task Words_stay_whole_where_they_fit()
    {
        var measured = await MeasureAsync("Picks a two-hour slot for the technician's visit", "en", 150, 5);
        Assert.Equal(["Picks a two-hour slot", "for the technician's visit"], measured.Lines.Select(line => line.Text));
    }

    [Fact]
    public async Task A_word_too_long_for_its_line_is_broken_without_a_hyphen_that_nobody_wrote()
    {
        var measured = await MeasureAsync("Donaudampfschifffahrtsgesellschaftskapitän", "de", 120, 9);
        Assert.True(measured.Lines.Count > 1);
        Assert.DoesNotContain(measured.Lines, line => line.Text.EndsWith('-') || line.Text.EndsWith('\u2010'));
    }

    [Theory]
    [InlineData("en", "Reassigns the job if the technician is delayed by more than 30 minutes")]
    [InlineData("ja", "顧客はプランを選択し、価格を確認してから申し込みを完了します。")]
    [InlineData("de", "Rechtsschutzversicherungsgesellschaftendonaudampfschifffahrtskapitän")]
    [InlineData("ar", "يبحث العميل عن إنترنت أسرع ويقارن العروض قبل الشراء")]
    public async Task What_does_not_fit_ends_in_an_ellipsis(string language, string text)
    {
        var measured = await MeasureAsync(text, language, 120, 2);
        Assert.True(measured.Cut);
        Assert.Equal(2, measured.Lines.Count);
        Assert.EndsWith("…", measured.Lines[1].Text, StringComparison.Ordinal);
        Assert.InRange(measured.Lines[1].Width, 20, 120);
    }

    [Theory]
    [InlineData("ar", "يبحث العميل", true)]
    [InlineData("en", "יבחר Socket", true)]
    [InlineData("ar", "Fibre 500 سريع", false)]
    [InlineData("ar", "12 / 30", true)]
    [InlineData("en", "12 / 30", false)]
    public async Task The_first_letter_decides_the_direction_and_the_language_where_there_is_none(string language, string text, bool rightToLeft) =>
        Assert.Equal(rightToLeft, (await MeasureAsync(text, language, 200, 3)).RightToLeft);

    [Fact]
    public async Task Markup_is_text()
    {
        var measured = await MeasureAsync("<b>&amp;</b>", "en", 300, 1);
        Assert.Equal("<b>&amp;</b>", Assert.Single(measured.Lines).Text);
    }

    [Fact]
    public async Task Bolder_and_larger_is_wider()
    {
        var regular = await MeasureAsync("Customer actions", "en", 500, 1);
        var bold = await MeasureAsync("Customer actions", "en", 500, 1, s_card with { Weight = 700 });
        var large = await MeasureAsync("Customer actions", "en", 500, 1, s_card with { Size = 26 });
        Assert.True(bold.Width > regular.Width);
        Assert.InRange(large.Width, (2 * regular.Width) - 2, 2 * regular.Width);
    }

    [Fact]
    public async Task Colour_emoji_do_not_take_over_the_digits_beside_them()
    {
        var plain = (await MeasureAsync("12 min", "en", 500, 1)).Width;
        var both = (await MeasureAsync("12 min ✅", "en", 500, 1)).Width;
        Assert.InRange(both - plain, 10, 26);
    }

    [Fact]
    public Task Hostile_text_is_measured_within_its_width_and_drawn_without_harm() =>
        studio.Thread.RunAsync(
            tools =>
            {
                Prop.ForAll(HostileText.Any.ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (text, width, lines) =>
                {
                    var measured = tools.Measure.Measure(text, s_card, "en", width, lines);
                    var drawn = measured.Lines.Select((line, index) => new TextLine(line.Text, 4, 20 + (index * 18), line.Width, measured.RightToLeft));
                    tools.Draw(Studio.Scene(new SceneNode.Text(drawn.ToSequence(), s_card, "en")), PngSize.Single).Dispose();

                    // A single letter cannot be broken; the widest one here, with the sign that clings to it, fits into 90 pixels.
                    return measured.Lines.Count <= lines && (width < 90 || measured.Lines.All(line => line.Width <= width));
                }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
                return true;
            },
            CancellationToken.None);

    [Fact]
    public async Task A_hundred_thousand_letters_are_cut_before_they_are_measured()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var measured = await MeasureAsync(string.Concat(Enumerable.Repeat("word ", 20_000)), "en", 148, 7);
        Assert.Equal(7, measured.Lines.Count);
        Assert.True(measured.Cut);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void No_native_library_complained() => Assert.Equal(0, GLibLog.Warnings);

    private Task<MeasuredText> MeasureAsync(string text, string language, int width, int lines, TextStyle? style = null) =>
        studio.Thread.ArrangeAsync(measure => measure.Measure(text, style ?? s_card, language, width, lines), CancellationToken.None);
}
