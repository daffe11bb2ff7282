using System.Globalization;
using WorkshopBot.Facilitation;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation;

public sealed class TextsFormatTests
{
    private static readonly TimeZoneInfo s_madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
    private static readonly TimeZoneInfo s_chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
    private static readonly DateTimeOffset s_now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Dates_lists_and_lengths_of_time_read_as_agreed(string language)
    {
        var texts = Texts.For(language, s_madrid, s_now);
        string[] lines =
        [
            .. new[] { 0, 1, 6, 7, 40, 400, -1 }.Select(days => $"moment {days,4} d  {texts.Moment(s_now.AddDays(days))}"),
            $"without now    {Texts.For(language, s_madrid).Moment(s_now)}",
            $"naming zone    {texts.NamingZone().Moment(s_now)} | {texts.In(TimeZoneInfo.Utc).NamingZone().Clock(s_now)}",
            .. Enumerable.Range(1, 12).Select(month =>
                $"month {month,2}       {texts.Date(new DateOnly(2027, month, 28))} | {texts.Due(new DateOnly(2027, month, 4))}"),
            .. new[] { 0, 30, 45, 60, 90, 120, 195, 300, 510, 1740, 3600, 5400, 5640, 7200, 9000, 86400, 129600, 604800 }
                .Select(seconds => $"{seconds,7} s      {texts.Duration(seconds)} | {texts.Total(seconds)}"),
            .. new[] { -5, 0, 1, 59, 60, 119, 120, 240, 1439, 1440, 1680, 2880, 4319, 4320, 14400 }
                .Select(minutes => $"{minutes,7} min left {texts.Left(TimeSpan.FromMinutes(minutes))}"),
            .. Enumerable.Range(0, 4).Select(count => $"list of {count}      {texts.All("ABCD"[..count].Select(letter => letter.ToString()))}"),
            $"list cut       {texts.All(Enumerable.Range(1, 9), most: 3)} | {texts.All(Enumerable.Range(1, 4), most: 3)}",
            $"ids            {texts.Ids(Enumerable.Range(1, 3).Select(number => $"A{number}"))}",
            $"either         {texts.Either(["A1", "A2", "A3"])}",
            $"quote          {texts.Quote("Joins the queue")}",
            $"percent        {texts.Percent(64)}",
        ];
        Golden.Match(string.Join('\n', lines) + "\n", $"Texts/formats.{language}.golden");
    }

    [Theory]
    [InlineData("Ana|Irene", "Ana e Irene", "Ana o Irene")]
    [InlineData("padres|hijos", "padres e hijos", "padres o hijos")]
    [InlineData("agua|hielo", "agua y hielo", "agua o hielo")]
    [InlineData("Ana|Yvonne", "Ana e Yvonne", "Ana o Yvonne")]
    [InlineData("Ana|Yago", "Ana y Yago", "Ana o Yago")]
    [InlineData("uno|otro", "uno y otro", "uno u otro")]
    [InlineData("día|hora", "día y hora", "día u hora")]
    [InlineData("7|8", "7 y 8", "7 u 8")]
    [InlineData("10|11", "10 y 11", "10 u 11")]
    [InlineData("10|110", "10 y 110", "10 o 110")]
    [InlineData("Ana|«Irene»", "Ana e «Irene»", "Ana o «Irene»")]
    public void Spanish_changes_y_and_o_before_their_own_sound(string items, string all, string either)
    {
        var texts = Texts.For("es", TimeZoneInfo.Utc);
        Assert.Equal(all, texts.All(items.Split('|')));
        Assert.Equal(either, texts.Either(items.Split('|')));
    }

    [Fact]
    public void Times_follow_the_readers_clock_through_the_change_to_winter_time()
    {
        var texts = Texts.For("en", s_madrid, new DateTimeOffset(2026, 10, 24, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal("Sun 02:30", texts.Moment(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero)));
        Assert.Equal("Sun 02:30", texts.Moment(new DateTimeOffset(2026, 10, 25, 1, 30, 0, TimeSpan.Zero)));
        Assert.Equal("Sun 03:30", texts.Moment(new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_same_moment_is_another_day_elsewhere()
    {
        var moment = new DateTimeOffset(2026, 11, 27, 1, 30, 0, TimeSpan.Zero);
        Assert.Equal("Open until Fri 02:30", Texts.For("en", s_madrid, s_now).Board.Until(moment));
        Assert.Equal("Open until Thu 19:30 (Chicago)", Texts.For("en", s_chicago, s_now).NamingZone().Board.Until(moment));
        Assert.Equal("Terminado el 26 de noviembre de 2026", Texts.For("es", s_chicago).Board.ClosedTitle(moment));
    }

    [Fact]
    public void A_weekday_alone_is_only_said_for_the_coming_six_days()
    {
        var texts = Texts.For("en", TimeZoneInfo.Utc, s_now);
        Assert.Equal("Mon 09:00", texts.Moment(s_now.AddDays(6)));
        Assert.Equal("Tue 1 Dec, 09:00", texts.Moment(s_now.AddDays(7)));
        Assert.Equal("Mon 23 Nov, 09:00", texts.Moment(s_now.AddDays(-1)));
        Assert.Equal("Tue 24 Nov 2026, 09:00", Texts.For("en", TimeZoneInfo.Utc).Moment(s_now));
        Assert.Equal("Tue 09:00", Texts.For("en", TimeZoneInfo.Utc).At(s_now).Moment(s_now));
    }

    [Fact]
    public void Nothing_depends_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("8 min 30 s work and 20 min 30 s waiting. Longest wait: 5 min at A19.", Say("en"));
            Assert.Equal("8 min 30 s de trabajo y 20 min 30 s de espera. Espera más larga: 5 min en A19.", Say("es"));
            Assert.Equal("28 de mayo de 2027", Texts.For("es", s_madrid).Date(new DateOnly(2027, 5, 28)));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        static string Say(string language) => Texts.For(language, s_madrid).Summary.PromiseParts(510, 1230, 300, "A19");
    }
}
