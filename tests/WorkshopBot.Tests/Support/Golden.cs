using System.Reflection;
using System.Text;

namespace WorkshopBot.Tests.Support;

/// <summary>Compares text or bytes with a file under <c>Goldens/</c>; <c>GOLDEN=accept</c> rewrites it, except in CI.</summary>
public static class Golden
{
    private static readonly string s_folder = Path.Combine(
        typeof(Golden).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TestsFolder").Value!, "Goldens");

    private static bool Accepting =>
        Environment.GetEnvironmentVariable("GOLDEN") == "accept" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>Text is compared with LF line ends; a missing golden fails.</summary>
    public static void Match(string actual, string name) =>
        Match(Encoding.UTF8.GetBytes(actual.ReplaceLineEndings("\n")), name);

    public static void Match(byte[] actual, string name)
    {
        var path = Path.Combine(s_folder, name);
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllBytes(path) : null;
        if (expected is not null && expected.AsSpan().SequenceEqual(actual))
        {
            File.Delete(path + ".actual");
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path + ".actual", actual);
        Assert.Fail($"{name} {(expected is null ? "is missing" : "differs")}; see {name}.actual, or run with GOLDEN=accept.");
    }
}
