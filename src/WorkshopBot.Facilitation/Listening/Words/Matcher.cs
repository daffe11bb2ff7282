using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>Holds one row of a pattern against one line.</summary>
/// <param name="people">Who may be called by name without @.</param>
/// <param name="slips">Whether one word may be a letter off; then a row with free text never matches, for any text could be meant.</param>
/// <param name="answers">Whether the line could as well be an answer.</param>
internal sealed class Matcher(Line line, IReadOnlyCollection<Person> people, bool slips = false, bool answers = false)
{
    private readonly IReadOnlyList<Token> _tokens = line.Tokens;
    private readonly int _start = Start(line.Tokens);
    private Captured _found = new();

    public Captured? Match(Row row)
    {
        if (row.Length > 0 && !(slips && row.TakesAnyText) && MayBegin(row.First))
        {
            _found = new Captured();
            return From(row, 0, _start) && (!slips || _found.Typo is not null) ? _found : null;
        }

        return null;
    }

    /// <summary>Most rows are none of these; that shows in the first word.</summary>
    private bool MayBegin(Part first) => first.Kind switch
    {
        PartKind.Word => _start < _tokens.Count && (_tokens[_start].Is(first.Word) || (slips && Typos.IsSlipOf(_tokens[_start].Word, first.Word, answers))),
        PartKind.Id or PartKind.Ids => _start < _tokens.Count && _tokens[_start].Kind == TokenKind.Id,
        _ => true,
    };

    /// <summary>A leading slash or "please" is no part of a wish.</summary>
    private static int Start(IReadOnlyList<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Count && (tokens[at].Is("/") || IsPolite(tokens[at])))
        {
            at++;
        }

