using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Domain;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>The ballot where several votes may go to one point, and what to do about a tie.</summary>
public sealed class VoteCardTests
{
    private static readonly string[] s_words = ["Wrong person", "Typed from memory", "Scanner is down", "the queue"];

    [Fact]
    public void Where_votes_may_be_stacked_each_vote_is_a_choice_of_its_own()
    {
        var state = Stacking();
        var form = VoteCards.Form(state, Story.Maya, Cast.Voice(Story.Monday));
        var dots = form.Parts.OfType<CardPart.Field>().ToList();
        Assert.Equal(["vote-1", "vote-2", "vote-3"], dots.Select(field => field.Id));
        Assert.All(dots, field => Assert.Equal(FieldKind.OneOf, field.Kind));

        var outcome = VoteCards.Read(
            new Dictionary<string, string> { ["vote-1"] = "F1", ["vote-2"] = "F1", ["vote-3"] = "none" }, state, Story.Maya, Cast.Voice(Story.Monday));
        var cast = Assert.IsType<WorkshopCommand.CastVotes>(Assert.Single(Assert.IsType<FormOutcome.Wish>(outcome).Commands));
        Assert.Equal([new ItemId('F', 1), new ItemId('F', 1)], cast.On);

        var after = state.Apply(Assert.IsType<Decision.Accepted>(WorkshopDecider.Decide(cast, state, Story.Monday)).Events);
        Assert.Equal(2, after.CurrentRound!.Vote!.CountFor(new ItemId('F', 1)));
        var again = VoteCards.Form(after, Story.Maya, Cast.Voice(Story.Monday)).Parts.OfType<CardPart.Field>();
        Assert.Equal(["F1", "F1", "none"], again.Select(field => field.Value));
    }

    [Theory]
    [InlineData("qps-ploc")]
    public void Every_word_of_the_stacked_ballot_comes_from_the_texts_or_from_people(string language)
    {
        var form = VoteCards.Form(Stacking(), Story.Maya, Cast.Voice(Story.Monday, language));
        Assert.Equal([], PseudoText.VisibleIn(form).Select(text => PseudoText.Untranslated(text, s_words))
            .Where(rest => rest.Trim().Length > 0));
    }

    [Fact]
    public void A_tie_offers_a_second_vote_and_the_result_tells_of_it()
    {
        var story = StageAndVoteSpecs.Voting().Do(new WorkshopCommand.CastVotes(Story.Maya, [Story.Id("F1")])).Do(new WorkshopCommand.CastVotes(Story.Theo, [Story.Id("F2")]))
            .Do(new WorkshopCommand.CloseVote(Story.Nora));
        var result = VoteCards.Result(story.State, Cast.Voice(story.Now))!;
        Assert.Contains(ActionId.Of(Verbs.VoteAgain, "F1", "F2"), EveryScreen.Actions(result));

        story.Do(new WorkshopCommand.VoteAgain(Story.Nora, [Story.Id("F1"), Story.Id("F2")]));
        Assert.Null(VoteCards.Result(story.State, Cast.Voice(story.Now)));
        story.Do(new WorkshopCommand.CastVotes(Story.Maya, [Story.Id("F2")])).Do(new WorkshopCommand.CloseVote(Story.Nora));
        result = VoteCards.Result(story.State, Cast.Voice(story.Now))!;
        Assert.Contains("Voted once more on F1", TextCardWriter.Write(result), StringComparison.Ordinal);
        Assert.DoesNotContain(EveryScreen.Actions(result), action => action.Verb is Verbs.VoteAgain or Verbs.Tie);
    }

    private static Workshop Stacking()
    {
        var open = StageAndVoteSpecs.Voting().State;
        var round = open.CurrentRound!;
        return open with { Rounds = open.Rounds.SetItem(StageKey.Fail, round with { Vote = round.Vote! with { Stack = true } }) };
    }
}
