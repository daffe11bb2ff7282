using System.Text;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Domain.Blueprints;

/// <summary>The fictional blueprints that ship with the product, to learn from and to start with.</summary>
public static class Samples
{
    /// <summary>Names as people type them; the first is the one the documentation shows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pharmacy-prescription", "pharmacy-smoking-cessation", "shoeshine"];

    /// <summary>The sample as a <c>service-blueprint/1</c> file, or null if there is none of that name.</summary>
    public static string? Text(string name) => Bytes(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The sample, or null if there is none of that name.</summary>
    public static ServiceBlueprint? Load(string name) => Bytes(name) is { } bytes ? Read(name, bytes) : null;

    private static ServiceBlueprint Read(string name, byte[] bytes) => BlueprintFile.Read(bytes) switch
    {
        BlueprintFileResult.Accepted accepted => accepted.Blueprint,
        BlueprintFileResult.Refused refused => throw new InvalidOperationException($"{name}: {refused.Faults[0].Sentence}"),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private static byte[]? Bytes(string name)
    {
        if (!Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        using var stream = typeof(Samples).Assembly.GetManifestResourceStream($"sample.{name.ToLowerInvariant()}.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
