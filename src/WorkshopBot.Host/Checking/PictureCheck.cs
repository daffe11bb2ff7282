using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Checking;

/// <summary>Whether pictures can be drawn here, and with the fonts they are designed for.</summary>
internal static class PictureCheck
{
    public static async IAsyncEnumerable<Finding> LookAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var thread = new RenderThread();
        if (!thread.Libraries.Available)
        {
            yield return new Finding(Standing.Warning, "pictures", thread.Libraries.Reason);
            yield break;
        }

        await using var files = new PictureFiles(thread);
        var made = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        var order = new PictureOrder(Samples.Load("shoeshine")!, new Imprint(1, DateOnly.FromDateTime(made.UtcDateTime)), null, made);
        _ = await files.OverviewAsync(order, ct);
        yield return new Finding(Standing.Fine, "pictures", "pango and cairo draw");
        var missing = await thread.MissingFontsAsync(ct);
        yield return missing.Count == 0
            ? new Finding(Standing.Fine, "fonts", "Inter and Noto are installed")
            : new Finding(Standing.Warning, "fonts", $"not installed: {string.Join(", ", missing)}; the next best are used");
    }
}
