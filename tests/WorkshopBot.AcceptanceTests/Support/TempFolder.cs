using System.Text;

namespace WorkshopBot.AcceptanceTests.Support;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder() => Directory.CreateDirectory(Full);

    public string Full { get; } = Path.Combine(Path.GetTempPath(), $"workshopbot-{Guid.NewGuid():N}");

    /// <summary>The names of everything in it, in order.</summary>
    public IReadOnlyList<string> Names => [.. Directory.EnumerateFileSystemEntries(Full).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string this[string name] => Path.Combine(Full, name);

    public void Write(string name, string text) => File.WriteAllBytes(this[name], Encoding.UTF8.GetBytes(text));

    public byte[] Read(string name) => File.ReadAllBytes(this[name]);

    public void Dispose() => Directory.Delete(Full, recursive: true);
}
