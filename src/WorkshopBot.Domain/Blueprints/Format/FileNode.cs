using System.Collections.ObjectModel;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>What kind of JSON value a node is.</summary>
internal enum NodeKind
{
    /// <summary>A value whose fault is already reported; nobody says more about it.</summary>
    Broken,
    Nothing,
    Text,
    Number,
    YesNo,
    List,
    Fields,
}

/// <summary>A JSON value that knows its line.</summary>
internal sealed class FileNode(NodeKind kind, int line)
{
    public NodeKind Kind { get; } = kind;

    public int Line { get; } = line;

    /// <summary>The text, the number as written, or "true".</summary>
    public string Word { get; init; } = "";

    public IReadOnlyList<FileNode> Items { get; init; } = [];

    public IReadOnlyDictionary<string, FileNode> Members { get; init; } = ReadOnlyDictionary<string, FileNode>.Empty;
}
