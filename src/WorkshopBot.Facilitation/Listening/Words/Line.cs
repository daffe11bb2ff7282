using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>One typed line, taken apart; the words as typed stay within reach.</summary>
internal sealed class Line
{
    private const string Marks = ":,;/=+&-✓✔≠→";
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly List<Token> _tokens = [];

    private Line(string text, IReadOnlyList<Mention> mentions)
    {
        Text = text;
        _mentions = mentions;
        var at = 0;
        while (at < text.Length)
        {
            at = Read(at);
        }
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens => _tokens;

    public bool NamesSomebody => _tokens.Exists(token => token.Kind == TokenKind.Person);

    /// <summary>Reads a cleaned line.</summary>
    public static Line Of(string text, IReadOnlyList<Mention>? mentions = null) => new(text.Trim(), mentions ?? []);

    /// <summary>The typed words from one place to another, without blanks and one pair of quotes around them.</summary>
    public string Between(int start, int end) => Unquoted(Text[start..end].Trim());

    private static string Unquoted(string text) =>
        text.Length > 2 && (text[0], text[^1]) is ('"', '"') or ('“', '”') or ('«', '»') or ('\'', '\'') && text[1..^1].IndexOfAny(['"', '“', '«']) < 0
            ? text[1..^1].Trim()
            : text;

    private int Read(int at)
    {
        if (MentionAt(at) is { } mention)
        {
            _tokens.Add(new Token(TokenKind.Person, at, at + mention.Words.Length, Folding.Word(mention.Words.TrimStart('@')), Person: mention.Person.Id));
            return at + mention.Words.Length;
        }

        if (Text[at] == '@' && at + 1 < Text.Length && char.IsLetter(Text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(Text[at - 1])))
        {
            var end = WordEnd(at + 1);
            _tokens.Add(new Token(TokenKind.Person, at, end, Folding.Word(Text[(at + 1)..end])));
            return end;
        }

        return char.IsLetterOrDigit(Text[at]) ? ReadWord(at) : ReadMark(at);
    }

    private int ReadWord(int at)
    {
        var end = WordEnd(at);
        var text = Text[at..end];
        if (ItemId.TryParse(text, out var id))
        {
            if (_tokens.Count > 0 && _tokens[^1].Word is "step" or "paso" or "steps" or "pasos")
            {
                _tokens.RemoveAt(_tokens.Count - 1);
            }

            _tokens.Add(new Token(TokenKind.Id, at, end, Folding.Fold(text), id));
        }
        else
        {
            _tokens.Add(new Token(TokenKind.Word, at, end, Folding.Word(text)));
        }

        return end;
    }

    private int ReadMark(int at)
    {
        var mark = Folding.Fold(Text[at]);
        if (mark is '-' or '=' && at + 1 < Text.Length && Text[at + 1] == '>')
        {
            _tokens.Add(new Token(TokenKind.Mark, at, at + 2, "->"));
            return at + 2;
        }

        if (Marks.Contains(mark, StringComparison.Ordinal))
        {
            var word = mark switch { '→' => "->", '✔' => "✓", _ => mark.ToString() };
            _tokens.Add(new Token(TokenKind.Mark, at, at + 1, word));
        }

        return at + 1;
    }

    /// <summary>A word holds letters and digits, and an apostrophe or hyphen between two letters.</summary>
    private int WordEnd(int at)
    {
        while (at < Text.Length && (char.IsLetterOrDigit(Text[at]) || JoinsLetters(at)))
        {
            at++;
        }

        return at;
    }

    private bool JoinsLetters(int at) =>
        Folding.Fold(Text[at]) is '\'' or '-' && at > 0 && at + 1 < Text.Length && char.IsLetter(Text[at - 1]) && char.IsLetter(Text[at + 1]);

    private Mention? MentionAt(int at)
    {
        foreach (var mention in _mentions)
        {
            if (mention.Words.Length > 0 && string.Compare(Text, at, mention.Words, 0, mention.Words.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return mention;
            }
        }

        return null;
    }
}
