using System.Reflection;
using System.Text.Json;

namespace WorkshopBot.Tests.Infra.Support;

/// <summary>The files of the source tree that describe how the bot is run.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "TestsFolder").Value!, "..", ".."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Every setting that the sample explains, as the configuration names it.</summary>
    public static HashSet<string> Settings()
    {
        using var sample = JsonDocument.Parse(Read("appsettings.sample.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return [.. Leaves(sample.RootElement, "")];
    }

    private static IEnumerable<string> Leaves(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(child => Leaves(child.Value, name.Length == 0 ? child.Name : $"{name}:{child.Name}"))
            : [name];
}
