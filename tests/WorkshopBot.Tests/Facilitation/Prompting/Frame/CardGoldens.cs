using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>How the cards read, in the text dialect and both languages.</summary>
public sealed class CardGoldens
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_board_from_the_start_to_the_record(string language)
    {
        var journey = Journeys.Silent;
        Golden.Match(
            string.Join("\n====\n", new[]
            {
                Board(journey.Legs[0], language),
                Board(journey.First(leg => !leg.After.Charter.Missing().Any()), language),
                Board(journey.First(leg => leg.After.Current == StageKey.Chain), language),
                Board(journey.Last(leg => leg.After is { Current: StageKey.Customer, CurrentRound.State: RoundState.Open }), language),
                Board(journey.First(leg => leg.After is { Current: StageKey.Customer, CurrentRound.State: RoundState.Revealed }), language),
                Board(journey.First(leg => leg.After.Lifecycle == Lifecycle.Paused), language),
                Board(journey.First(leg => leg.After is { Current: StageKey.Fail, CurrentRound.State: RoundState.Open }), language),
                Board(journey.First(leg => leg.Command is WorkshopCommand.OpenVote), language),
                Board(journey.First(leg => leg.After.Current == StageKey.Playback), language),
                Board(journey.Legs[^1], language),
            }),
            $"cards/board.{language}.txt");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void What_the_facilitator_reads(string language)
    {
        var journey = Journeys.Silent;
        var hidden = journey.Last(leg => leg.After is { Current: StageKey.Customer, CurrentRound.State: RoundState.Open });
        var shown = journey.First(leg => leg.After is { Current: StageKey.Customer, CurrentRound.State: RoundState.Revealed });
        var voted = journey.First(leg => leg.Command is WorkshopCommand.CloseVote);
        MergeSuggestion[] pair = [new(new ItemId('A', 1), new ItemId('A', 5), Voice(shown, language).Texts.Merge.ReasonSameWords(["joins"]))];
        Golden.Match(
            string.Join("\n====\n", new[]
            {
                Write(FacilitateMenu.Of(hidden.After, Story.Nora, Voice(hidden, language))),
                Write(FacilitateMenu.Of(hidden.After, Story.Maya, Voice(hidden, language))),
                Write(RevealCard.Of(shown.After, StageKey.Customer, Voice(shown, language))),
                Write(TidyForm.Of(shown.After, Voice(shown, language), pair)),
                Write(VoteCards.Form(journey.First(leg => leg.Command is WorkshopCommand.OpenVote).After, Story.Maya, Voice(voted, language))),
                Write(VoteCards.Result(voted.After, Voice(voted, language))!),
                Write(LaneCard.Of(new ItemId('A', 10), ["us"], journey.End, Voice(voted, language))),
                Write(SummaryCard.Of(journey.End, Voice(journey.Legs[^1], language))),
            }),
            $"cards/facilitator.{language}.txt");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void What_one_person_reads_alone(string language)
    {
        var journey = Journeys.Silent;
        var begun = journey.First(leg => leg.After.Current == StageKey.Chain);
        var reminded = journey.First(leg => leg.Command is WorkshopCommand.PassTime);
        var passed = journey.First(leg => leg.Command is WorkshopCommand.PassQuestion);
        var late = journey.First(leg => leg.After.Contributions.Values.Any(given => given.Fate == ContributionFate.Late));
        Golden.Match(
            string.Join("\n====\n", new[]
            {
                Write(InvitationCard.Of(begun.After, Story.Maya, Voice(begun, language))),
                Write(ReminderCard.Of(reminded.After, Story.Ines, Voice(reminded, language))),
                Write(SoFarCard.Of(reminded.After, Story.Maya, Voice(reminded, language))),
                Write(DirectCards.Passed(passed.After.CurrentRound!.Passed[0], passed.After, Voice(passed, language))),
                Write(DirectCards.Late(late.After.Contributions.Values.First(given => given.Fate == ContributionFate.Late), late.After, Voice(late, language))),
                Write(PersonalChat.Next(passed.After, Story.Ines, Voice(passed, language))),
                Write(DirectCards.Sign(journey.First(leg => leg.After.Current == StageKey.Playback).After, Voice(late, language))),
                Write(RoleCardView.Of(journey.End, Story.Maya, Voice(late, language))),
                Write(Lists.Tasks(journey.End, Story.Maya, Voice(late, language))),
            }),
            $"cards/personal.{language}.txt");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void What_is_answered_to_each_step_of_a_whole_workshop(string language)
    {
        var replies = Journeys.Silent.Legs.Select(leg => (leg, Reply: Prompter.Prompt(
            leg.Before, leg.Happened, leg.After, Cast.Context(leg.Now, leg.Command.By, language) with { Command = leg.Command }).Reply));
        Golden.Match(
            string.Join("\n", replies.Select(entry => $"> {entry.leg.Command.By}: {entry.leg.Command.GetType().Name}\n{(entry.Reply is null ? "" : Write(EveryScreen.CardOf(entry.Reply)))}")),
            $"cards/replies.{language}.txt");
    }

    private static string Board(Leg leg, string language) => Write(BoardCard.Of(leg.After, Voice(leg, language)));

    private static Voice Voice(Leg leg, string language) => Cast.Voice(leg.Now, language);

    private static string Write(Card card) => TextCardWriter.Write(card);
}
