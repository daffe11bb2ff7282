using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class TextCardWriterTests
{
    [Fact]
    public void Rows_are_numbered_through_the_whole_card_and_buttons_become_words() => Assert.Equal(
        "Move on\n1. Reveal · Everyone sees it\nPeople\n2. Remind\nWrite: so far · park …\n",
        Write(
            new CardPart.Note("Move on"), new CardPart.MenuRow("Reveal", "Everyone sees it", ActionId.Of(Verbs.Reveal)),
            new CardPart.Note("People"), new CardPart.MenuRow("Remind", null, ActionId.Of(Verbs.Remind)),
            new CardPart.Buttons([new Button("See so far", ActionId.Of(Verbs.SoFar)), new Button("Park", ActionId.Of(Verbs.Park)), new Button("Save", ActionId.Of(Verbs.Answer))])));

    [Fact]
    public void Peoples_words_stand_as_they_are() => Assert.Equal(
        "A1 *Joins* <b>the</b> queue_ & [waits](x)\n", Write(new CardPart.Quote("A1", "*Joins* <b>the</b> queue_ & [waits](x)")));

    [Fact]
    public void A_field_says_what_was_wrong_and_what_stands_in_it()
    {
        var field = new CardPart.Field("pace", "Pace", FieldKind.OneOf) { Error = "Choose one.", Value = "live", Choices = [new Choice("live", "Live"), new Choice("async", "Over some days")] };
        Assert.Equal("Pace\n✕ Choose one.\n1. Live ●\n2. Over some days\nAnswer with a number from 1 to 2.\n", Write(field));
    }

    [Fact]
    public void A_form_is_asked_one_question_per_message()
    {
        var form = new Card([new CardPart.Heading("To-do"), new CardPart.Field("what", "What?", FieldKind.Line), new CardPart.Field("due", "By when?", FieldKind.Date)], "To-do", "en");
        Assert.Equal(["To-do\n", "What?\n", "By when?\nYou can leave this empty.\n"], TextCardWriter.Questions(form));
    }

    [Fact]
    public void The_tracker_is_one_line() => Assert.Equal(
        "Part 3 of 13, Map\n", Write(new CardPart.Tracker([new TrackerGroup("Frame", 2, 2, null), new TrackerGroup("Map", 0, 6, 0), new TrackerGroup("Risks", 0, 5, null)], "spoken")));

    private static string Write(params CardPart[] parts) => TextCardWriter.Write(new Card(parts.ToSequence(), "", "en"));
}
