using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation;

/// <summary>Looks texts up and puts values into them; the values are never read for placeholders again.</summary>
internal sealed record Book(Lexicon Lexicon, Calendar Calendar)
{
    public bool Has(string key) => Lexicon.Has(key);

    public string Text(string key) => Lexicon[key];

    public string Text(string key, params ReadOnlySpan<(string Name, Inserted Value)> values) => Fill(Lexicon[key], null, values);

    /// <summary>Chooses .zero (where there is one), .one or .other by the count, which may be inserted as <c>{count}</c>.</summary>
    public string Plural(string key, int count, params ReadOnlySpan<(string Name, Inserted Value)> values)
    {
        var form = count switch
        {
            0 when Lexicon.Has(key + ".zero") => ".zero",
            1 => ".one",
            _ => ".other",
        };
        return Fill(Lexicon[key + form], count, values);
    }

    public string Moment(DateTimeOffset moment) => Calendar.Moment(moment);

    public string Clock(DateTimeOffset moment) => Calendar.Clock(moment);

    public string Date(DateTimeOffset moment) => Calendar.Date(Calendar.DayOf(moment));

    public string Date(DateOnly date) => Calendar.Date(date);

    public string Due(DateOnly? date) => date is { } day ? Calendar.Due(day) : Text("summary.tasks.noDue");

    public string Left(TimeSpan left) => Spans.Left(this, left);

    public string Duration(int seconds) => Spans.Duration(this, seconds, DurationStyle.Natural);

    /// <summary>For totals that are compared with each other: minutes up to three hours.</summary>
    public string Total(int seconds) => Spans.Duration(this, seconds, DurationStyle.Minutes);

    public string All<T>(IEnumerable<T> items) => Listing.All(this, Listing.Of(items), Listing.MostWords);

    public string Commas<T>(IEnumerable<T> items) => Listing.Commas(this, Listing.Of(items), Listing.MostWords);

    public string Ids<T>(IEnumerable<T> ids) => Listing.Commas(this, Listing.Of(ids), Listing.MostIds);

    private static string Fill(string template, int? count, ReadOnlySpan<(string Name, Inserted Value)> values)
    {
        var filled = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            filled.Append(rest[..open]).Append(Find(rest.Slice(open + 1, length - 1), count, values));
            rest = rest[(open + length + 1)..];
        }

        return filled.Append(rest).ToString();
    }

    private static string Find(ReadOnlySpan<char> name, int? count, ReadOnlySpan<(string Name, Inserted Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate))
            {
                return value.Text;
            }
        }

        return count is { } number && name is "count"
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new KeyNotFoundException($"A text asks for {{{name}}}, which was not given.");
    }
}

/// <summary>A value ready to stand in a text: a number, or words without control characters.</summary>
internal readonly record struct Inserted
{
    private Inserted(string text) => Text = text;

    public string Text { get; }

    public static implicit operator Inserted(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    public static implicit operator Inserted(IdText id) => new(PlainWords.OneLine(id.ToString()));

    public static implicit operator Inserted(string words) => new(PlainWords.OneLine(words));

    /// <summary>All of it with its line breaks, for giving words back unharmed.</summary>
    public static Inserted Whole(string words) => new(PlainWords.Lines(words));
}
