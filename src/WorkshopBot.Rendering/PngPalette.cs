using System.Runtime.InteropServices;

namespace WorkshopBot.Rendering;

/// <summary>A picture in few colours: three bytes for each colour, and for each pixel the number of its colour.</summary>
internal sealed record PngPalette(byte[] Colours, byte[] Indexes)
{
    // Five bits of each channel: 32,768 cells are enough to tell colours apart and quick to count.
    private const int Cells = 1 << 15;

    /// <summary>
    /// Splits the box of colours that spreads widest, again and again, until there are enough boxes; each becomes the mean of its pixels.
    /// </summary>
    public static PngPalette Reduce(Pixels pixels, int most)
    {
        var values = MemoryMarshal.Cast<byte, uint>(pixels.Bytes);
        var counts = new long[Cells * 4];
        foreach (var value in values)
        {
            var cell = Cell(value) * 4;
            counts[cell]++;
            counts[cell + 1] += (byte)(value >> 16);
            counts[cell + 2] += (byte)(value >> 8);
            counts[cell + 3] += (byte)value;
        }

        var boxes = Split([.. Enumerable.Range(0, Cells).Where(cell => counts[cell * 4] > 0)], counts, most);
        var colours = new byte[boxes.Count * 3];
        var numbers = new byte[Cells];
        for (var number = 0; number < boxes.Count; number++)
        {
            var total = boxes[number].Sum(cell => counts[cell * 4]);
            for (var channel = 0; channel < 3; channel++)
            {
                colours[(number * 3) + channel] = (byte)((boxes[number].Sum(cell => counts[(cell * 4) + 1 + channel]) + (total / 2)) / total);
            }

            Array.ForEach(boxes[number], cell => numbers[cell] = (byte)number);
        }

        var indexes = new byte[values.Length];
        for (var index = 0; index < indexes.Length; index++)
        {
            indexes[index] = numbers[Cell(values[index])];
        }

        return new PngPalette(colours, indexes);
    }

    private static List<int[]> Split(int[] cells, long[] counts, int most)
    {
        var boxes = new List<int[]> { cells };
        while (boxes.Count < most)
        {
            var (number, channel, worth) = Widest(boxes, counts);
            if (worth == 0)
            {
                break;
            }

            var sorted = boxes[number].OrderBy(cell => Channel(cell, channel)).ToArray();
            var middle = (Channel(sorted[0], channel) + Channel(sorted[^1], channel) + 1) / 2;
            var cut = Array.FindIndex(sorted, cell => Channel(cell, channel) >= middle);
            boxes[number] = sorted[..cut];
            boxes.Add(sorted[cut..]);
        }

        return boxes;
    }

    /// <summary>Where a split helps most: a wide spread, weighed by the root of how many pixels it concerns, so that small marks keep their colour.</summary>
    private static (int Number, int Channel, double Worth) Widest(List<int[]> boxes, long[] counts)
    {
        var widest = (Number: 0, Channel: 0, Worth: 0.0);
        for (var number = 0; number < boxes.Count; number++)
        {
            var weight = Math.Sqrt(boxes[number].Sum(cell => counts[cell * 4]));
            for (var channel = 0; channel < 3; channel++)
            {
                var spread = boxes[number].Max(cell => Channel(cell, channel)) - boxes[number].Min(cell => Channel(cell, channel));
                if (spread * weight > widest.Worth)
                {
                    widest = (number, channel, spread * weight);
                }
            }
        }

        return widest;
    }

    private static int Cell(uint value) => (int)(((value >> 9) & 0x7C00) | ((value >> 6) & 0x3E0) | ((value >> 3) & 0x1F));

    /// <summary>Red, green or blue of a cell.</summary>
    private static int Channel(int cell, int channel) => (cell >> (10 - (channel * 5))) & 0x1F;
}
