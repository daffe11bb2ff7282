using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;
using WorkshopBot.Tests.Builders;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Stages;

/// <summary>A form promises what is stored, and a round without names never says whose words are whose.</summary>
public sealed class StagePrivacyTests
{
    private static readonly string[] s_names = ["Nora", "Ines", "Maya", "Theo", "Sam", "Ruth"];

    [Fact]
    public void Without_names_no_card_of_a_part_says_a_name_or_lists_own_items()
    {
        var tour = new PharmacyTour("en", charter => charter with { Names = NamesMode.Anonymous });
        tour.WalkNameless();

        var shown = tour.Desk.Shown.Select(CardText.Of).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, card => Assert.DoesNotContain(s_names, name => Regex.IsMatch(card, $@"\b{name}\b")));
        Assert.All(shown, card => Assert.DoesNotContain(tour.Desk.Voice.Texts.Contribute.YoursLabel, card, StringComparison.Ordinal));
        Assert.All(
            tour.Desk.Shown.Where(card => card.IsForm),
            form => Assert.Contains(tour.Desk.Voice.Texts.Names.Anonymous, form.Parts.OfType<CardPart.Note>().Last().Text, StringComparison.Ordinal));
    }

    [Fact]
    public void With_names_except_for_fail_points_only_the_fail_part_promises_no_names()
    {
        var desk = new FormDesk(Story.WithFailPart());

        Assert.Equal("This is a silent round without names. Nothing shows until the reveal. Your name is not stored with what you write. "
            + "I only remember that you have answered.", LastNote(desk.Open(Story.Maya, StageKey.Fail, "")));
        Assert.Equal("This is a silent round. You see your own; the rest shows at the reveal. Your name shows after the reveal.",
            LastNote(new FormDesk(Story.WithCustomerSteps()).Open(Story.Maya, StageKey.Front, "A1")));
    }

    [Fact]
    public void In_an_open_round_the_form_says_that_the_name_stands_next_to_it()
    {
        var desk = new FormDesk(Story.WithCustomerSteps(charter => charter with { Rounds = RoundMode.Open }).Do(new WorkshopCommand.StepBack(Story.Nora, StageKey.Front)));

        Assert.Equal("Your name shows next to it.", LastNote(desk.Open(Story.Maya, StageKey.Customer, "1")));
    }

    [Fact]
    public void Without_names_less_than_three_numbers_show_only_their_middle()
    {
        var desk = new FormDesk(Story.WithCustomerSteps(charter => charter with { Names = NamesMode.Anonymous, Rounds = RoundMode.Open }));
        desk.Send(Story.Maya, StageKey.Front, "A2", ("steps", "Greets"));
        while (desk.Workshop.Current != StageKey.Standard)
        {
            desk.Do(new WorkshopCommand.CloseStage(Story.Nora, desk.Workshop.Current, Anyway: true));
        }

        desk.Send(Story.Maya, StageKey.Standard, "A6", ("target", "90 s"));
        desk.Send(Story.Ines, StageKey.Standard, "A6", ("target", "9 min"));
        Assert.Contains("Work: In the middle: 5 min 15 s.", Rows(desk), StringComparison.Ordinal);

        desk.Send(Story.Nora, StageKey.Standard, "A6", ("target", "2 min"));
        Assert.Contains("Work: Far apart: 2 min in the middle, from 90 s to 9 min.", Rows(desk), StringComparison.Ordinal);
    }

    [Fact]
    public void How_much_a_fail_point_hurts_is_asked_afterwards_only_of_a_known_author()
    {
        var named = new FormDesk(Story.WithFailPart(charter => charter with { Names = NamesMode.Named }));
        var echo = named.Send(Story.Maya, StageKey.Fail, "", ("step", "A6"), ("what", "Wrong person"));
        Assert.Contains(echo.Parts.OfType<CardPart.Buttons>().Single().Items, button => button.Action.ToString() == "contribute fail F1");
        Assert.DoesNotContain(named.Open(Story.Maya, StageKey.Fail, "").Parts.OfType<CardPart.Field>(), field => field.Id == "severity");

        var revised = Assert.IsType<FormReading.Revised>(named.Read(Story.Maya, StageKey.Fail, "F1", ("severity", "10"), ("detection", "7")));
        named.Do(new WorkshopCommand.ReviseContribution(Story.Maya, revised.Id, revised.Offer));
        Assert.Equal(new Offer.Fail(new("A6"), "Wrong person", null, 10, null, 7), named.Workshop.Find(Story.Id("F1"))!.Offer);
        Assert.Null(FailRatingOf(named, Story.Theo));

        var nameless = new FormDesk(Story.WithFailPart());
        Assert.DoesNotContain(
            nameless.Send(Story.Maya, StageKey.Fail, "", ("step", "A6"), ("what", "Wrong person"), ("severity", "7")).Parts.OfType<CardPart.Buttons>().Single().Items,
            button => button.Action.ToString() == "contribute fail F1");
        Assert.Equal(7, Assert.IsType<Offer.Fail>(nameless.Workshop.Find(Story.Id("F1"))!.Offer).Severity);
    }

    private static string LastNote(Card card) => card.Parts.OfType<CardPart.Note>().Last().Text;

    private static string Rows(FormDesk desk) => CardText.Of(StageScript.Of(StageKey.Standard).RevealRows(desk.Workshop, desk.Voice));

    /// <summary>Somebody else who opens F1 gets the ordinary form.</summary>
    private static CardPart.Field? FailRatingOf(FormDesk desk, ParticipantId who) =>
        desk.Open(who, StageKey.Fail, "F1").Parts.OfType<CardPart.Field>().FirstOrDefault(field => field.Id == "severity");
}
