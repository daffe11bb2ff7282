using System.Globalization;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Reads the fields of one JSON object; what is wrong with one is noted, and reading goes on.</summary>
internal sealed class FileObject(FileNode node, string path, FaultList faults)
{
    public int Line => node.Line;

    public FaultList Faults => faults;

    public string Path(string field) => path.Length == 0 ? field : $"{path}.{field}";

    public int LineOf(string field) => node.Members.TryGetValue(field, out var value) ? value.Line : node.Line;

    public void Fault(string field, FaultRule rule, params ReadOnlySpan<object> arguments) =>
        faults.Add(LineOf(field), Path(field), rule, arguments);

    public bool Has(string field) => Find(field) is not null;

    public bool IsList(string field) => Find(field) is { Kind: NodeKind.List };

    /// <summary>A text with words in it, or a fault and "".</summary>
    public string Required(string field)
    {
        if (Find(field) is not { } value)
        {
            Fault(field, FaultRule.Missing);
            return "";
        }

        if (value.Kind == NodeKind.Text && string.IsNullOrWhiteSpace(value.Word))
        {
            Fault(field, FaultRule.Blank);
        }

        return Text(value, Path(field)) ?? "";
    }

    /// <summary>A text, or null if there is none or only space.</summary>
    public string? Text(string field) => Find(field) is { } value ? Text(value, Path(field)) : null;

    public int? Number(string field, int least, int most) =>
        Whole(field) is not { } number ? null
        : number >= least && number <= most ? (int)number
        : Refuse(field, FaultRule.OutOfRange, number, least, most);

    public int? Seconds(string field) => Whole(field) switch
    {
        null => null,
        < 0 and var number => Refuse(field, FaultRule.NegativeTime, number),
        > BlueprintFile.MaxSeconds and var number => Refuse(field, FaultRule.AbsurdTime, number),
        var number => (int)number,
    };

    public bool YesNo(string field)
    {
        if (Find(field) is not { } value || value.Kind == NodeKind.Broken)
        {
            return false;
        }

        if (value.Kind != NodeKind.YesNo)
        {
            Fault(field, FaultRule.WrongType, "true or false");
        }

        return value.Word.Length > 0;
    }

    /// <summary>One of the words, or null if the field is missing or says something else (a fault).</summary>
    public T? Word<T>(string field, WordOf<T>[] words)
        where T : struct => Text(field) is { } text ? Word(text, LineOf(field), Path(field), words) : null;

    public T? RequiredWord<T>(string field, WordOf<T>[] words)
        where T : struct => Required(field) is { Length: > 0 } text ? Word(text, LineOf(field), Path(field), words) : null;

    public List<T> WordList<T>(string field, WordOf<T>[] words)
        where T : struct
    {
        var found = new List<T>();
        foreach (var item in Items(field))
        {
            if (Text(item.Node, item.Path) is { } text && Word(text, item.Node.Line, item.Path, words) is { } value)
            {
                found.Add(value);
            }
        }

        return found;
    }

    public Sequence<string> Texts(string field) =>
        Items(field).Select(item => Text(item.Node, item.Path)).OfType<string>().ToSequence();

    /// <summary>The object in the field, or null.</summary>
    public FileObject? Object(string field) => Find(field) is { } value ? AsObject(value, Path(field)) : null;

    public IEnumerable<FileObject> Objects(string field, int limit = BlueprintFile.MaxList) =>
        Items(field, limit).Select(item => AsObject(item.Node, item.Path)).OfType<FileObject>();

    /// <summary>The entries of a list and where they are; no more than the limit, with a fault if there were more.</summary>
    public IReadOnlyList<FileItem> Items(string field, int limit = BlueprintFile.MaxList)
    {
        if (Find(field) is not { } value || value.Kind == NodeKind.Broken)
        {
            return [];
        }

        if (value.Kind != NodeKind.List)
        {
            Fault(field, FaultRule.WrongType, "a list");
            return [];
        }

        if (value.Items.Count > limit)
        {
            Fault(field, FaultRule.OverLimit, field, value.Items.Count, limit);
        }

        var items = new List<FileItem>(Math.Min(value.Items.Count, limit));
        for (var index = 0; index < value.Items.Count && index < limit; index++)
        {
            items.Add(new FileItem(value.Items[index], string.Create(CultureInfo.InvariantCulture, $"{Path(field)}[{index}]")));
        }

        return items;
    }

    public FileObject? AsObject(FileNode value, string at)
    {
        if (value.Kind == NodeKind.Fields)
        {
            return new FileObject(value, at, faults);
        }

        if (value.Kind != NodeKind.Broken)
        {
            faults.Add(value.Line, at, FaultRule.WrongType, "an object");
        }

        return null;
    }

    public string? Text(FileNode value, string at)
    {
        if (value.Kind is not (NodeKind.Text or NodeKind.Broken))
        {
            faults.Add(value.Line, at, FaultRule.WrongType, "a text");
            return null;
        }

        if (value.Word.Length > BlueprintFile.MaxText)
        {
            faults.Add(value.Line, at, FaultRule.TooLong, value.Word.Length, BlueprintFile.MaxText);
            return null;
        }

        if (!ReferenceEquals(JsonText.Clean(value.Word), value.Word))
        {
            faults.Add(value.Line, at, FaultRule.UnreadableText);
            return null;
        }

        return string.IsNullOrWhiteSpace(value.Word) ? null : value.Word;
    }

    private FileNode? Find(string field) =>
        node.Members.TryGetValue(field, out var value) && value.Kind != NodeKind.Nothing ? value : null;

    private long? Whole(string field)
    {
        if (Find(field) is not { } value || value.Kind == NodeKind.Broken)
        {
            return null;
        }

        if (value.Kind != NodeKind.Number)
        {
            Fault(field, FaultRule.WrongType, "a number");
            return null;
        }

        // A double first, so that 1e3 and 90.0 are whole and 1e400 is merely absurd.
        if (!double.TryParse(value.Word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number % 1 is not (0 or double.NaN))
        {
            Fault(field, FaultRule.NotWhole);
            return null;
        }

        return (long)Math.Clamp(number, -1e15, 1e15);
    }

    private int? Refuse(string field, FaultRule rule, params ReadOnlySpan<object> arguments)
    {
        Fault(field, rule, arguments);
        return null;
    }

    private T? Word<T>(string text, int line, string at, WordOf<T>[] words)
        where T : struct
    {
        foreach (var known in words)
        {
            if (known.Word == text)
            {
                return known.Value;
            }
        }

        faults.Add(line, at, FaultRule.UnknownWord, [text, .. words.Select(pair => pair.Word)]);
        return null;
    }
}

/// <summary>An entry of a list and where in the file it is.</summary>
internal sealed record FileItem(FileNode Node, string Path);
