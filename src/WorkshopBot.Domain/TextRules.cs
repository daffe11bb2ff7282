namespace WorkshopBot.Domain;

/// <summary>What cannot be stored: blank, or too long to be read. Everything else is a hint at most.</summary>
public static class TextRules
{
    /// <summary>Characters in a name such as a phase, a role or a place.</summary>
    public const int NameLength = 120;

    /// <summary>Characters in a step, an evidence, a sentence.</summary>
    public const int LineLength = 500;

    /// <summary>Characters in a longer field such as the scenario.</summary>
    public const int FieldLength = 1000;

    /// <summary>Lines taken from one message.</summary>
    public const int LinesAtOnce = 20;

    public static Refusal? Check(string field, string text, int limit = LineLength) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal.Blank(field)
        : text.Length > limit ? new Refusal.TooLong(field, text.Length, limit)
        : null;

    /// <summary>Checks a text that may be missing.</summary>
    public static Refusal? CheckOptional(string field, string? text, int limit = LineLength) => text is null ? null : Check(field, text, limit);

    /// <summary>Checks a number that may be missing.</summary>
    public static Refusal? CheckNumber(string field, int? number, int low, int high) =>
        number is null || (number >= low && number <= high) ? null : new Refusal.NumberOutside(field, low, high);

    /// <summary>Ten years: longer is a slip of the pen.</summary>
    public const int LongestSeconds = 10 * 366 * 86_400;

    public static Refusal? CheckSeconds(string field, int? seconds) => CheckNumber(field, seconds, 0, LongestSeconds);
}
