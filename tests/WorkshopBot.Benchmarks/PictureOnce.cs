using System.Text;
using WorkshopBot.Rendering;

namespace WorkshopBot.Benchmarks;

/// <summary>Draws one blueprint as SVG and PNG and ends: the process that the cold figures time.</summary>
internal static class PictureOnce
{
    public static async Task<int> RunAsync(string name, string folder)
    {
        await using var thread = new RenderThread();
        var picture = await thread.DrawPngAsync(PictureCase.Of(name).Arrange, PngFormat.Quick, CancellationToken.None);
        await File.WriteAllBytesAsync(Path.Combine(folder, "once.png"), picture.Bytes);
        await File.WriteAllBytesAsync(Path.Combine(folder, "once.svg"), Encoding.UTF8.GetBytes(SvgWriter.Write(picture.Scene)));
        return 0;
    }
}
