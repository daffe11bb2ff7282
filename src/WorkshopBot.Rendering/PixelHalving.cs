using System.Runtime.Intrinsics;

namespace WorkshopBot.Rendering;

/// <summary>
/// Halves a picture: each pixel becomes the mean of four. cairo sets letters on whole pixels, which shows as uneven gaps in small text;
/// drawn at double size and halved, the gaps are even.
/// </summary>
internal static class PixelHalving
{
    public static Pixels Halve(Pixels large, PixelPool pool)
    {
        var small = pool.Take(large.Width / 2, large.Height / 2);
        Halve(large, small, 0..small.Height);
        return small;
    }

    /// <param name="rows">Rows of the small picture.</param>
    public static void Halve(Pixels large, Pixels small, Range rows)
    {
        for (var y = rows.Start.Value; y < rows.End.Value; y++)
        {
            HalveRows(large.Row(y * 2), large.Row((y * 2) + 1), small.Bytes.Slice(y * small.Stride, small.Stride));
        }
    }

    private static void HalveRows(ReadOnlySpan<byte> upper, ReadOnlySpan<byte> lower, Span<byte> output)
    {
        var x = 0;
        for (; x + 8 <= output.Length; x += 8)
        {
            var (upper1, upper2) = Vector128.Widen(Vector128.Create(upper.Slice(x * 2, 16)));
            var (lower1, lower2) = Vector128.Widen(Vector128.Create(lower.Slice(x * 2, 16)));
            Vector128<ushort> left = upper1 + lower1, right = upper2 + lower2;
            var sum = Vector128.Create(left.GetLower() + left.GetUpper(), right.GetLower() + right.GetUpper());
            Vector128.Narrow((sum + Vector128.Create((ushort)2)) >>> 2, Vector128<ushort>.Zero).GetLower().CopyTo(output[x..]);
        }

        for (; x < output.Length; x++)
        {
            var from = ((x / 4) * 8) + (x % 4);
            output[x] = (byte)((upper[from] + upper[from + 4] + lower[from] + lower[from + 4] + 2) / 4);
        }
    }
}
