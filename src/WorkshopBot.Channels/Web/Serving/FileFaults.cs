using System.Diagnostics;
using WorkshopBot.Domain.Blueprints.Format;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>What is wrong with a file, in the reader's language: line, field and rule, as the command line tells it.</summary>
internal static class FileFaults
{
    /// <summary>Words of a file are shown this far.</summary>
    private const int LongestWords = 60;

    /// <summary>Enough to mend a file by; whoever mends these sees the next.</summary>
    private const int MostTold = 5;

    public static string Sentence(IEnumerable<BlueprintFault> faults, Texts words) =>
        words.Room.FileWrong(string.Join(' ', faults.Take(MostTold).Select(fault => Sentence(fault, words.File))));

    private static string Sentence(BlueprintFault fault, FileTexts words)
    {
        var where = fault.Field.Length == 0 ? words.Line(fault.Line) : words.LineField(fault.Line, Short(fault.Field));
        return $"{where}: {Rule(fault.Rule, [.. fault.Arguments.Select(Short)], words)}";
    }

    private static string Rule(FaultRule rule, string[] said, FileTexts words) => rule switch
    {
        FaultRule.Empty => words.Empty,
        FaultRule.TooLarge => words.TooLarge(said[0], said[1]),
        FaultRule.NotUtf8 => words.NotUtf8,
        FaultRule.NotJson => words.NotJson,
        FaultRule.Truncated => words.Truncated,
        FaultRule.TooDeep => words.TooDeep(said[0]),
        FaultRule.TooManyValues => words.TooManyValues(said[0]),
        FaultRule.DuplicateField => words.DuplicateField,
        FaultRule.UnreadableText => words.UnreadableText,
        FaultRule.Missing => words.Missing,
        FaultRule.Blank => words.Blank,
        FaultRule.WrongType => words.WrongType(Kind(said[0], words)),
        FaultRule.NotWhole => words.NotWhole,
        FaultRule.TooLong => words.TooLong(said[0], said[1]),
        _ => AboutValue(rule, said, words),
    };

    private static string AboutValue(FaultRule rule, string[] said, FileTexts words) => rule switch
    {
        FaultRule.WrongVersion => words.WrongVersion(said[0], said[1]),
        FaultRule.UnknownWord => words.UnknownWord(said[0], string.Join(", ", said[1..])),
        FaultRule.OutOfRange => words.OutOfRange(said[0], said[1], said[2]),
        FaultRule.NegativeTime => words.NegativeTime(said[0]),
        FaultRule.AbsurdTime => words.AbsurdTime(said[0]),
        FaultRule.NotADate => words.NotADate(said[0]),
        FaultRule.NotALanguage => words.NotALanguage(said[0]),
        FaultRule.OverLimit => words.OverLimit(said[0], said[1], said[2]),
        FaultRule.DuplicateId => words.DuplicateId(said[0], said[1]),
        FaultRule.UnknownPhase => words.UnknownPhase(said[0]),
        FaultRule.UnknownActivity => words.UnknownActivity(said[0]),
        FaultRule.EndlessLoop => words.EndlessLoop(string.Join(" → ", said)),
        _ => throw new UnreachableException(rule.ToString()),
    };

    /// <summary>The reader of files names kinds of values in English.</summary>
    private static string Kind(string kind, FileTexts words) => kind switch
    {
        "a list" => words.AList,
        "a text" => words.AText,
        "a number" => words.ANumber,
        "true or false" => words.TrueOrFalse,
        _ when kind.StartsWith("an object", StringComparison.Ordinal) => words.AnObject,
        _ => kind,
    };

    private static string Short(string words) => words.Length <= LongestWords ? words : $"{words[..LongestWords]}…";
}
