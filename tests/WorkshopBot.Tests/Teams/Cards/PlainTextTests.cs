using WorkshopBot.Channels.Teams.Cards;

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
}
