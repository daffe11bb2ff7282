using WorkshopBot.Rendering;
using WorkshopBot.RenderProbe;

namespace WorkshopBot.Tests.Rendering.Native;

[Collection(DrawingTests.Name)]
public sealed class PdfTests(Studio studio)
{
    private const string Package = "poppler-utils";

    [Fact]
    public async Task Every_word_of_every_card_can_be_found()
    {
        var text = await ReadAsync("pdftotext", await studio.PdfAsync(measure => [Studio.English(measure), Studio.Scripts(measure)]), "-raw");
        var words = SyntheticScene.English.Concat(SyntheticScene.Scripts.Where(card => card.Language is "el" or "ru" or "vi"))
            .SelectMany(card => card.Text.Split(' ')).Distinct();
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Contains("価格を確認してから", text, StringComparison.Ordinal);
        Assert.Contains("기사 방문", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_expected_fonts_are_used_and_all_are_embedded()
    {
        var fonts = (await ReadAsync("pdffonts", await studio.PdfAsync(measure => [Studio.Scripts(measure)])))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Where(line => !line.Contains("Type 3", StringComparison.Ordinal)).ToList();
        var families = fonts.Select(line => line.Split('+')[1].Split('-', ' ')[0]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Inter", "NotoSansArabic", "NotoSansBengali", "NotoSansCJKjp", "NotoSansCJKkr", "NotoSansCJKsc", "NotoSansCJKtc", "NotoSansDevanagari",
                "NotoSansHebrew", "NotoSansTamil", "NotoSansThai",
            ],
            families);
        Assert.All(fonts, line => Assert.Contains(" yes yes yes ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_as_large_as_their_scenes_or_sheets_of_A3()
    {
        var own = await ReadAsync("pdfinfo", await studio.PdfAsync(measure => [Studio.English(measure), Studio.Scripts(measure)]), "-l", "2");
        Assert.Contains("Pages:           2", own, StringComparison.Ordinal);
        Assert.Contains("Page    1 size:  834 x 652.5 pts", own, StringComparison.Ordinal);
        Assert.Contains("Page    2 size:  834 x 540 pts", own, StringComparison.Ordinal);
        var sheets = await ReadAsync(
            "pdfinfo", await studio.PdfAsync(measure => [Studio.English(measure), Studio.Scripts(measure)], Studio.Details with { Paper = PdfPaper.A3Landscape }), "-l", "2");
        Assert.Contains("Page    2 size:  1190.55 x 841.89 pts (A3)", sheets, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_its_title_subject_and_the_moment_it_was_given()
    {
        var info = await ReadAsync("pdfinfo", await studio.PdfAsync(measure => [Studio.English(measure)]), "-isodates");
        Assert.Contains("Title:           Pharmacy – प्रिस्क्रिप्शन", info, StringComparison.Ordinal);
        Assert.Contains("Subject:         Twenty cards", info, StringComparison.Ordinal);
        Assert.Contains("CreationDate:    2026-11-21T08:00:00Z", info, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_scenes_give_the_same_bytes_here_and_in_another_process()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.pdf");
        try
        {
            await Studio.ProbeAsync("draw", file);
            var first = await File.ReadAllBytesAsync(file);
            await Studio.ProbeAsync("draw", file);
            Assert.Equal(first, await File.ReadAllBytesAsync(file));
            var details = new PdfDetails("Synthetic picture", "Every script", new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
            Assert.Equal(first, await studio.PdfAsync(measure => [Studio.Scripts(measure), Studio.English(measure)], details));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> ReadAsync(string program, byte[] pdf, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            return await Studio.RunAsync(program, Package, program == "pdftotext" ? [.. options, file, "-"] : [.. options, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
