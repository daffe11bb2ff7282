using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering.Text;
using WorkshopBot.Tests.Rendering.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Rendering;

public sealed class TextFormTests
{
    public static TheoryData<string> Names => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_becomes_the_same_text_as_before(string name)
    {
        var sample = Samples.Load(name)!;
        Golden.Match(BlueprintText.Write(sample, Pictures.Imprint, SampleWords.English), $"pictures/{name}.txt");
        Golden.Match(BlueprintMarkdown.Write(sample, Pictures.Imprint, SampleWords.English), $"pictures/{name}.md");
        Golden.Match(BlueprintCsv.Write(sample), $"pictures/{name}.csv");
    }

    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("-2", "'-2")]
    [InlineData("@home", "'@home")]
    [InlineData("\t=1", "'=1")]
    [InlineData("\r=1", "'=1")]
    [InlineData("\tplain", "'plain")]
    [InlineData("  =1", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("plain", "plain")]
    public void No_cell_of_the_table_runs_as_a_formula(string text, string cell)
    {
        var rows = BlueprintCsv.Write(ServiceBlueprint.Blank with { Activities = [new Activity { Id = new("A1"), Phase = new(1), Lane = Lane.Back, What = text }] });
        Assert.Contains($",A1,back,{cell},,", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_of_the_table_has_every_column()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var blueprint = new BlueprintMaker(seed).Make();
            var rows = Csv.Parse(BlueprintCsv.Write(blueprint));
            Assert.All(rows, row => Assert.Equal(36, row.Count));
            Assert.Equal(1 + blueprint.Activities.Sum(activity => Math.Max(1, activity.FailPoints.Count)), rows.Count);
            Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.TrimStart() is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
        }
    }

    [Fact]
    public void A_note_stands_in_every_form()
    {
        var step = new Activity { Id = new("A26"), Phase = new(1), Lane = Lane.Support, What = "Checks cover", Note = "Who gets called when it is down? The help desk" };
        var blueprint = ServiceBlueprint.Blank with { Phases = [new Phase(new(1), "All")], Activities = [step] };

        Assert.Contains("Note: Who gets called when it is down? The help desk", BlueprintMarkdown.Write(blueprint, Pictures.Imprint, SampleWords.English), StringComparison.Ordinal);
        Assert.Contains("Note: Who gets called when it is down? The help desk", BlueprintText.Write(blueprint, Pictures.Imprint, SampleWords.English), StringComparison.Ordinal);
        var rows = Csv.Parse(BlueprintCsv.Write(blueprint));
        Assert.Equal("Who gets called when it is down? The help desk", rows[1][rows[0].ToList().IndexOf("note")]);
    }

    [Fact]
    public void Peoples_words_form_no_markup()
    {
        var step = new Activity { Id = new("A1"), Phase = new(1), Lane = Lane.Back, What = "a | b <img> [x](y) *z* `c` & #d" };
        var text = BlueprintMarkdown.Write(ServiceBlueprint.Blank with { Activities = [step] }, Pictures.Imprint, SampleWords.English);
        Assert.Contains(@"A1 a \| b &lt;img\> \[x\](y) \*z\* \`c\` &amp; \#d", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_leaves_no_control_characters_and_no_halves()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var blueprint = new BlueprintMaker(seed).Make(40);
            foreach (var form in new[] { BlueprintText.Write(blueprint, Pictures.Imprint, SampleWords.English), BlueprintMarkdown.Write(blueprint, Pictures.Imprint, SampleWords.English), BlueprintCsv.Write(blueprint) })
                Assert.DoesNotContain(form.EnumerateRunes(), rune => rune.Value < ' ' && rune.Value is not ('\n' or '\r'));
        }
    }

    [Fact]
    public void Spanish_words_come_from_the_words_alone()
    {
        var text = BlueprintText.Write(Samples.Load("shoeshine")!, Pictures.Imprint, SampleWords.Spanish);
        Assert.Contains("Acciones del cliente", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Customer actions", text, StringComparison.Ordinal);
    }
}
