using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Rendering;

namespace WorkshopBot.Tests.Rendering;

/// <summary>Both halves of a pair of brackets face the same way, also where they stand on two lines that are drawn each on its own.</summary>
public sealed class BrokenBracketsTests
{
    private const string L = "\u200e";
    private const string R = "\u200f";

    [Theory]
    [InlineData("סוכן (שירות לקוחות|Zendesk) Inbox עונה", $"סוכן {R}({R}שירות לקוחות|Zendesk{R}){R} Inbox עונה")]
    [InlineData("CRM (open|ticket) סוכן", $"CRM {L}({L}open|ticket{L}){L} סוכן")]
    [InlineData("סוכן (open|ticket) CRM", $"סוכן {R}({R}open|ticket{R}){R} CRM")]
    [InlineData("סוכן [CRM (שלום|עולם) x] y", $"סוכן {R}[{R}CRM {R}({R}שלום|עולם{R}){R} x{R}]{R} y")]
    [InlineData("הזמנה A7 (2|x) b", $"הזמנה A7 {L}({L}2|x{L}){L} b")]
    public void A_broken_pair_in_right_to_left_text_keeps_the_direction_it_has_in_the_whole(string broken, string kept) =>
        Assert.Equal(kept, Kept(broken, rightToLeft: true));

    [Theory]
    [InlineData("Agent (עברית|more) says", $"Agent {L}({L}עברית|more{L}){L} says")]
    [InlineData("Agent עברית (שלום|עולם) says", $"Agent עברית {R}({R}שלום|עולם{R}){R} says")]
    [InlineData("Agent عربي (٣|سلام) says", $"Agent عربي {R}({R}٣|سلام{R}){R} says")]
    public void And_so_it_does_in_left_to_right_text(string broken, string kept) => Assert.Equal(kept, Kept(broken, rightToLeft: false));

    [Theory]
    [InlineData("סוכן (שירות|לקוחות) עונה", true)]
    [InlineData("Agent (asks|twice) again", false)]
    [InlineData("סוכן (CRM) עונה|x", true)]
    [InlineData("סוכן CRM (1|2", true)]
    [InlineData("סוכן CRM) a|b (ג", true)]
    [InlineData("סוכן CRM (!|?) ג", true)]
    public void One_direction_an_unbroken_pair_and_a_bracket_alone_need_no_mark(string broken, bool rightToLeft) =>
        Assert.Equal(broken, Kept(broken, rightToLeft));

    [Fact]
    public void A_pair_whose_second_half_was_cut_away_keeps_its_direction_too()
    {
        List<MeasuredLine> lines = [new("Agent עברית (שלום…", 90)];

        Assert.Equal($"Agent עברית {R}({R}שלום…", BrokenBrackets.Keep("Agent עברית (שלום עולם) says", lines, false)[0].Text);
    }

    [Fact]
    public void Nothing_but_marks_is_added_to_whatever_was_typed()
    {
        var parts = Gen.Elements("a", "B", "1", " ", "א", "ם", "س", "٣", "(", ")", "[", "]", "{", "}", "「", "」", "\u200f", "👩‍⚕️").ListOf();
        Prop.ForAll(parts.Two().ToArbitrary(), two =>
        {
            var (first, second) = (string.Concat(two.Item1), string.Concat(two.Item2));
            List<MeasuredLine> lines = [new(first, 10), new(second, 20)];
            foreach (var rightToLeft in (bool[])[true, false])
            {
                var kept = BrokenBrackets.Keep(first + second, lines, rightToLeft);
                Assert.Equal([10, 20], kept.Select(line => line.Width));
                Assert.Equal([Bare(first), Bare(second)], kept.Select(line => Bare(line.Text)));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_measured_comes_with_the_marks()
    {
        var measured = new EstimatedTextMeasure().Measure("סוכן (שירות לקוחות Zendesk) Inbox עונה", new TextStyle(14, 18, 400, "#000"), "he", 150, 4);

        Assert.True(measured.Lines.Count > 1);
        Assert.Contains(measured.Lines, line => line.Text.Contains($"{R}({R}", StringComparison.Ordinal));
        Assert.Contains(measured.Lines, line => line.Text.Contains($"{R}){R}", StringComparison.Ordinal));
        Assert.All(measured.Lines, line => Assert.InRange(line.Width, 1, 150));
    }

    private static string Kept(string broken, bool rightToLeft)
    {
        var pieces = broken.Split('|');
        var lines = pieces.Select(piece => new MeasuredLine(piece, 50)).ToList();
        return string.Join('|', BrokenBrackets.Keep(string.Join(' ', pieces), lines, rightToLeft).Select(line => line.Text));
    }

    private static string Bare(string text) => text.Replace(L, "", StringComparison.Ordinal).Replace(R, "", StringComparison.Ordinal);
}
