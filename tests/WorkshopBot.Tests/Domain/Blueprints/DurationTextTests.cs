using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Blueprints;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("90s", 90)]
    [InlineData("90 s", 90)]
    [InlineData("90 sec.", 90)]
    [InlineData("1,5 min", 90)]
    [InlineData("1.5 min", 90)]
    [InlineData("1½ min", 90)]
    [InlineData("2 ½ hours", 9000)]
    [InlineData("¾ h", 2700)]
    [InlineData("1h30", 5400)]
    [InlineData("1 h 30", 5400)]
    [InlineData("1 h 30 min", 5400)]
    [InlineData("1h 30m 15s", 5415)]
    [InlineData("3 min 15", 195)]
    [InlineData("5'", 300)]
    [InlineData("5' 30\"", 330)]
    [InlineData("5'30''", 330)]
    [InlineData("2 days", 172_800)]
    [InlineData("1 day 2 h", 93_600)]
    [InlineData("2 weeks", 1_209_600)]
    [InlineData("3 months", 7_776_000)]
    [InlineData("1 year", 31_536_000)]
    [InlineData("half an hour", 1800)]
    [InlineData("half-hour", 1800)]
    [InlineData("a quarter of an hour", 900)]
    [InlineData("three quarters of an hour", 2700)]
    [InlineData("an hour and a half", 5400)]
    [InlineData("one and a half hours", 5400)]
    [InlineData("an hour and a quarter", 4500)]
    [InlineData("two hours and twenty minutes", 8400)]
    [InlineData("forty-five minutes", 2700)]
    [InlineData("twenty and a half minutes", 1230)]
    [InlineData("About 5 minutes", 300)]
    [InlineData("at most 3 min", 180)]
    [InlineData("max. 3 min", 180)]
    [InlineData("10-minute", 600)]
    [InlineData("1,500 s", 1500)]
    [InlineData("1:30:00", 5400)]
    [InlineData("1:30 h", 5400)]
    [InlineData("1:30 min", 90)]
    [InlineData("0", 0)]
    [InlineData("no wait", 0)]
    public void It_reads_what_people_write_in_English(string text, int seconds) =>
        Assert.Equal(new DurationReading.Known(seconds), DurationText.Read(text, "en"));

    [Theory]
    [InlineData("90 seg", 90)]
    [InlineData("30 seg", 30)]
    [InlineData("1,5 min", 90)]
    [InlineData("media hora", 1800)]
    [InlineData("un cuarto de hora", 900)]
    [InlineData("tres cuartos de hora", 2700)]
    [InlineData("una hora y media", 5400)]
    [InlineData("hora y media", 5400)]
    [InlineData("una hora y cuarto", 4500)]
    [InlineData("dos horas y media", 9000)]
    [InlineData("dos y media horas", 9000)]
    [InlineData("cuarenta y cinco minutos", 2700)]
    [InlineData("treinta y un minutos", 1860)]
    [InlineData("2 días", 172_800)]
    [InlineData("2 DIAS", 172_800)]
    [InlineData("un día y 2 horas", 93_600)]
    [InlineData("2 semanas", 1_209_600)]
    [InlineData("un mes", 2_592_000)]
    [InlineData("un año", 31_536_000)]
    [InlineData("1 h y 30 min", 5400)]
    [InlineData("como máximo 3 min", 180)]
    [InlineData("unos 5 minutos", 300)]
    [InlineData("1.500 s", 1500)]
    [InlineData("sin espera", 0)]
    public void It_reads_what_people_write_in_Spanish(string text, int seconds) =>
        Assert.Equal(new DurationReading.Known(seconds), DurationText.Read(text, "es-MX"));

    [Theory]
    [InlineData("3", 180, 10_800)]
    [InlineData("three", 180, 10_800)]
    [InlineData("1,5", 90, 5400)]
    [InlineData("about 10", 600, 36_000)]
    [InlineData("1:30", 90, 5400)]
    public void A_number_without_a_unit_asks_minutes_or_hours(string text, int ifMinutes, int ifHours)
    {
        Assert.Equal(new DurationReading.Ambiguous(ifMinutes, ifHours), DurationText.Read(text, "en"));
        Assert.False(DurationText.TryParse(text, "en", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("soon")]
    [InlineData("min")]
    [InlineData("h")]
    [InlineData("and")]
    [InlineData("3 bananas")]
    [InlineData("3 min or so")]
    [InlineData("2-3 min")]
    [InlineData("2 to 3 min")]
    [InlineData("1 h 2 h")]
    [InlineData("30 min 1 h")]
    [InlineData("1 h 75")]
    [InlineData("1 h 2.5")]
    [InlineData("1.2.3 s")]
    [InlineData("1:75")]
    [InlineData("1:3")]
    [InlineData("a:30")]
    [InlineData("1 h and")]
    [InlineData("5 min until the queue is gone, unless somebody calls in sick and nobody covers the desk")]
    [InlineData("\uD83D 3 min")]
    public void Nonsense_is_refused(string text) =>
        Assert.Equal(new DurationReading.Refused(DurationRefusal.Unreadable), DurationText.Read(text, "en"));

    [Theory]
    [InlineData("-3 min", DurationRefusal.Negative)]
    [InlineData("−3", DurationRefusal.Negative)]
    [InlineData("minus two hours", DurationRefusal.Negative)]
    [InlineData("menos dos horas", DurationRefusal.Negative)]
    [InlineData("11 years", DurationRefusal.TooLong)]
    [InlineData("400000000", DurationRefusal.TooLong)]
    [InlineData("99999999999999999999999999999 h", DurationRefusal.TooLong)]
    [InlineData("999999999999 months", DurationRefusal.TooLong)]
    public void What_cannot_be_stored_is_refused_with_the_reason(string text, DurationRefusal reason) =>
        Assert.Equal(new DurationReading.Refused(reason), DurationText.Read(text, "en"));

    [Theory]
    [InlineData(0, "0 s", "0 s")]
    [InlineData(15, "15 s", "15 s")]
    [InlineData(60, "1 min", "1 min")]
    [InlineData(90, "90 s", "90 s")]
    [InlineData(120, "2 min", "2 min")]
    [InlineData(195, "3 min 15 s", "3 min 15 s")]
    [InlineData(1740, "29 min", "29 min")]
    [InlineData(5400, "1 h 30", "1 h 30")]
    [InlineData(3615, "1 h 15 s", "1 h 15 s")]
    [InlineData(5415, "1 h 30 min 15 s", "1 h 30 min 15 s")]
    [InlineData(86_400, "1 day", "1 día")]
    [InlineData(172_800, "2 days", "2 días")]
    [InlineData(607_200, "7 days 40 min", "7 días 40 min")]
    public void It_writes_the_shortest_words(int seconds, string english, string spanish)
    {
        Assert.Equal(english, DurationText.Format(seconds, "en"));
        Assert.Equal(spanish, DurationText.Format(seconds, "es"));
    }

    [Theory]
    [InlineData(5640, "94 min")]
    [InlineData(1740, "29 min")]
    [InlineData(195, "3 min 15 s")]
    [InlineData(90, "90 s")]
    [InlineData(510, "8 min 30 s")]
    [InlineData(10_800, "3 h")]
    [InlineData(12_600, "3 h 30")]
    public void Totals_stay_in_minutes_up_to_three_hours(int seconds, string text) =>
        Assert.Equal(text, DurationText.Format(seconds, "en", DurationStyle.Minutes));

    [Fact]
    public void Reading_what_was_written_gives_it_back() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(0, 200_000), Gen.Choose(0, DurationText.MaxSeconds)).ToArbitrary(),
        seconds => new[] { "en", "es" }.All(language => Enum.GetValues<DurationStyle>().All(style =>
            DurationText.TryParse(DurationText.Format(seconds, language, style), language, out var read) && read == seconds)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll<string>(text =>
        text is null || DurationText.Read(text, "en") is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_row_of_its_own_words_makes_it_throw_or_leave_the_range() => Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
    {
        string[] words = ["1", "a", "half", "quarter", "h", "min", "and", "y", "1,5", "-", ":", "30", "of", "media", "'", "½", "forty", "max", ".", ","];
        var random = new Random(seed);
        var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 8)).Select(_ => words[random.Next(words.Length)]));
        return DurationText.Read(text, "en") is not DurationReading.Known { Seconds: < 0 or > DurationText.MaxSeconds };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
}
