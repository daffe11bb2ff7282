namespace WorkshopBot.Host.Files;

/// <summary>
/// Writes files whole or not at all: each is written beside its place under another name, and only when all are on disk they take their
/// places. Whoever looks meanwhile finds the old file or the new one, and where one cannot be written none is.
/// </summary>
internal static class OutputFiles
{
    /// <summary>Null when all is written; otherwise one line that says why not.</summary>
    public static string? Write(IReadOnlyList<OutputFile> files)
    {
        if (files.Select(file => Obstacle(file.Path)).FirstOrDefault(found => found is not null) is { } obstacle)
        {
            return obstacle;
        }

        var waiting = new List<(string Temporary, string Path)>();
        var current = "";
        try
        {
            foreach (var file in files)
            {
                current = file.Path;
                Place(file, waiting);
            }

            foreach (var (temporary, path) in waiting)
            {
                current = path;
                File.Move(temporary, path, overwrite: true);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"{current}: {(fault is UnauthorizedAccessException ? "may not be written by this user" : $"cannot be written: {fault.Message}")}";
        }
        finally
        {
            waiting.ForEach(pair => Remove(pair.Temporary));
        }
    }

    private static void Place(OutputFile file, List<(string Temporary, string Path)> waiting)
    {
        var path = Target(file.Path);
        if (IsDevice(path))
        {
            File.WriteAllBytes(path, file.Bytes.Span);
            return;
        }

        var temporary = TemporaryFor(path);
        waiting.Add((temporary, path));
        WriteNew(temporary, file.Bytes.Span);
    }

    /// <summary>What can be seen to be wrong before anything is written.</summary>
    private static string? Obstacle(string path) =>
        Directory.Exists(path) ? $"{path}: is a directory"
        : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder) ? $"{path}: the folder {folder} does not exist"
        : null;

    private static void Remove(string temporary)
    {
        if (File.Exists(temporary))
        {
            File.Delete(temporary);
        }
    }

    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
    }

    /// <summary>A link stays a link: the file behind it is replaced.</summary>
    private static string Target(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>Devices such as /dev/null are written to, never replaced.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Path.GetFullPath(path) is var full
        && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    private static string TemporaryFor(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", $".workshopbot-{Guid.NewGuid():N}.tmp");
}
