using System.Diagnostics;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>English for the command line, one sentence a rule.</summary>
internal static class FaultSentences
{
    public static string For(FaultRule rule, Sequence<string> arguments) => rule switch
    {
        FaultRule.Empty => "the file is empty.",
        FaultRule.TooLarge => $"the file has {arguments[0]} bytes; at most {arguments[1]} are read.",
        FaultRule.NotUtf8 => "the file is not UTF-8 text; save it as UTF-8.",
        FaultRule.NotJson => "this is not JSON.",
        FaultRule.Truncated => "the file ends in the middle.",
        FaultRule.TooDeep => $"nested deeper than {arguments[0]} levels.",
        FaultRule.TooManyValues => $"the file holds more than {arguments[0]} values.",
        FaultRule.DuplicateField => "the field appears twice.",
        FaultRule.UnreadableText => "the text holds characters that cannot be shown.",
        FaultRule.Missing => "is missing.",
        FaultRule.Blank => "is blank.",
        FaultRule.WrongType => $"must be {arguments[0]}.",
        FaultRule.NotWhole => "must be a whole number.",
        FaultRule.TooLong => $"has {arguments[0]} characters; at most {arguments[1]} fit.",
        _ => AboutValue(rule, arguments),
    };

    private static string AboutValue(FaultRule rule, Sequence<string> arguments) => rule switch
    {
        FaultRule.WrongVersion => $"says '{arguments[0]}'; this program reads {arguments[1]}.",
        FaultRule.UnknownWord => $"'{arguments[0]}' is unknown; use {string.Join(", ", arguments.Skip(1))}.",
        FaultRule.OutOfRange => $"{arguments[0]} is outside {arguments[1]} to {arguments[2]}.",
        FaultRule.NegativeTime => $"{arguments[0]} is negative; a time is 0 seconds or more.",
        FaultRule.AbsurdTime => $"{arguments[0]} seconds is more than ten years.",
        FaultRule.NotADate => $"'{arguments[0]}' is not a date such as 2027-01-31.",
        FaultRule.NotALanguage => $"'{arguments[0]}' is not a language such as en or es-MX.",
        FaultRule.OverLimit => $"{arguments[1]} {arguments[0]}; one blueprint holds at most {arguments[2]}. Split the service.",
        FaultRule.DuplicateId => $"'{arguments[0]}' is already used in line {arguments[1]}.",
        FaultRule.UnknownPhase => $"'{arguments[0]}' is not one of the phases.",
        FaultRule.UnknownActivity => $"there is no activity '{arguments[0]}'.",
        FaultRule.EndlessLoop => $"the normal way runs in a circle: {string.Join(" → ", arguments)}; give one link a 'when'.",
        _ => throw new UnreachableException(rule.ToString()),
    };
}
