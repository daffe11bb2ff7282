using System.Globalization;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>How values are spelt on the wire, both ways.</summary>
internal static class EntityValue
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    public static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Always with a fraction or an exponent, so that nobody takes it for an int.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return !double.IsFinite(number) || text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : $"{text}.0";
    }

    public static double NumberOf(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
