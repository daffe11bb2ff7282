namespace WorkshopBot.Host.Files;

/// <summary>A file to be written.</summary>
internal sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
