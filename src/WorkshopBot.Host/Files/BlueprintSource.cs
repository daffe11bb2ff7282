using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Host.Files;

/// <summary>
/// Reads a blueprint from a file, from a shipped sample or, for <c>-</c>, from standard input. Not asynchronous: nothing else waits
/// meanwhile, and the machinery of tasks would take longer to start than a file takes to read.
/// </summary>
internal sealed class BlueprintSource(Terminal terminal)
{
    public const string StandardInput = "-";

    /// <summary>A file wins over a sample of the same name: it is what the person put there.</summary>
    public SourceReading Read(string name)
    {
        if (name == StandardInput)
        {
            return Read(terminal.Input, "standard input", null);
        }

        if (!File.Exists(name))
        {
            return Samples.Load(name) is { } sample ? new SourceReading.Accepted(sample, name, null)
                : Refuse(name, Directory.Exists(name) ? "is a directory" : $"not found; the samples are {string.Join(", ", Samples.Names)}");
        }

        try
        {
            using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return file.CanSeek && file.Length > BlueprintFile.MaxBytes
                ? TooLarge(name)
                : Read(file, name, File.GetLastWriteTimeUtc(name));
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(name, "may not be read by this user");
        }
        catch (IOException fault)
        {
            return Refuse(name, $"cannot be read: {fault.Message}");
        }
    }

    /// <summary>Reads at most one byte more than is allowed: a pipe may never end.</summary>
    private static SourceReading Read(Stream stream, string name, DateTimeOffset? written)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > BlueprintFile.MaxBytes)
            {
                return TooLarge(name);
            }
        }

        return BlueprintFile.Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) switch
        {
            BlueprintFileResult.Accepted accepted => new SourceReading.Accepted(accepted.Blueprint, name, written),
            BlueprintFileResult.Refused refused => new SourceReading.Refused(refused.Faults.Select(fault => $"{name}: {fault.Sentence}").ToSequence()),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private static SourceReading.Refused TooLarge(string name) =>
        Refuse(name, $"too large (over {BlueprintFile.MaxBytes / (1024 * 1024)} MB)");

    private static SourceReading.Refused Refuse(string name, string why) => new([$"{(name.Length == 0 ? "''" : name)}: {why}"]);
}
