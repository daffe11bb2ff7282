namespace WorkshopBot.Tests.Storage;

/// <summary>A folder of its own that goes away with the test.</summary>
internal sealed class TempFile : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("workshopbot-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "workshops.db");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
