using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Turns bytes into nodes with lines, or says why that cannot be.</summary>
internal ref struct FileTree
{
    private const int MaxDepth = 32;
    private const int MaxValues = 200_000;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly FaultList _faults;
    private readonly List<string> _path = [];
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;
    private int _values;

    private FileTree(ReadOnlySpan<byte> bytes, FaultList faults)
    {
        _bytes = bytes;
        _faults = faults;

        // Never "final": so the end of the bytes is told apart from bad JSON. The depth is watched here, to name it.
        _reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth + 8 }));
    }

    /// <summary>The root value; null when a fault says that there is none.</summary>
    public static FileNode? Read(ReadOnlySpan<byte> bytes, FaultList faults)
    {
        if (bytes.Length > BlueprintFile.MaxBytes)
        {
            faults.Add(1, "", FaultRule.TooLarge, bytes.Length, BlueprintFile.MaxBytes);
            return null;
        }

        var text = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        if (!Utf8.IsValid(text))
        {
            faults.Add(1 + text[..FirstInvalid(text)].Count((byte)'\n'), "", FaultRule.NotUtf8);
            return null;
        }

        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            faults.Add(1, "", FaultRule.Empty);
            return null;
        }

        return new FileTree(text, faults).Root();
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
        {
            at += used;
        }

        return at;
    }

    private FileNode? Root()
    {
        try
        {
            if (!Advance())
            {
                return null;
            }

            // Reading on shows whether something follows the one value.
            return Value() is { } root && !_reader.Read() ? root : null;
        }
        catch (JsonException exception)
        {
            _faults.Add((int)(exception.LineNumber ?? 0) + 1, Path(), FaultRule.NotJson);
            return null;
        }
    }

    private bool Advance()
    {
        if (_reader.Read())
        {
            return true;
        }

        _faults.Add(1 + _bytes.TrimEnd(" \t\r\n"u8).Count((byte)'\n'), Path(), FaultRule.Truncated);
        return false;
    }

    /// <summary>The value at the reader; null stops all reading, with a fault.</summary>
    private FileNode? Value()
    {
        var line = Line();
        if (++_values > MaxValues || _path.Count > MaxDepth)
        {
            _faults.Add(
                line, Path(), _values > MaxValues ? FaultRule.TooManyValues : FaultRule.TooDeep, _values > MaxValues ? MaxValues : MaxDepth);
            return null;
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Fields(line),
            JsonTokenType.StartArray => List(line),
            JsonTokenType.String => Text() is { } text ? new FileNode(NodeKind.Text, line) { Word = text } : Unreadable(line),
            JsonTokenType.Number => new FileNode(NodeKind.Number, line) { Word = NumberAsWritten() },
            JsonTokenType.True or JsonTokenType.False =>
                new FileNode(NodeKind.YesNo, line) { Word = _reader.TokenType == JsonTokenType.True ? "true" : "" },
            _ => new FileNode(NodeKind.Nothing, line),
        };
    }

    private FileNode? Fields(int line)
    {
        var members = new Dictionary<string, FileNode>(StringComparer.Ordinal);
        while (Advance())
        {
            if (_reader.TokenType == JsonTokenType.EndObject)
            {
                return new FileNode(NodeKind.Fields, line) { Members = members };
            }

            var name = Text();
            _path.Add(name ?? "?");
            var nameLine = Line();
            if (!Advance() || Value() is not { } value)
            {
                return null;
            }

            if (name is null)
            {
                Unreadable(nameLine);
            }
            else if (!members.TryAdd(name, value))
            {
                _faults.Add(nameLine, Path(), FaultRule.DuplicateField);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return null;
    }

    private FileNode? List(int line)
    {
        var items = new List<FileNode>();
        while (Advance())
        {
            if (_reader.TokenType == JsonTokenType.EndArray)
            {
                return new FileNode(NodeKind.List, line) { Items = items };
            }

            _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{items.Count}]"));
            if (Value() is not { } value)
            {
                return null;
            }

            items.Add(value);
            _path.RemoveAt(_path.Count - 1);
        }

        return null;
    }

    private FileNode Unreadable(int line)
    {
        _faults.Add(line, Path(), FaultRule.UnreadableText);
        return new FileNode(NodeKind.Broken, line);
    }

    /// <summary>The text at the reader; null if an escape names half a surrogate pair, which no text can hold.</summary>
    private readonly string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private readonly string NumberAsWritten() =>
        Encoding.UTF8.GetString(_reader.ValueSpan.Length > 40 ? _reader.ValueSpan[..40] : _reader.ValueSpan);

    private int Line()
    {
        var at = (int)_reader.TokenStartIndex;
        _line += _bytes[_counted..at].Count((byte)'\n');
        _counted = at;
        return _line;
    }

    private readonly string Path()
    {
        var path = string.Join('.', _path).Replace(".[", "[", StringComparison.Ordinal);
        return path.Length > 200 ? path[..200] + "…" : path;
    }
}
