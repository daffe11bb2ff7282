using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Tests.Domain.Blueprints.Format;

public sealed class HostileBlueprintFileTests
{
    private static readonly byte[] s_sample = Encoding.UTF8.GetBytes(Samples.Text("shoeshine")!);

    public static TheoryData<string, FaultRule, int> NotFiles => new()
    {
        { "", FaultRule.Empty, 1 },
        { " \n\t ", FaultRule.Empty, 1 },
        { "hello", FaultRule.NotJson, 1 },
        { "{\n  \"format\": 'service'\n}", FaultRule.NotJson, 2 },
        { "{}\n{}", FaultRule.NotJson, 2 },
        { "[]", FaultRule.WrongType, 1 },
        { "null", FaultRule.WrongType, 1 },
        { "\"service-blueprint/1\"", FaultRule.WrongType, 1 },
        { "{\n\"title\":\n\"x", FaultRule.Truncated, 3 },
        { "<svg/>", FaultRule.NotJson, 1 },
    };

    [Theory]
    [MemberData(nameof(NotFiles))]
    public void What_is_no_blueprint_file_is_refused_with_one_fault_and_its_line(string text, FaultRule rule, int line)
    {
        var fault = Assert.Single(Faults(Encoding.UTF8.GetBytes(text)));

        Assert.Equal((rule, line), (fault.Rule, fault.Line));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_at_their_line()
    {
        byte[] latin1 = [.. "{\n\"title\": \"Caf"u8, 0xE9, .. "\"}"u8];

        var fault = Assert.Single(Faults(latin1));

        Assert.Equal((FaultRule.NotUtf8, 2), (fault.Rule, fault.Line));
        Assert.Equal(FaultRule.NotUtf8, Assert.Single(Faults(Encoding.Unicode.GetPreamble())).Rule);
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_unread()
    {
        var clock = Stopwatch.StartNew();

        var fault = Assert.Single(Faults(new byte[200 * 1024 * 1024]));

        Assert.Equal((FaultRule.TooLarge, "209715200"), (fault.Rule, fault.Arguments[0]));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Ten_thousand_levels_are_refused(string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.Equal(FaultRule.TooDeep, Assert.Single(Faults(Encoding.UTF8.GetBytes(text))).Rule);
    }

    [Fact]
    public void A_file_of_the_allowed_size_that_holds_only_numbers_is_refused_soon()
    {
        var text = "[" + string.Join(',', Enumerable.Repeat("0", 2_000_000)) + "]";

        Assert.Equal(FaultRule.TooManyValues, Assert.Single(Faults(Encoding.UTF8.GetBytes(text))).Rule);
    }

    [Fact]
    public void A_hopeless_file_lists_a_hundred_faults_and_stops()
    {
        var many = string.Join(',', Enumerable.Repeat("{\"a\":1,\"a\":1}", 5000));

        Assert.Equal(100, Faults(Encoding.UTF8.GetBytes($"{{\"x\":[{many}]}}")).Count);
    }

    [Fact]
    public void A_sample_cut_anywhere_is_refused_as_truncated()
    {
        for (var length = 1; length < s_sample.Length - 2; length += 7)
        {
            var cut = s_sample[..length];
            Assert.True(Faults(cut)[0].Rule is FaultRule.Truncated or FaultRule.NotUtf8, $"{length}: {Faults(cut)[0].Sentence}");
        }
    }

    [Fact]
    public void No_bytes_make_it_throw() => Prop.ForAll<byte[]>(bytes => Answers(bytes)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_damage_to_a_sample_makes_it_throw() => Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
    {
        var random = new Random(seed);
        var bytes = s_sample.ToArray();
        for (var hit = random.Next(1, 6); hit > 0; hit--)
        {
            bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : "{}[]\",:0-9e\\u"u8[random.Next(13)];
        }

        return Answers(bytes);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_mixture_of_json_values_makes_it_throw() => Prop.ForAll(GeneratedBlueprints.Seeds, seed =>
    {
        var random = new Random(seed);
        string[] values = ["null", "true", "-1", "1e999", "\"\"", "[]", "{}", "[null]", "[{}]", "\"SS01\"", "[[]]", "{\"id\":{}}", "\"\\udc00\""];
        var lines = Samples.Text("shoeshine")!.Split('\n');
        var line = random.Next(lines.Length);
        if (lines[line].IndexOf(": \"", StringComparison.Ordinal) is > 0 and var colon)
        {
            lines[line] = $"{lines[line][..colon]}: {values[random.Next(values.Length)]}{(lines[line].EndsWith(',') ? "," : "")}";
        }

        return Answers(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Either a blueprint, or at least one fault with a sentence and a line of the file.</summary>
    private static bool Answers(byte[] bytes) => BlueprintFile.Read(bytes) switch
    {
        BlueprintFileResult.Accepted accepted => BlueprintFile.Write(accepted.Blueprint).Length > 0,
        BlueprintFileResult.Refused refused => refused.Faults.Count > 0
            && refused.Faults.All(fault => fault.Sentence.Length > 0 && fault.Line >= 1 && fault.Line <= bytes.Count(b => b == '\n') + 1),
        _ => false,
    };

    private static Sequence<BlueprintFault> Faults(byte[] bytes) =>
        Assert.IsType<BlueprintFileResult.Refused>(BlueprintFile.Read(bytes)).Faults;
}
