using System.Globalization;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Values as they stand in a filter.</summary>
internal static class TableLiteral
{
    public static string Filter(FormattableString filter)
    {
        var literals = filter.GetArguments().Select(object (value) => Of(value)).ToArray();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    public static string Of(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
        double number => EntityValue.Of(number),
        DateTimeOffset time => $"datetime'{EntityValue.Of(time)}'",
        Guid id => $"guid'{id:D}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        null => throw new ArgumentException("A filter cannot compare with nothing.", nameof(value)),
        _ => throw new ArgumentException($"A filter cannot compare with {value.GetType().Name}.", nameof(value)),
    };
}
