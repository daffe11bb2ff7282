using System.Collections;
using System.Reflection;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Tests.Support;

/// <summary>Says everything that the typed texts can say, with counts of 0, 1 and 5 in all pairs, so that no member and no plural form is left out.</summary>
public static class EveryText
{
    private static readonly int[] s_counts = [0, 1, 5];

    /// <summary>Each member with what it said, such as <c>Board.Until(…)</c>.</summary>
    public static IEnumerable<(string Member, string Said)> Of(Texts texts)
    {
        foreach (var area in typeof(Texts).GetProperties().Where(property => property.PropertyType.Name.EndsWith("Texts", StringComparison.Ordinal)))
        {
            foreach (var said in area.GetValue(texts) is StagesTexts stages
                ? stages.All.SelectMany(stage => OfArea($"Stages.{stage.Stage}", stage))
                : OfArea(area.Name, area.GetValue(texts)!))
            {
                yield return said;
            }
        }
    }

    /// <summary>Values in all their forms: near and far dates, short and long times, lists, names of languages.</summary>
    public static IEnumerable<string> OfFormats(Texts texts)
    {
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        var today = DateOnly.FromDateTime(now.DateTime);
        var near = texts.At(now).NamingZone();
        return
        [
            near.Moment(now), near.Moment(now.AddDays(9)), near.Moment(now.AddDays(400)), near.Clock(now), near.Date(today), near.Due(today), near.Due(null),
            .. new[] { 30, 300, 301, 7200, 9000, 86400, 2 * 86400 }.Select(texts.Duration), texts.Total(5640),
            .. new[] { 1, 5, 300, 1440, 1500, 9000 }.Select(minutes => texts.Left(TimeSpan.FromMinutes(minutes))),
            texts.All(["a", "b", "c"]), texts.All(["a", "i"]), texts.All(["a", "b", "c"], most: 2), texts.Either(["a", "b"]), texts.Either(["a", "o"]),
            texts.Ids(["a", "b"]), texts.Quote("a"), texts.Percent(5), .. Texts.Languages.Select(texts.LanguageName),
        ];
    }

    private static IEnumerable<(string Member, string Said)> OfArea(string name, object area)
    {
        foreach (var property in area.GetType().GetProperties().Where(property => property.Name != nameof(StageTexts.Stage)))
        {
            foreach (var said in Flat(property.GetValue(area)!))
            {
                yield return ($"{name}.{property.Name}", said);
            }
        }

        foreach (var method in area.GetType().GetMethods().Where(method => method.ReturnType == typeof(string) && !method.IsSpecialName
            && method.DeclaringType != typeof(object)))
        {
            foreach (var (first, rest) in s_counts.SelectMany(_ => s_counts, (first, rest) => (first, rest)))
            {
                foreach (var choice in Enumerable.Range(0, method.GetParameters().Select(parameter => Choices(parameter.ParameterType)).Append(1).Max()))
                {
                    yield return ($"{name}.{method.Name}({first}, {rest}, {choice})", Call(area, method, first, rest, choice));
                }
            }
        }
    }

    private static IEnumerable<string> Flat(object value) => value switch
    {
        string text => [text],
        IEnumerable<string> texts => texts,
        IEnumerable<(int Value, string Text)> scale => scale.Select(choice => choice.Text),
        _ => throw new NotSupportedException($"A member gives {value.GetType()}; say here how to read it."),
    };

    /// <summary>The first number is one count, all others and the lengths of lists are another.</summary>
    private static string Call(object area, MethodInfo method, int first, int rest, int choice)
    {
        var closed = method.IsGenericMethodDefinition
            ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(string))])
            : method;
        var parameters = closed.GetParameters();
        var leading = Array.Find(parameters, parameter => parameter.ParameterType == typeof(int));
        return (string)closed.Invoke(
            area, [.. parameters.Select(parameter => Sample(parameter.ParameterType, parameter == leading ? first : rest, choice))])!;
    }

    private static int Choices(Type type) => type.IsEnum ? Enum.GetValues(type).Length : type == typeof(Gap) ? Choices(typeof(GapKind)) : 1;

    private static object Sample(Type type, int count, int choice) =>
        type == typeof(string) ? "ñ" :
        type == typeof(int) ? count :
        type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 11, 26, 16, 0, 0, TimeSpan.Zero) :
        type == typeof(DateOnly) || type == typeof(DateOnly?) ? new DateOnly(2026, 12, 4) :
        type == typeof(TimeSpan) ? TimeSpan.FromHours(count) :
        type.IsEnum ? Enum.GetValues(type).GetValue(choice)! :
        type == typeof(IdText) ? new IdText("ñ") :
        type == typeof(Gap) ? new Gap((GapKind)choice, Enumerable.Repeat("ñ", count % 5).ToSequence(), count) :
        type == typeof(IEnumerable<Gap>) ? new[] { (Gap)Sample(typeof(Gap), count, choice) } :
        type == typeof(IEnumerable<CharterField>) ? Enum.GetValues<CharterField>() :
        typeof(IEnumerable).IsAssignableFrom(type) ? Enumerable.Repeat("ñ", count).ToList() :
        throw new NotSupportedException($"A member asks for {type}; say here what a sample is.");
}
