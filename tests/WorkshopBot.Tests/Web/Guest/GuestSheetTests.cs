using WorkshopBot.Channels.Web.Guest;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Web.Guest;

public sealed class GuestSheetTests
{
    [Fact]
    public void What_was_said_stands_apart_from_the_question_and_one_button_is_for_the_thumb()
    {
        var sheet = GuestSheet.Of(Form());

        Assert.Equal(["Saved as A1."], sheet.Said);
        Assert.Equal("What does the customer do?", sheet.Title);
        Assert.Equal(Verbs.AnswerNext, sheet.Main!.Action.Verb);
        Assert.Equal([Verbs.Skip], sheet.Rest.Parts.OfType<CardPart.Buttons>().SelectMany(part => part.Items).Select(button => button.Action.Verb));
        Assert.Contains(sheet.Rest.Parts, part => part is CardPart.Field);
        Assert.Contains(sheet.Rest.Parts, part => part is CardPart.Note { Mark: "○" });
    }

    [Fact]
    public void A_hint_about_typing_is_not_given_where_nobody_can_type() =>
        Assert.DoesNotContain(GuestSheet.Of(Form()).Rest.Parts, part => part is CardPart.Note { Text: "write A1 is …" });

    [Fact]
    public void A_form_tells_which_question_it_asks()
    {
        Assert.Equal(new Question(StageKey.Customer, "1"), GuestSheet.QuestionIn(Form()));
        Assert.Null(GuestSheet.QuestionIn(new Card([new CardPart.Note("Thanks.")], "Thanks.", "en")));
    }

    [Fact]
    public void A_card_that_asks_nothing_has_neither_title_nor_button()
    {
        var sheet = GuestSheet.Of(new Card([new CardPart.Note("Gone.")], "Gone.", "en"));

        Assert.Equal((null, null, 1), (sheet.Title, sheet.Main, sheet.Said.Count));
    }

    private static Card Form() => new(
        [
            new CardPart.Note("Saved as A1."),
            new CardPart.Ask("1 of 2", "What does the customer do?", "One per line."),
            new CardPart.Field("steps", "Steps", FieldKind.Lines),
            new CardPart.Pairs([new Pair("Yours", "A1 Joins")]),
            new CardPart.Note("write A1 is …"),
            new CardPart.Note("Your name shows.", "○"),
            new CardPart.Buttons(
            [
                new Button("Save, next", ActionId.Of(Verbs.AnswerNext, "customer", "1"), ButtonStyle.Main, SendsFields: true),
                new Button("Save", ActionId.Of(Verbs.Answer, "customer", "1"), SendsFields: true),
                new Button("Don't know", ActionId.Of(Verbs.Skip, "customer", "1")),
            ]),
        ],
        "What does the customer do?",
        "en");
}
