using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Tests.Facilitation;

public sealed class TextsTests
{
    private static readonly Texts s_english = Texts.For("en", TimeZoneInfo.Utc);
    private static readonly Texts s_spanish = Texts.For("es", TimeZoneInfo.Utc);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("es", "es")]
    [InlineData("ES", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("es_419", "es")]
    [InlineData("es-Latn-AR", "es")]
    [InlineData("fr-CA", "en")]
    [InlineData("esperanto", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    [InlineData("qps", "qps-ploc")]
    [InlineData("qps-ploc", "qps-ploc")]
    [InlineData("qps-keys", "qps-keys")]
    public void A_language_falls_back_to_the_nearest_there_is(string? asked, string spoken)
    {
        Assert.Equal(spoken, Texts.For(asked, TimeZoneInfo.Utc).Language);
    }

    [Fact]
    public void Languages_name_themselves()
    {
        Assert.Equal(["English", "Español"], Texts.Languages.Select(s_english.LanguageName));
        Assert.Equal("Español", s_english.LanguageName("es-MX"));
    }

    [Theory]
    [InlineData(0, "No answers yet", "Aún no hay respuestas")]
    [InlineData(1, "1 of 9 has answered", "1 de 9 ha respondido")]
    [InlineData(6, "6 of 9 have answered", "6 de 9 han respondido")]
    public void Plural_forms_follow_the_count(int done, string english, string spanish)
    {
        Assert.Equal(english, s_english.Board.Answered(done, 9));
        Assert.Equal(spanish, s_spanish.Board.Answered(done, 9));
    }

    [Fact]
    public void The_size_of_a_list_is_its_count()
    {
        Assert.Equal("1 step needs an owner: A3.", s_english.Stages.Ownership.Missing([new ActivityId("A3")]));
        Assert.Equal("2 steps need an owner: A3, A5.", s_english.Stages.Ownership.Missing([new ItemId('A', 3), new ItemId('A', 5)]));
    }

    [Fact]
    public void Without_a_zero_form_nothing_is_many()
    {
        Assert.Equal("0 things parked", s_english.Board.ParkedCount(0));
    }

    [Fact]
    public void Braces_in_peoples_words_are_just_braces()
    {
        Assert.Equal("A7 now says “{id} and {name} {”.", s_english.Contribute.Changed("A7", "{id} and {name} {"));
        Assert.Equal("{text} is out. Write “undo” to bring it back.", s_english.Contribute.Removed("{text}"));
    }

    [Fact]
    public void Peoples_words_are_cut_at_eighty_characters_as_readers_count()
    {
        const string family = "👩‍👩‍👧‍👦";
        Assert.Equal(new string('é', 80), Texts.Cut(new string('é', 80)));
        Assert.Equal(new string('é', 79) + "…", Texts.Cut(new string('é', 81)));
        Assert.Equal(string.Concat(Enumerable.Repeat("e\u0301", 79)) + "…", Texts.Cut(string.Concat(Enumerable.Repeat("e\u0301", 81))));
        Assert.Equal(string.Concat(Enumerable.Repeat(family, 79)) + "…", Texts.Cut(string.Concat(Enumerable.Repeat(family, 200))));
        Assert.Equal("A7 now says “" + new string('x', 79) + "…”.", s_english.Contribute.Changed("A7", new string('x', 500)));
    }

    [Fact]
    public void A_cut_does_not_end_in_a_blank()
    {
        Assert.Equal(new string('x', 78) + "…", Texts.Cut(new string('x', 78) + " yyy"));
    }

    [Fact]
    public void Peoples_words_stand_on_one_line_without_control_characters()
    {
        Assert.Equal("A7 now says “one two three”.", s_english.Contribute.Changed("A7", "one\r\ntwo\tthr\u0000\u0007ee"));
        Assert.Equal("Facilitator: moc.elpmaxe", s_english.Board.Facilitator("\u202Emoc.elpmaxe\u202C"));
    }

    [Fact]
    public void Text_that_is_given_back_is_whole()
    {
        var typed = "first line\n" + new string('x', 300);
        Assert.Equal($"I can save again. Please resend: “{typed}”", s_english.Refuse.StorageBack(typed));
    }

    [Fact]
    public void Every_part_has_its_common_texts()
    {
        foreach (var stage in Enum.GetValues<StageKey>())
        {
            var texts = s_english.Stage(stage);
            Assert.Equal(stage, texts.Stage);
            Assert.NotEmpty(texts.Asks);
            Assert.All([texts.Name, texts.Why, texts.Prompt, texts.Done, texts.Empty], text => Assert.NotEqual("", text));
        }

        Assert.Equal("Step by step, what does the customer do?", s_english.Stage(StageKey.Customer).Prompt);
        Assert.Equal("In Pick up, what does the customer do?", s_english.Stages.Customer.PromptIn("Pick up"));
    }

    [Fact]
    public void A_recap_without_votes_does_not_name_any()
    {
        Assert.Equal("14 fail points and 1 wait point. Most votes: F10, F7.", s_english.Stages.Fail.Recap(14, 1, ["F10", "F7"]));
        Assert.Equal("2 fail points and 10 wait points. No votes were cast.", s_english.Stages.Fail.Recap<string>(2, 10, []));
    }

    [Fact]
    public void Every_gap_can_be_named_in_a_list()
    {
        Assert.Equal(
            "Missing: 2 steps without an owner (A4, A9), the vote and the charter (the owner). You can close anyway; the gaps go to people as questions.",
            s_english.Coach.CloseWithGaps(new[]
            {
                new Gap(GapKind.StepsWithoutOwner, ["A4", "A9"]), new Gap(GapKind.VoteNotHeld, []), new Gap(GapKind.CharterFields, ["Owner"]),
            }.Select(s_english.Gap.Of)));
        Assert.Equal("alguien que conozca (Apoyo)", s_spanish.Gap.Of(new Gap(GapKind.LaneWithoutExpert, ["Support"])));
        Assert.Equal("3 pasos sin confirmar", s_spanish.Gap.Of(new Gap(GapKind.StepsUnconfirmed, [], 3)));
    }

    [Fact]
    public void Every_lint_rule_has_a_reason_and_an_example()
    {
        foreach (var texts in new[] { s_english, s_spanish })
        {
            Assert.All(Lint.Rules, rule => Assert.True(texts.HasLintRule(rule.Id) && texts.LintRule(rule.Id).Example.Length > 0, rule.Id));
        }

        Assert.False(s_english.HasLintRule("no-such-rule"));
    }

    [Fact]
    public void A_text_where_a_list_is_asked_is_one_item()
    {
        Assert.Equal("Saved as A7. Then what?", s_english.Contribute.SavedNext("A7", "Then what?"));
    }
}
