using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;
using static WorkshopBot.Benchmarks.Measuring;

namespace WorkshopBot.Benchmarks;

/// <summary>How long the pictures take: warm, cold, and beside other programs that draw such pictures.</summary>
internal static class PictureBench
{
    private const int WarmUps = 15;
    private static readonly string[] s_cases = ["20", "60", "200", "60-languages"];

    public static async Task<int> RunAsync()
    {
        if (!NativeLibraries.Status.Available)
        {
            Console.Error.WriteLine(NativeLibraries.Status.Reason);
            return 1;
        }

        await using var thread = new RenderThread();
        var rows = new List<string[]>();
        foreach (var name in s_cases)
        {
            rows.Add(await thread.RunAsync(studio => Warm(studio, PictureCase.Of(name)), CancellationToken.None));
        }

        Table(
            "Warm, in one process (ms, medians). 'new text': nothing measured before; 'again': the same blueprint once more.",
            ["cards", "px", "arrange new", "again", "raster 1x", "PNG L1", "new text all", "again all", "encoder alone", "1.5x + 5", "PDF", "tile", "2x L6", "PNG L1/L6", "RSS MB"], rows);
        Cold();
        return 0;
    }

    private static string[] Warm(RenderStudio studio, PictureCase picture)
    {
        var runs = picture.Name == "200" ? 30 : 60;
        var scene = picture.Arrange(studio.Measure);
        for (var time = 0; time < WarmUps; time++)
        {
            Encode(studio, picture.Arrange(new PangoTextMeasure(studio.Fonts)), PngFormat.Quick);
        }

        using var pixels = studio.Draw(scene, PngSize.Single);
        var details = new PdfDetails("Bench", "", DateTimeOffset.UnixEpoch);
        (string Name, Action Action)[] steps =
        [
            ("arrange, new text", () => picture.Arrange(new PangoTextMeasure(studio.Fonts))),
            ("arrange again", () => picture.Arrange(studio.Measure)),
            ("raster 1x", () => studio.Draw(scene, PngSize.Single).Dispose()),
            ("encoder alone, L1", () => PngEncoder.Encode(pixels, PngFormat.Quick.Options)),
            ("encoder alone, L6", () => PngEncoder.Encode(pixels, new PngOptions(6))),
            ("PNG, new text", () => Encode(studio, picture.Arrange(new PangoTextMeasure(studio.Fonts)), PngFormat.Quick)),
            ("PNG again", () => Encode(studio, picture.Arrange(studio.Measure), PngFormat.Quick)),
            ("tile PNG", () => Encode(studio, scene, PngFormat.Tile)),
            ("2x PNG", () => Encode(studio, scene, PngFormat.Download)),
            ("PDF", () => studio.WritePdf([scene], details)),
        ];
        foreach (var step in steps)
            Console.WriteLine($"{picture.Name} {step.Name,-20} median {Ms(Median(runs, step.Action)),8} cpu {Ms(Cpu(runs, step.Action)),8}  RSS {Environment.WorkingSet / 1024 / 1024} heap {GC.GetTotalMemory(false) / 1024 / 1024}");
        string[] times = [.. Enumerable.Repeat("", 11)];
        var small = PngEncoder.Encode(pixels, new PngOptions(6)).Length;
        return
        [
            picture.Name, $"{scene.Width}x{scene.Height}", .. times,
            $"{Kb(PngEncoder.Encode(pixels, PngFormat.Quick.Options).Length)} / {Kb(small)}", $"{Environment.WorkingSet / 1024 / 1024}",
        ];
    }

    private static int Encode(RenderStudio studio, Scene scene, PngFormat format)
    {
        using var pixels = studio.Draw(scene, format.Size);
        return PngEncoder.Encode(pixels, format.Options).Length;
    }

    private static void Cold()
    {
        var folder = Directory.CreateTempSubdirectory("picture-bench").FullName;
        var self = Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Benchmarks.dll");
        Table(
            "Cold, a whole process from start to file (median of 15).",
            ["cards", "ms", "most memory MB"],
            s_cases.Select(name =>
            {
                var runs = Enumerable.Range(0, 15).Select(_ => Process("dotnet", self, "picture-once", name, folder)!.Value).ToList();
                return new[] { name, Ms(Median(runs.Select(run => run.Milliseconds))), Ms(Median(runs.Select(run => run.Megabytes))) };
            }));
        Directory.Delete(folder, recursive: true);
    }
}
