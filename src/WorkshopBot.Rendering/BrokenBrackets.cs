using System.Buffers;
using System.Globalization;
using System.Text;

namespace WorkshopBot.Rendering;

/// <summary>
/// Brackets whose halves stand on two lines. Each line is drawn on its own, where nothing tells any more what the other half had decided:
/// in text of both directions one half would face the wrong way. Marks without width beside it keep the direction that the pair has in
/// the whole text (UAX #9, rule N0).
/// </summary>
internal static class BrokenBrackets
{
    private const string Opening = "([{⟨〈《「『【〔（［｛";
    private const string Closing = ")]}⟩〉》」』】〕）］｝";
    private const char LeftMark = '\u200e';
    private const char RightMark = '\u200f';

    private static readonly SearchValues<char> s_brackets = SearchValues.Create(Opening + Closing);

    /// <param name="lines">The text as it was broken; the end may be missing.</param>
    public static List<MeasuredLine> Keep(string text, List<MeasuredLine> lines, bool rightToLeft)
    {
        if (text.AsSpan().IndexOfAny(s_brackets) < 0 || lines.Count == 0)
        {
            return lines;
        }

        var strong = new Strong(text, rightToLeft);
        return strong.IsMixed ? Marked(lines, Directions(text, strong, LinesOf(lines))) : lines;
    }

    /// <summary>On which line each bracket stands, in the order of the text.</summary>
    private static List<int> LinesOf(List<MeasuredLine> lines) =>
        [.. lines.SelectMany((line, number) => line.Text.Where(IsBracket).Select(_ => number))];

    /// <summary>For each bracket, by its number in the text, the mark that it needs; null for none.</summary>
    private static List<char?> Directions(string text, Strong strong, List<int> lineOf)
    {
        var pairs = Pairs(text, out var numbers);
        List<char?> marks = [.. Enumerable.Repeat((char?)null, numbers.Count)];
        foreach (var (open, close) in pairs)
        {
            var direction = strong.OfPair(open, close);
            var (first, second) = (numbers[open], numbers[close]);
            var isBroken = first < lineOf.Count && (second >= lineOf.Count || lineOf[first] != lineOf[second]);
            if (direction is { } right && isBroken)
            {
                marks[first] = marks[second] = right ? RightMark : LeftMark;
            }
        }

        return marks;
    }

    /// <summary>Which opening bracket belongs to which closing one, by the places of the opening ones; and the number of each bracket by its place.</summary>
    private static List<(int Open, int Close)> Pairs(string text, out Dictionary<int, int> numbers)
    {
        numbers = [];
        var open = new Stack<int>();
        List<(int Open, int Close)> pairs = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsBracket(text[at]))
            {
                continue;
            }

            numbers.Add(at, numbers.Count);
            if (Opening.Contains(text[at], StringComparison.Ordinal))
            {
                open.Push(at);
            }
            else if (open.Any(place => Fit(text[place], text[at])))
            {
                while (!Fit(text[open.Peek()], text[at]))
                {
                    open.Pop();
                }

                pairs.Add((open.Pop(), at));
            }
        }

        pairs.Sort();
        return pairs;
    }

    private static List<MeasuredLine> Marked(List<MeasuredLine> lines, List<char?> marks)
    {
        var number = 0;
        return [.. lines.Select(line => line with { Text = Marked(line.Text, marks, ref number) })];
    }

    private static string Marked(string line, List<char?> marks, ref int number)
    {
        var marked = new StringBuilder(line.Length + 4);
        foreach (var letter in line)
        {
            if (IsBracket(letter) && number < marks.Count && marks[number++] is { } mark)
            {
                marked.Append(mark).Append(letter).Append(mark);
            }
            else
            {
                marked.Append(letter);
            }
        }

        return marked.Length == line.Length ? line : marked.ToString();
    }

    private static bool IsBracket(char letter) => s_brackets.Contains(letter);

    private static bool Fit(char open, char close) => Opening.IndexOf(open, StringComparison.Ordinal) == Closing.IndexOf(close, StringComparison.Ordinal);

    /// <summary>The direction of each place of a text that has one by itself: true for right to left.</summary>
    private sealed class Strong
    {
        private readonly bool?[] _at;
        private readonly bool _text;

        public Strong(string text, bool rightToLeft)
        {
            _text = rightToLeft;
            _at = new bool?[text.Length];
            var last = rightToLeft;
            var place = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                _at[place] = Of(rune, last);
                last = Rune.IsDigit(rune) ? last : _at[place] ?? last;
                place += rune.Utf16SequenceLength;
            }
        }

        /// <summary>Whether something runs against the text.</summary>
        public bool IsMixed => Array.Exists(_at, direction => direction == !_text);

        /// <summary>What the brackets of a pair take on from what is in them and before them; null where nothing in them has a direction.</summary>
        public bool? OfPair(int open, int close)
        {
            bool? direction = IsBetween(open, close, _text) ? _text
                : !IsBetween(open, close, !_text) ? null
                : Before(open) == _text ? _text
                : !_text;
            _at[open] = _at[close] = direction;
            return direction;
        }

        private bool IsBetween(int open, int close, bool direction) => Array.IndexOf(_at, direction, open + 1, close - open - 1) >= 0;

        private bool Before(int place)
        {
            while (--place >= 0)
            {
                if (_at[place] is { } direction)
                {
                    return direction;
                }
            }

            return _text;
        }

        /// <summary>Digits go with the letters before them where those run from left to right; otherwise they count as right to left here.</summary>
        private static bool? Of(Rune rune, bool last) => rune.Value switch
        {
            LeftMark => false,
            RightMark or 0x061c => true,
            >= 0x0660 and <= 0x0669 => true,
            _ when Rune.IsDigit(rune) => last,
            _ when LanguageGuess.IsRightToLeft(rune.Value) => Rune.IsLetter(rune) ? true : null,
            _ => Rune.IsLetter(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.ModifierLetter ? false : null,
        };
    }
}
