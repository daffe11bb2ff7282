using WorkshopBot.Rendering;

namespace WorkshopBot.Benchmarks;

/// <summary>Draws one picture and ends: the process that the cold figures time.</summary>
internal static class PictureOnce
{
    public static async Task<int> RunAsync(string name, string folder)
    {
        await using var thread = new RenderThread();
        var picture = await thread.DrawPngAsync(PictureCase.Of(name).Arrange, PngFormat.Quick, CancellationToken.None);
        await File.WriteAllBytesAsync(Path.Combine(folder, "once.png"), picture.Bytes);
        return 0;
    }
}
