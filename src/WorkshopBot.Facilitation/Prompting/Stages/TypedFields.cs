using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>The values of a sent form, read one by one; what is wrong is gathered, and every value goes back with it.</summary>
internal sealed partial class TypedFields(IReadOnlyDictionary<string, string> fields, Voice voice)
{
    private readonly Dictionary<string, string> _errors = [];

    public bool Finished => Yes("finished");

    public Basis Basis => Text("basis") switch
    {
        "seen" => Basis.Observed,
        "idea" => Basis.Proposed,
        _ => Basis.Assumed,
    };

    private string? BasisNote => Line("when", TextRules.NameLength);

    public bool HasErrors => _errors.Count > 0;

    /// <summary>The line beside a choice, for something that is not among the choices.</summary>
    public static string Other(string id) => id + "-other";

    /// <summary>The choice between minutes and hours.</summary>
    public static string Unit(string id) => id + "-unit";

    public static string Seconds(int seconds) => seconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>The trimmed value; null when blank.</summary>
    public string? Text(string id) => fields.TryGetValue(id, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public bool Yes(string id) => Text(id) is "yes" or "true";

    /// <summary>A text on one line; null when blank, null and an error when it is too long.</summary>
    public string? Line(string id, int limit = TextRules.LineLength)
    {
        var line = PlainWords.OneLine(Text(id) ?? "").Trim();
        if (line.Length > limit)
        {
            Fail(id, voice.Texts.Contribute.TooLong(line.Length - limit));
            return null;
        }

        return line.Length > 0 ? line : null;
    }

    /// <summary>Several lines as one text.</summary>
    public string? Joined(string id, string between = "; ")
    {
        var lines = SplitLines(id).ToList();
        var text = lines.Count == 0 ? null : string.Join(between, lines);
        if (text?.Length > TextRules.LineLength)
        {
            Fail(id, voice.Texts.Contribute.TooLong(text.Length - TextRules.LineLength));
        }

        return text;
    }

    /// <summary>What was written beside the choice, else what was chosen.</summary>
    public string? Known(string id)
    {
        var written = Line(Other(id), TextRules.NameLength);
        return written ?? Line(id, TextRules.NameLength);
    }

    /// <summary>A number among the choices.</summary>
    public int? Number(string id) =>
        int.TryParse(Text(id), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A time in seconds; "3" asks back whether minutes or hours were meant.</summary>
    public int? Time(string id)
    {
        if (Text(id) is not { } text)
        {
            return null;
        }

        switch (DurationText.Read(text, voice.Texts.Language))
        {
            case DurationReading.Known known:
                return known.Seconds;
            case DurationReading.Ambiguous both when Number(Unit(id)) is { } chosen && (chosen == both.SecondsIfMinutes || chosen == both.SecondsIfHours):
                return chosen;
            case DurationReading.Ambiguous:
                Fail(id, voice.Texts.Stages.Standard.FormTimeAmbiguous(text));
                return null;
            default:
                Fail(id, voice.Texts.Stages.Standard.FormTimeError(text));
                return null;
        }
    }

    /// <summary>One item per line, without bullets and numbers.</summary>
    public TypedLines Lines(string id, int limit = TextRules.LineLength)
    {
        List<string> lines = [.. SplitLines(id)];
        List<string> fitting = [.. lines.Where(line => line.Length <= limit).Take(TextRules.LinesAtOnce)];
        List<string> left = [.. lines.Where(line => line.Length > limit), .. lines.Where(line => line.Length <= limit).Skip(TextRules.LinesAtOnce)];
        var over = left.Select(line => line.Length - limit).DefaultIfEmpty().Max();
        if (over > 0)
        {
            Fail(id, voice.Texts.Contribute.TooLong(over));
        }

        return new TypedLines(id, fitting, left);
    }

    public void Fail(string id, string sentence) => _errors.TryAdd(id, sentence);

    public FormReading Wrong(string? message = null) => new FormReading.Wrong(new FormState(fields, _errors, message));

    /// <summary>What the question was about is not there any more; the words are given back.</summary>
    public FormReading Gone(string target) => Wrong(voice.Texts.Contribute.Gone(target));

    /// <summary>These offers, or what is wrong; blank with the tick is "finished", blank without it an error at the field.</summary>
    public FormReading Given(IEnumerable<Offer> offers, (string Field, string Sentence) ifBlank)
    {
        var (given, note) = (offers.ToSequence(), BasisNote);
        if (HasErrors)
        {
            return Wrong();
        }

        return given.Count > 0 ? new FormReading.Given(given, Basis, note, Finished)
            : Finished ? new FormReading.FinishedOnly()
            : Blank(ifBlank);
    }

    /// <summary>Lines of which what fits is taken and the rest is given back.</summary>
    public FormReading Given(IEnumerable<Offer> offers, TypedLines lines, (string Field, string Sentence) ifBlank)
    {
        if (lines.Left.Count == 0 || lines.Fitting.Count == 0)
        {
            return Given(offers, ifBlank);
        }

        var rest = new Dictionary<string, string>(fields) { [lines.Field] = string.Join('\n', lines.Left) };
        rest.Remove("finished");
        return new FormReading.Given(offers.ToSequence(), Basis, BasisNote, Finished: false, new FormState(rest, _errors));
    }

    private FormReading Blank((string Field, string Sentence) ifBlank)
    {
        Fail(ifBlank.Field, ifBlank.Sentence);
        return Wrong();
    }

    private IEnumerable<string> SplitLines(string id) => (Text(id) ?? "").ReplaceLineEndings("\n").Split('\n')
        .Select(line => PlainWords.OneLine(Bullet().Replace(line.Trim(), "")).Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"^(?:[-–—*•·]\s+|[•·]|\(?[0-9]{1,2}[.)]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}

/// <summary>The lines of one field: those that can be stored, and the rest in full.</summary>
internal sealed record TypedLines(string Field, IReadOnlyList<string> Fitting, IReadOnlyList<string> Left);
