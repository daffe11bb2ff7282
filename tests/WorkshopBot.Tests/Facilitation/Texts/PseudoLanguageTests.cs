using System.Globalization;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation;

public sealed class PseudoLanguageTests
{
    private static readonly Texts s_pseudo = Texts.For("qps-ploc", TimeZoneInfo.Utc, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Texts_stand_in_brackets_with_strange_letters_and_values_stay_plain()
    {
        Assert.Equal("⟦Šàṽéð àš A7, A8.⟧", s_pseudo.Contribute.Saved(["A7", "A8"]));
    }

    [Fact]
    public void Every_member_passes_for_translated()
    {
        foreach (var (member, said) in EveryText.Of(s_pseudo))
        {
            Assert.True(PseudoText.IsTranslated(said), $"{member}: {said} → {PseudoText.Untranslated(said)}");
        }
    }

    [Fact]
    public void Dates_lists_and_lengths_of_time_are_translated_as_well()
    {
        string[] said =
        [
            s_pseudo.Moment(new DateTimeOffset(2026, 11, 26, 17, 0, 0, TimeSpan.Zero)), s_pseudo.Date(new DateOnly(2027, 5, 28)),
            s_pseudo.Due(new DateOnly(2026, 12, 4)), s_pseudo.Due(null), s_pseudo.Left(TimeSpan.FromHours(28)), s_pseudo.Duration(90),
            s_pseudo.Either(["A1", "A2"]),
        ];
        Assert.All(said, text => Assert.Equal("", PseudoText.Untranslated(text)));
        Assert.All(said, text => Assert.Contains("⟦", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_letter_of_every_text_is_strange()
    {
        var strange = EveryText.Of(s_pseudo).SelectMany(text => text.Said).Where(char.IsAsciiLetter).Distinct();
        Assert.Empty(strange);
    }

    [Theory]
    [InlineData("Saved as A7.", "Saved as")]
    [InlineData("⟦Šàṽéð⟧ by Ana", "by")]
    [InlineData("⟦Šàṽéð but not this⟧", "but not this")]
    [InlineData("⟦Šàṽéð àš A7.⟧ · Joins the queue", "")]
    [InlineData("Ana: Joins the queue", "")]
    [InlineData("6 / 9 ●●○", "")]
    public void What_is_written_into_the_code_is_found(string visible, string found)
    {
        Assert.Equal(found, PseudoText.Untranslated(visible, "Ana", "Joins the queue", "Joins"));
        Assert.Equal(found.Length == 0, PseudoText.IsTranslated(visible, "Ana", "Joins the queue", "Joins"));
    }

    [Fact]
    public void Everything_people_read_on_a_card_is_looked_at()
    {
        var card = new Card(
            [
                new CardPart.Heading("a", "b"), new CardPart.Tracker([new TrackerGroup("c", 0, 1, null)], "d"), new CardPart.Ask("e", "f", "g", "h"),
                new CardPart.Facts([new Fact("i", "j")]), new CardPart.Note("k"), new CardPart.Quote("A1", "people", "l"),
                new CardPart.Pairs([new Pair("m", "people")]), new CardPart.MenuRow("n", "o", ActionId.Of("x")),
                new CardPart.Field("id", "p", FieldKind.Line)
                {
                    Placeholder = "q", Help = "r", Error = "s", Value = "people", Choices = [new Choice("x", "t")],
                },
                new CardPart.Buttons([new Button("u", ActionId.Of("x"))]), new CardPart.Picture(new Uri("https://example.org/p.png"), "v"),
            ],
            "w",
            "en");
        Assert.Equal("abcdefghijklmnopqrstuvw", string.Concat(PseudoText.VisibleIn(card).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_language_of_keys_names_the_key_of_a_text()
    {
        Assert.Equal("⟦board.facilitator Nora⟧", Texts.For("qps-keys", TimeZoneInfo.Utc).Board.Facilitator("Nora"));
    }

    [Fact]
    public void Pseudo_languages_are_not_offered_to_people()
    {
        Assert.Equal(["en", "es"], Texts.Languages);
        Assert.DoesNotContain(CultureInfo.InvariantCulture.Name, Texts.Languages);
    }
}
