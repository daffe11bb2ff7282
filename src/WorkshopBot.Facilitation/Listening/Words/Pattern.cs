namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>
/// One way to say something, such as <c>(hand over|give) [it] to {person}</c>: words, choices in round brackets, what may be left out in
/// square ones, and slots in braces. Written out into plain rows, so that matching needs no grammar.
/// </summary>
internal sealed class Pattern
{
    private readonly string _source;
    private int _at;

    private Pattern(string source) => _source = source;

    /// <summary>All rows that a pattern stands for.</summary>
    public static IReadOnlyList<Row> Rows(string source)
    {
        var pattern = new Pattern(source);
        var rows = pattern.Choices();
        return pattern._at == source.Length
            ? [.. rows.Where(row => row.Count > 0).Select(row => new Row([.. row]))]
            : throw new FormatException($"'{source}' does not close what it opens.");
    }

    private List<List<Part>> Choices()
    {
        var all = Sequence();
        while (_at < _source.Length && _source[_at] == '|')
        {
            _at++;
            all.AddRange(Sequence());
        }

        return all;
    }

    private List<List<Part>> Sequence()
    {
        List<List<Part>> rows = [[]];
        while (_at < _source.Length && _source[_at] is not ('|' or ')' or ']'))
        {
            var next = Next();
            if (next is not null)
            {
                rows = [.. rows.SelectMany(row => next.Select(tail => (List<Part>)[.. row, .. tail]))];
            }
        }

        return rows;
    }

    private List<List<Part>>? Next()
    {
        switch (_source[_at])
        {
            case ' ':
                _at++;
                return null;
            case '(':
                return Bracketed();
            case '[':
                // With the words first: what may be left out must not end up in a free text.
                return [.. Bracketed(), []];
            case '{':
                return [[Slot()]];
            default:
                return [[Word()]];
        }
    }

    private List<List<Part>> Bracketed()
    {
        _at++;
        var rows = Choices();
        _at++;
        return rows;
    }

    private Part Slot()
    {
        var end = _source.IndexOf('}', _at);
        var name = _source[(_at + 1)..end];
        _at = end + 1;
        return new Part(Enum.Parse<PartKind>(name, ignoreCase: true), "");
    }

    private Part Word()
    {
        var start = _at;
        while (_at < _source.Length && !" |()[]{}".Contains(_source[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        var word = _source[start.._at];
        return new Part(PartKind.Word, word is "->" or "-" ? word : Folding.Word(word));
    }
}

/// <summary>One plain way to say something, part after part.</summary>
internal sealed class Row(params Part[] parts)
{
    public int Length => parts.Length;

    public Part First => parts[0];

    public bool TakesAnyText { get; } = Array.Exists(parts, part => part.Kind is PartKind.Text or PartKind.Key);

    public Part this[int index] => parts[index];
}

/// <summary>One word or slot of a row.</summary>
internal readonly record struct Part(PartKind Kind, string Word);

/// <summary>What a part of a row takes.</summary>
internal enum PartKind
{
    Word,

    /// <summary>One id.</summary>
    Id,

    /// <summary>One or more ids, with commas, "and" or a range.</summary>
    Ids,

    /// <summary>A mention, or the name of somebody who takes part.</summary>
    Person,

    /// <summary>The name of a lane.</summary>
    Lane,

    /// <summary>Words as typed, as few as the rest allows.</summary>
    Text,

    /// <summary>One run of characters without a blank.</summary>
    Key,
}
