using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>Private until the reveal, and without names where the round has none.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] s_hiddenWords = ["Joins the queue", "Hands over the prescription", "Waits in the store", "Pays", "Joins the line", "Comes to the counter"];

    [Theory]
    [InlineData("nora")]
    [InlineData("theo")]
    [InlineData("ruth")]
    [InlineData("stranger")]
    public void In_a_silent_round_nobody_else_sees_a_word_the_facilitator_included(string who)
    {
        var hidden = Journeys.Silent.Last(leg => leg.After is { Current: StageKey.Customer, CurrentRound.State: RoundState.Open });
        Assert.All(EveryScreen.Of(hidden.After, Cast.Context(hidden.Now, new ParticipantId(who))), entry =>
            Assert.All(s_hiddenWords, words => Assert.DoesNotContain(words, WithoutPlaceholders(entry.Card), StringComparison.Ordinal)));
    }

    [Fact]
    public void In_a_silent_round_everybody_sees_their_own_and_only_their_own()
    {
        var hidden = Journeys.Silent.Last(leg => leg.After is { Current: StageKey.Customer, CurrentRound.State: RoundState.Open });
        var mine = TextCardWriter.Write(SoFarCard.Of(hidden.After, Story.Maya, Cast.Voice(hidden.Now)));
        Assert.Contains("Hands over the prescription", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Joins the line", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Pays", mine, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_rooms_never_says_who_has_answered()
    {
        foreach (var leg in Journeys.Silent.Legs.Where(leg => leg.After is { IsOpen: true, CurrentRound: { State: RoundState.Open, Stage: not (StageKey.Charter or StageKey.Playback) } }))
        {
            var board = TextCardWriter.Write(BoardCard.Of(leg.After, Cast.Voice(leg.Now)));
            Assert.All(new[] { "Maya", "Theo", "Sam", "Ines" }, name => Assert.DoesNotContain(name, board, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_reveal_without_names_shows_no_name()
    {
        foreach (var (journey, stage) in new[] { (Journeys.In(NamesMode.Anonymous), StageKey.Customer), (Journeys.Silent, StageKey.Fail) })
        {
            var shown = journey.First(leg => leg.Command is WorkshopCommand.RevealRound reveal && reveal.Stage == stage);
            var slots = EveryScreen.Slots(shown.After, Cast.Context(shown.Now)).Where(slot => slot.Name.Contains("Reveal", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(slots);
            Assert.All(slots, slot => Assert.All(Cast.People.Values, person => Assert.DoesNotContain(person.Name, TextCardWriter.Write(slot.Card), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_round_without_names_lists_nobodys_own_items()
    {
        var hidden = Journeys.Silent.Last(leg => leg.After is { Current: StageKey.Fail, CurrentRound.State: RoundState.Open });
        var soFar = TextCardWriter.Write(SoFarCard.Of(hidden.After, Story.Maya, Cast.Voice(hidden.Now)));
        Assert.DoesNotContain("wrong person", soFar, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong person", TextCardWriter.Write(SoFarCard.Mine(hidden.After, Story.Maya, Cast.Voice(hidden.Now))), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_sees_a_vote_before_it_closes()
    {
        var voting = Journeys.Silent.Last(leg => leg.After is { CurrentRound.Vote.Closed: false });
        Assert.Null(VoteCards.Result(voting.After, Cast.Voice(voting.Now)));
        var nora = TextCardWriter.Write(VoteCards.Form(voting.After, Story.Nora, Cast.Voice(voting.Now)));
        Assert.DoesNotContain("●", nora, StringComparison.Ordinal);
        Assert.Contains("●", TextCardWriter.Write(VoteCards.Form(voting.After, Story.Maya, Cast.Voice(voting.Now))), StringComparison.Ordinal);
    }

    /// <summary>Examples on empty fields are ours, and happen to be much like what people write.</summary>
    private static string WithoutPlaceholders(Card card) => TextCardWriter.Write(card with
    {
        Parts = card.Parts.Select(part => part is CardPart.Field field ? field with { Placeholder = null, Help = null } : part).ToSequence(),
    });
}
