using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class RefusalCardTests
{
    private static readonly ItemId s_step = new('A', 7);

    private static readonly Refusal[] s_all =
    [
        new Refusal.NoWorkshop(), new Refusal.NotFacilitator(), new Refusal.NotOwner(), new Refusal.NotInvited(), new Refusal.OnlyObserves(),
        new Refusal.Ended(), new Refusal.Paused(), new Refusal.NotPaused(), new Refusal.CharterIncomplete([CharterField.Goal, CharterField.Owner]),
        new Refusal.NamesFixed(), new Refusal.StageNotOpen(StageKey.Script), new Refusal.NothingBefore(), new Refusal.NotRevealed(StageKey.Customer),
        new Refusal.TooFewAnswers(2, 3), new Refusal.StageIncomplete(StageKey.Front, [new Gap(GapKind.StepsUnanswered, ["A1"], 1)]),
        new Refusal.UnknownItem(new ItemId('A', 99), [s_step]), new Refusal.UnknownItem(new ItemId('A', 99), []), new Refusal.UnknownPhase("Nowhere"),
        new Refusal.UnknownPerson(new ParticipantId("x")), new Refusal.WrongLane("A7", Lane.Back, Lane.Customer), new Refusal.WrongKind(s_step),
        new Refusal.Blank("step"), new Refusal.TooLong("step", 520, 500), new Refusal.NumberOutside("severity", 1, 10), new Refusal.TwoRoles("a and b"),
        new Refusal.PhaseHasSteps("Drop off", 3), new Refusal.LimitReached(Limit.Phases, 12), new Refusal.LimitReached(Limit.Activities, 120),
        new Refusal.LimitReached(Limit.Links, 250), new Refusal.LimitReached(Limit.FailPoints, 120), new Refusal.LimitReached(Limit.Contributions, 2000),
        new Refusal.LimitReached(Limit.Lines, 20), new Refusal.LimitReached(Limit.Participants, 500), new Refusal.NobodysWords(s_step),
        new Refusal.NotYours(s_step), new Refusal.TooLateToChange(s_step), new Refusal.NothingToUndo(), new Refusal.ChangedMeanwhile("A7"),
        new Refusal.ChangedMeanwhile(""), new Refusal.NoVoteOpen(), new Refusal.VoteStillOpen(), new Refusal.NothingToVoteOn(),
        new Refusal.TooManyVotes(4, 3), new Refusal.HandoverLocked(), new Refusal.NothingOffered(), new Refusal.TaskIncomplete(true, false),
        new Refusal.TaskIncomplete(false, true), new Refusal.DateHasPassed(new DateOnly(2026, 1, 1)), new Refusal.ParkedUnsettled([new ItemId('P', 1)]),
        new Refusal.QuestionMovedTwice(),
    ];

    [Fact]
    public void Every_refusal_of_the_domain_is_in_this_list() => Assert.Equal(
        typeof(Refusal).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name).Order(),
        s_all.Select(refusal => refusal.GetType().Name).Distinct().Order());

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_refusal_says_what_to_do_and_gives_the_words_back(string language)
    {
        var leg = Journeys.Silent.First(leg => leg.After is { Current: StageKey.Customer });
        var cards = s_all.Select(why => (why, Card: RefusalCard.Of(why, leg.After, Cast.Voice(leg.Now, language), "my two lines")));
        Assert.All(cards, entry => Assert.Contains(entry.Card.Parts, part => part is CardPart.Quote { Text: "my two lines" }));
        Golden.Match(string.Join("\n", cards.Select(entry => $"{entry.why.GetType().Name}: {TextCardWriter.Write(entry.Card)}")), $"cards/refusals.{language}.txt");
    }

    [Fact]
    public void A_refused_form_comes_back_with_every_typed_word()
    {
        var leg = Journeys.Silent.First(leg => leg.After is { Current: StageKey.Customer });
        var fields = new Dictionary<string, string> { ["steps"] = "Joins the queue\nPays", ["basis"] = "seen" };
        var context = Cast.Context(leg.Now, Story.Maya) with { Action = ActionId.Of(Verbs.AnswerNext, "customer", "1"), Fields = fields };
        var form = Assert.IsType<Reply.FormAgain>(Prompter.Refuse(new Refusal.LimitReached(Limit.Activities, 120), leg.After, context).Reply).Form;
        Assert.Contains(form.Parts.OfType<CardPart.Field>(), field => field.Value == "Joins the queue\nPays");
        Assert.Contains(form.Parts.OfType<CardPart.Note>(), note => note.Text.Contains("120", StringComparison.Ordinal));
    }
}
