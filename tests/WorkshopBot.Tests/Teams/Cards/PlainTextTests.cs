using System.Text.Json;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Cards;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Nothing to do here, 5 % of it", "Nothing to do here, 5 % of it")]
    [InlineData("**bold** _it_", @"\*\*bold\*\* \_it\_")]
    [InlineData("[a](b)", @"\[a\](b)")]
    [InlineData("# head", @"\# head")]
    [InlineData("a # b", "a # b")]
    [InlineData("- row", @"\- row")]
    [InlineData("front-stage", "front-stage")]
    [InlineData("1. row", @"1\. row")]
    [InlineData("12) row", @"12\) row")]
    [InlineData("1.5 min", @"1\.5 min")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("<at>Nora</at>", @"\<at>Nora\</at>")]
    [InlineData("{{DATE(x)}} ${y}", @"{\{DATE(x)}} $\{y}")]
    [InlineData("a &amp; b & c", @"a \&amp; b & c")]
    [InlineData("one\ntwo", "one\n\ntwo")]
    public void Signs_that_would_be_read_are_escaped_and_the_rest_stays(string words, string written) => Assert.Equal(written, PlainText.Escape(words));

    [Fact]
    public async Task A_reader_of_Markdown_shows_the_words_as_somebody_typed_them()
    {
        // Words of signs in every order, always the same: what one sign alone does not do, two may.
        var random = new Random(20261122);
        string[] pieces = ["*", "_", "`", "[", "]", "(", ")", "<", ">", "#", "-", "+", ".", "1", "12", "!", "|", "~", "\\", "&", ";", "amp", "{", "}", "$", ":", "/", "a", "word", " ", " ", "\n", "=", "\"", "'", "http://x.example", "<at>", "&lt;"];
        var words = Enumerable.Range(0, 4_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)])).Trim())
            .Append(TeamsCards.Hostile).Where(text => text.Length > 0).Distinct().ToList();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, words.Select(text => JsonSerializer.Serialize(new { words = text, written = PlainText.Escape(text) })));
            var (said, told) = await Node.RunAsync(Path.Combine("Teams", "Cards", "read-markdown.cjs"), file);

            Assert.True(said.Length == 0, string.Join('\n', said.Split('\n').Take(12)));
            Assert.Equal($"{words.Count} read", told.Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
