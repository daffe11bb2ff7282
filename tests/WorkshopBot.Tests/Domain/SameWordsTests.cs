using WorkshopBot.Domain;

namespace WorkshopBot.Tests.Domain;

/// <summary>What is left of a wording when only its words count.</summary>
public sealed class SameWordsTests
{
    [Theory]
    [InlineData("Joins the queue", "joins the queue")]
    [InlineData("  Joins…  the -- QUEUE! ", "joins the queue")]
    [InlineData("Muéstra la tarjeta", "muestra la tarjeta")]
    [InlineData("Mue\u0301stra", "muestra")]
    [InlineData("\u0301Pays", "pays")]
    [InlineData("Straße 7½", "straße 71 2")]
    [InlineData("Ｆｕｌｌ ﬁle", "full file")]
    [InlineData("ΣΟΦΊΑ, Привет", "σοφια привет")]
    [InlineData("薬を 待つ", "薬を 待つ")]
    [InlineData("\U00010400 𝐁old", "\U00010428 bold")]
    [InlineData("Pays \U0001F4B3 by card", "pays by card")]
    [InlineData("broken \ud83d half", "broken half")]
    [InlineData("?!", "")]
    [InlineData("", "")]
    public void Case_accents_spaces_and_punctuation_fall_away(string text, string words) => Assert.Equal(words, SameWords.Fold(text));

    /// <summary>A mark on nothing falls away, but leaves the text no plain one.</summary>
    [Fact]
    public void The_short_way_for_plain_letters_finds_the_same_as_the_long_one()
    {
        var random = new Random(20261122);
        for (var length = 0; length < 400; length++)
        {
            var plain = string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(128)));
            Assert.Equal(SameWords.Fold($"{plain}\u0301"), SameWords.Fold(plain));
        }
    }

    [Theory]
    [InlineData("Pick-up", "pick up", true)]
    [InlineData("Pick up", "Pickup", false)]
    [InlineData("?", " ? ", true)]
    [InlineData("?", "!", false)]
    public void Wordings_are_the_same_when_their_words_are_and_signs_alone_as_they_are_written(string one, string other, bool same) =>
        Assert.Equal(same, SameWords.Are(one, other));
}
