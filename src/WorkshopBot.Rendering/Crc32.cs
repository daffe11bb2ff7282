using System.Buffers.Binary;

namespace WorkshopBot.Rendering;

/// <summary>The checksum of PNG chunks, four bytes at a time.</summary>
internal static class Crc32
{
    private static readonly uint[][] s_tables = Tables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var (t0, t1, t2, t3) = (s_tables[0], s_tables[1], s_tables[2], s_tables[3]);
        var sum = uint.MaxValue;
        while (bytes.Length >= 4)
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            sum = t3[(byte)sum] ^ t2[(byte)(sum >> 8)] ^ t1[(byte)(sum >> 16)] ^ t0[sum >> 24];
            bytes = bytes[4..];
        }

        foreach (var value in bytes)
        {
            sum = t0[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint[][] Tables()
    {
        uint[][] tables = [new uint[256], new uint[256], new uint[256], new uint[256]];
        for (uint value = 0; value < 256; value++)
        {
            var sum = value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }

            tables[0][value] = sum;
        }

        for (var value = 0; value < 256; value++)
        {
            for (var table = 1; table < 4; table++)
            {
                var before = tables[table - 1][value];
                tables[table][value] = (before >> 8) ^ tables[0][(byte)before];
            }
        }

        return tables;
    }
}
