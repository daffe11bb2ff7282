using System.Globalization;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>One thing that is wrong with a file: where, which rule, and the words the rule needs.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Field">The field, such as <c>activities[3].standard.targetSeconds</c>; empty for the file as a whole.</param>
public sealed record BlueprintFault(int Line, string Field, FaultRule Rule, Sequence<string> Arguments)
{
    /// <summary>The fault in English, for the command line; chats and pages make their own sentence from the rule.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture, $"line {Line}{(Field.Length == 0 ? "" : $", {Field}")}: {FaultSentences.For(Rule, Arguments)}");
}

/// <summary>What can be wrong with a file; the comment says what the arguments hold.</summary>
public enum FaultRule
{
    /// <summary>No bytes, or only space.</summary>
    Empty,

    /// <summary>Size in bytes, limit in bytes.</summary>
    TooLarge,

    /// <summary>The bytes are not UTF-8.</summary>
    NotUtf8,

    /// <summary>Not JSON.</summary>
    NotJson,

    /// <summary>The JSON ends in the middle.</summary>
    Truncated,

    /// <summary>Levels allowed.</summary>
    TooDeep,

    /// <summary>Values allowed.</summary>
    TooManyValues,

    /// <summary>The field appears twice in one object.</summary>
    DuplicateField,

    /// <summary>A text with control characters or half a surrogate pair.</summary>
    UnreadableText,

    /// <summary>What it says, what is expected.</summary>
    WrongVersion,

    /// <summary>The field is missing.</summary>
    Missing,

    /// <summary>What is expected.</summary>
    WrongType,

    /// <summary>The field has no words in it.</summary>
    Blank,

    /// <summary>Length, limit.</summary>
    TooLong,

    /// <summary>What it says, then the words allowed.</summary>
    UnknownWord,

    /// <summary>Not a whole number.</summary>
    NotWhole,

    /// <summary>What it says, least, most.</summary>
    OutOfRange,

    /// <summary>A time below zero: what it says.</summary>
    NegativeTime,

    /// <summary>A time beyond ten years: what it says.</summary>
    AbsurdTime,

    /// <summary>What it says.</summary>
    NotADate,

    /// <summary>What it says.</summary>
    NotALanguage,

    /// <summary>What is counted, how many there are, limit.</summary>
    OverLimit,

    /// <summary>The id, the line where it was first.</summary>
    DuplicateId,

    /// <summary>What it says.</summary>
    UnknownPhase,

    /// <summary>The id that no activity has.</summary>
    UnknownActivity,

    /// <summary>The ids of activities that follow each other in a circle, with no condition to leave it.</summary>
    EndlessLoop,
}