        return at;
    }

    private bool From(Row row, int part, int at)
    {
        if (part == row.Length)
        {
            return _tokens.Skip(at).All(token => IsPolite(token) || token.Is("-") || token.Is(","));
        }

        var mark = _found.Mark();
        var (typo, meant) = (_found.Typo, _found.Meant);
        var matched = row[part].Kind switch
        {
            PartKind.Word => Word(row, part, at),
            PartKind.Id => at < _tokens.Count && _tokens[at].Kind == TokenKind.Id && Take(_tokens[at].Id) && From(row, part + 1, at + 1),
            PartKind.Ids => Ids(at) is var end && end > at && From(row, part + 1, end),
            PartKind.Person => SomeBody(row, part, at),
            PartKind.Lane => LaneWords.At(_tokens, at) is { } lane && Take(lane.Lane) && From(row, part + 1, lane.End),
            PartKind.Text => Text(row, part, at),
            PartKind.Key => Key(row, part, at),
            _ => false,
        };
        if (!matched)
        {
            _found.BackTo(mark);
            (_found.Typo, _found.Meant) = (typo, meant);
        }

        return matched;
    }

    private bool Word(Row row, int part, int at)
    {
        if (at >= _tokens.Count)
        {
            return false;
        }

        if (_tokens[at].Is(row[part].Word))
        {
            return From(row, part + 1, at + 1);
        }

        if (slips && _found.Typo is null && _tokens[at].Kind == TokenKind.Word && Typos.IsSlipOf(_tokens[at].Word, row[part].Word, answers))
        {
            (_found.Typo, _found.Meant) = (_tokens[at], row[part].Word);
            return From(row, part + 1, at + 1);
        }

        return false;
    }

    /// <summary>The place behind a list of ids.</summary>
    private int Ids(int at)
    {
        var end = at;
        for (var next = at; next < _tokens.Count && _tokens[next].Kind == TokenKind.Id; next = AfterSeparator(end))
        {
            if (next + 2 < _tokens.Count && IsRangeSign(_tokens[next + 1]) && RangeEnd(_tokens[next], _tokens[next + 2]) is { } last)
            {
                for (var number = _tokens[next].Id.Number; number <= last; number++)
                {
                    Take(_tokens[next].Id with { Number = number });
                }

                end = next + 3;
            }
            else
            {
                Take(_tokens[next].Id);
                end = next + 1;
            }
        }

        return end;
    }

    private int AfterSeparator(int at)
    {
        var next = at;
        while (next < _tokens.Count && next - at < 2 && (_tokens[next].Is(",") || _tokens[next].Is("&") || _tokens[next].Is("+") || _tokens[next].Is("/")
            || _tokens[next].Is(";") || _tokens[next].Is("and") || _tokens[next].Is("y") || _tokens[next].Is("e") || _tokens[next].Is("with") || _tokens[next].Is("con")))
        {
            next++;
        }

        return next;
    }

    private static bool IsRangeSign(Token token) => token.Is("-") || token.Is("through") || token.Is("hasta");

    /// <summary>"A15–A18" and "A15–18"; a range longer than a screen was not meant.</summary>
    private static int? RangeEnd(Token first, Token last)
    {
        var number = last.Kind == TokenKind.Id && last.Id.Kind == first.Id.Kind ? last.Id.Number
            : last.Kind == TokenKind.Word && last.Word.Length < 6 && int.TryParse(last.Word, System.Globalization.CultureInfo.InvariantCulture, out var plain) ? plain
            : 0;
        return number > first.Id.Number && number - first.Id.Number < 40 ? number : null;
    }

    private bool SomeBody(Row row, int part, int at)
    {
        if (at < _tokens.Count && _tokens[at] is { Kind: TokenKind.Person } token)
        {
            var known = token.Person ?? Names.Find(people, token.Word)?.Id;
            _found.People.Add(new NamedPerson(known, line.Text[token.Start..token.End].TrimStart('@')));
            return From(row, part + 1, at + 1);
        }

        for (var end = Math.Min(at + 3, _tokens.Count); end > at; end--)
        {
            var words = _tokens.Skip(at).Take(end - at).ToList();
            if (words.TrueForAll(word => word.Kind == TokenKind.Word) && Names.Find(people, string.Join(' ', words.Select(word => word.Word))) is { } person)
            {
                _found.People.Add(new NamedPerson(person.Id, person.Name));
                return From(row, part + 1, end);
            }
        }

        return false;
    }

    private bool Text(Row row, int part, int at)
    {
        var start = SkipMark(at == 0 ? 0 : _tokens[at - 1].End);
        if (part == row.Length - 1)
        {
            return Take(line.Between(start, line.Text.Length));
        }

        for (var end = at + 1; end < _tokens.Count; end++)
        {
            var mark = _found.Mark();
            if (_tokens[end].Start >= start && Take(line.Between(start, _tokens[end].Start)) && From(row, part + 1, end))
            {
                return true;
            }

            _found.BackTo(mark);
        }

        return false;
    }

    private bool Key(Row row, int part, int at)
    {
        if (at >= _tokens.Count)
        {
            return false;
        }

        var start = _tokens[at].Start;
        var end = line.Text.IndexOf(' ', start) is var blank and >= 0 ? blank : line.Text.Length;
        var next = at;
        while (next < _tokens.Count && _tokens[next].Start < end)
        {
            next++;
        }

        // A colon that ends the key belongs to the row.
        if (line.Text[end - 1] == ':' && next > at + 1)
        {
            (end, next) = (end - 1, next - 1);
        }

        return Take(line.Text[start..end]) && From(row, part + 1, next);
    }

    /// <summary>The place behind blanks and one colon, comma, dash or equals sign.</summary>
    private int SkipMark(int at)
    {
        while (at < line.Text.Length && line.Text[at] == ' ')
        {
            at++;
        }

        if (at > 0 && at < line.Text.Length && ":,=-".Contains(Folding.Fold(line.Text[at]), StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private bool Take(ItemId id)
    {
        _found.Ids.Add(id);
        return true;
    }

    private bool Take(WorkshopBot.Domain.Blueprints.Lane lane)
    {
        _found.Lanes.Add(lane);
        return true;
    }

    private bool Take(string text)
    {
        _found.Texts.Add(text);
        return text.Length > 0;
    }

    private static bool IsPolite(Token token) => token.Kind == TokenKind.Word && token.Word is "please" or "pls" or "por" or "favor" or "porfa";
}
