using System.Reflection;
using System.Xml.Linq;

namespace WorkshopBot.Tests.Support;

/// <summary>The texts as they stand in the resource files, before any code has read them.</summary>
public static class ResourceTexts
{
    private static readonly string s_folder = Path.Combine(
        typeof(ResourceTexts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TestsFolder").Value!,
        "..", "..", "src", "WorkshopBot.Facilitation", "Texts", "Resources");

    /// <summary>Key and text; English is the language without a name.</summary>
    public static ILookup<string, string> Of(string language) => Directory.GetFiles(s_folder, "*.resx")
        .Where(file => LanguageOf(file) == language)
        .SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
        .ToLookup(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string LanguageOf(string file) => Path.GetFileName(file).Split('.') is [_, var language, _] ? language : "en";
}
