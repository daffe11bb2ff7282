using System.Globalization;
using System.Text;
using WorkshopBot.Rendering;
using WorkshopBot.Rendering.Native;
using static WorkshopBot.Benchmarks.Measuring;

namespace WorkshopBot.Benchmarks;

/// <summary>How long pictures take: warm, cold, and beside other programs that draw such pictures.</summary>
internal static class PictureBench
{
    private const int WarmUps = 30;
    private static readonly string[] s_cases = ["20", "60", "200", "60-languages"];

    public static async Task<int> RunAsync()
    {
        if (!NativeLibraries.Status.Available)
        {
            Console.Error.WriteLine(NativeLibraries.Status.Reason);
            return 1;
        }

        var load = File.Exists("/proc/loadavg") ? await File.ReadAllTextAsync("/proc/loadavg") : "unknown";
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {load.Trim()}; wall times are medians and mean little on a busy machine, processor times are means.");
        await using var thread = new RenderThread();
        foreach (var name in s_cases)
        {
            await thread.RunAsync(studio => Warm(studio, PictureCase.Of(name)), CancellationToken.None);
        }

        Cold();
        PeerBench.Run(["20", "60", "200"]);
        return 0;
    }

    private static bool Warm(RenderStudio studio, PictureCase picture)
    {
        var scene = picture.Arrange(studio.Measure);
        for (var time = 0; time < WarmUps; time++)
        {
            Both(studio, PictureCase.Of(picture.Name, -1 - time));
        }

        using var pixels = studio.Draw(scene, PngSize.Single);
        var unseen = new Queue<PictureCase>(Enumerable.Range(1, (4 * Runs(picture)) + 2).Select(salt => PictureCase.Of(picture.Name, salt)));
        var svg = SvgWriter.Write(scene);
        Table(
            $"{picture.Name} cards, {scene.Width}x{scene.Height}: warm, in one process",
            ["", "wall ms", "cpu ms", "bytes"],
            Steps(studio, picture, scene, pixels, unseen).Select(step => new[]
            {
                step.Name, Ms(Median(Runs(picture), () => step.Action())), Ms(Cpu(Runs(picture), () => step.Action())), Kb(step.Action()),
            }));
        Console.WriteLine($"SVG {Kb(Encoding.UTF8.GetByteCount(svg))}, process {Environment.WorkingSet / 1024 / 1024} MB");
        return true;
    }

    private static int Runs(PictureCase picture) => picture.Name == "200" ? 10 : 20;

    private static IEnumerable<(string Name, Func<long> Action)> Steps(
        RenderStudio studio, PictureCase picture, Scene scene, Pixels pixels, Queue<PictureCase> unseen) =>
    [
        ("SVG + PNG, all words new", () => Both(studio, unseen.Dequeue())),
        ("SVG + PNG, drawn before", () => Both(studio, picture)),
        ("PNG encoder alone, level 1", () => PngEncoder.Encode(pixels, PngFormat.Quick.Options).Length),
        ("PNG encoder alone, level 6", () => PngEncoder.Encode(pixels, new PngOptions(6)).Length),
        ("  arrange, all words new", () => unseen.Dequeue().Arrange(studio.Measure).Nodes.Count),
        ("  arrange, drawn before", () => picture.Arrange(studio.Measure).Nodes.Count),
        ("  write SVG", () => SvgWriter.Write(scene).Length),
        ("  draw pixels", () => Draw(studio, scene)),
        ("PNG at double size, level 6", () => Png(studio, scene, PngFormat.Download)),
        ("PDF of one page", () => studio.WritePdf([scene], new PdfDetails("Bench", "", DateTimeOffset.UnixEpoch)).Length),
        ("all tiles", () => BlueprintPicture.Tiles(picture.Brief(studio.Measure)).Sum(tile => Png(studio, tile.Scene, PngFormat.Tile))),
    ];

    private static long Both(RenderStudio studio, PictureCase picture)
    {
        var scene = picture.Arrange(studio.Measure);
        return SvgWriter.Write(scene).Length + Png(studio, scene, PngFormat.Quick);
    }

    private static long Draw(RenderStudio studio, Scene scene)
    {
        using var pixels = studio.Draw(scene, PngSize.Single);
        return pixels.Bytes.Length;
    }

    private static long Png(RenderStudio studio, Scene scene, PngFormat format)
    {
        using var work = studio.Png(scene, format);
        return work.Finish().Length;
    }

    private static void Cold()
    {
        const int Processes = 9;
        var folder = Directory.CreateTempSubdirectory("picture-bench").FullName;
        var self = Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Benchmarks.dll");
        Table(
            string.Create(CultureInfo.InvariantCulture, $"Cold: a whole process, from its start to SVG and PNG on disk (medians of {Processes})"),
            ["cards", "wall ms", "most memory MB"],
            s_cases.Select(name =>
            {
                var runs = Enumerable.Range(0, Processes).Select(_ => Process("dotnet", self, "picture-once", name, folder)!.Value).ToList();
                return new[] { name, Ms(Median(runs.Select(run => run.Milliseconds))), Ms(Median(runs.Select(run => run.Megabytes))) };
            }));
        Directory.Delete(folder, recursive: true);
    }
}
