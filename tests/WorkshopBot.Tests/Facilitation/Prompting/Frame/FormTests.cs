using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class FormTests
{
    private static readonly (string Open, string Send, string[] Arguments, (string Id, string Value)[] Fields)[] s_wrong =
    [
        ("park", "park-send", [], [("what", "  ")]),
        ("task", "task-send", [], [("what", "Say the price"), ("who", "Nobody We Know"), ("due", "soonish")]),
        ("task-later", "task-later-send", ["T1"], [("due", "the day before yesterday")]),
        ("review", "review-send", [], [("due", "2019-01-01")]),
        ("extend", "extend-send", ["customer"], [("more", "-5")]),
        ("invite", "invite-send", [], [("who", "Some Stranger"), ("knows", "front,back")]),
        ("handover", "handover-send", [], [("who", "")]),
        ("quiet", "quiet-send", [], [("until", "when it rains")]),
        ("not-quite", "not-quite-send", ["A7"], [("what", "")]),
        ("charter", "charter-send", ["1"], [("scenario", "One story"), ("customer", "")]),
        ("charter", "charter-send", ["2"], [("owner", ""), ("pace", "live")]),
    ];

    [Fact]
    public void A_form_that_cannot_be_kept_comes_back_with_its_words_and_what_is_wrong()
    {
        var leg = Journeys.Silent.First(leg => leg.Command is WorkshopCommand.SetReviewDate);
        Assert.All(s_wrong, entry =>
        {
            var fields = entry.Fields.ToDictionary(field => field.Id, field => field.Value);
            var again = Assert.IsType<FormOutcome.Again>(Forms.Read(ActionId.Of(entry.Send, entry.Arguments), fields, leg.After, Story.Nora, Cast.Voice(leg.Now)));
            var shown = again.Form.Parts.OfType<CardPart.Field>().ToList();
            Assert.Contains(shown, field => field.Error is { Length: > 0 });
            Assert.All(fields, field => Assert.Contains(shown, known => known.Id == field.Key && known.Value == field.Value));
            Assert.Equal(ActionId.Of(entry.Open, entry.Arguments), Forms.Opening(ActionId.Of(entry.Send, entry.Arguments)));
        });
    }

    [Fact]
    public void A_task_needs_what_who_and_by_when() => Wishes(
        ActionId.Of(Verbs.TaskSend), new WorkshopCommand.AddTask(Story.Nora, "Say the price", Story.Theo, new DateOnly(2026, 12, 4)),
        ("what", " Say the price "), ("who", "theo"), ("due", "4 Dec"));

    [Fact]
    public void People_are_named_by_id_by_name_or_by_a_pickers_key() => Wishes(
        ActionId.Of(Verbs.HandoverSend), new WorkshopCommand.OfferFacilitation(Story.Nora, Story.Ines), ("who", "@Ines"));

    [Fact]
    public void Several_can_be_invited_at_once_each_for_what_they_know()
    {
        var outcome = Read(ActionId.Of(Verbs.InviteSend), ("who", "theo,29:new-person"), ("knows", "back,support"));
        Assert.Equal(
        [
            new WorkshopCommand.InvitePerson(Story.Nora, Story.Theo, Role.Expert, Lanes.Back | Lanes.Support),
            new WorkshopCommand.InvitePerson(Story.Nora, new ParticipantId("29:new-person"), Role.Expert, Lanes.Back | Lanes.Support),
        ], Assert.IsType<FormOutcome.Wish>(outcome).Commands);
    }

    [Fact]
    public void Quiet_ends_at_eight_in_the_morning_where_the_person_is() => Wishes(
        ActionId.Of(Verbs.QuietSend), new WorkshopCommand.StayQuiet(Story.Nora, new DateTimeOffset(2026, 12, 1, 7, 0, 0, TimeSpan.Zero)), ("until", "2026-12-01"));

    [Fact]
    public void Only_what_was_changed_is_changed()
    {
        var step = Journeys.Silent.End.Blueprint.Find(new ActivityId("A7"))!;
        Assert.Empty(Assert.IsType<FormOutcome.Wish>(Read(ActionId.Of(Verbs.ChangeSend, "A7"), ("words", step.What), ("phase", step.Phase.ToString()), ("lane", "front"))).Commands);
        Assert.Equal(
            [new WorkshopCommand.RewordItem(Story.Nora, new ItemId('A', 7), "Greets"), new WorkshopCommand.DecideLane(Story.Nora, new ItemId('A', 7), Lane.Back, LaneReason.ChosenDirectly)],
            Assert.IsType<FormOutcome.Wish>(Read(ActionId.Of(Verbs.ChangeSend, "A7"), ("words", "Greets"), ("lane", "back"))).Commands);
    }

    [Fact]
    public void Merges_keep_the_words_that_were_chosen_and_later_changes_nothing() => Assert.Equal(
        [new WorkshopCommand.MergeItems(Story.Nora, new ItemId('A', 3), new ItemId('A', 1)), new WorkshopCommand.KeepBoth(Story.Nora, new ItemId('A', 4), new ItemId('A', 5))],
        Assert.IsType<FormOutcome.Wish>(Read(
            ActionId.Of(Verbs.MergeApply, "customer"), ("merge-A1-A3", "A3"), ("merge-A2-A9", "later"), ("merge-A4-A5", "both"), ("merge-A6-A7", "A99"))).Commands);

    [Fact]
    public void The_edited_list_of_phases_is_set_and_confirmed() => Assert.Equal(
        [new WorkshopCommand.SetPhases(Story.Nora, ["Arrive", "Wait"]), new WorkshopCommand.ConfirmOrder(Story.Nora, StageKey.Chain)],
        Assert.IsType<FormOutcome.Wish>(Read(ActionId.Of(Verbs.Order, "chain"), ("phases", "Arrive\n\n Wait "))).Commands);

    [Fact]
    public void Too_many_ticks_are_kept_and_named()
    {
        var leg = Journeys.Silent.First(leg => leg.Command is WorkshopCommand.OpenVote);
        var again = Assert.IsType<FormOutcome.Again>(Forms.Read(
            ActionId.Of(Verbs.VoteSend), new Dictionary<string, string> { ["votes"] = "F1,F2,F3,W1" }, leg.After, Story.Maya, Cast.Voice(leg.Now)));
        var field = Assert.Single(again.Form.Parts.OfType<CardPart.Field>());
        Assert.Equal("F1,F2,F3,W1", field.Value);
        Assert.Contains("4", field.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_page_starts_a_workshop_that_has_everything()
    {
        var story = Story.Framed();
        var outcome = Forms.Read(ActionId.Of(Verbs.CharterSend, "2"), new Dictionary<string, string> { ["owner"] = "ines", ["pace"] = "live" }, story.State, Story.Nora, Cast.Voice(story.Now));
        Assert.Equal(
            [new WorkshopCommand.WriteCharter(Story.Nora, story.State.Charter with { Pace = Pace.Live }), new WorkshopCommand.CloseStage(Story.Nora, StageKey.Charter)],
            Assert.IsType<FormOutcome.Wish>(outcome).Commands);
    }

    private static void Wishes(ActionId sent, WorkshopCommand wish, params (string Id, string Value)[] fields) =>
        Assert.Equal([wish], Assert.IsType<FormOutcome.Wish>(Read(sent, fields)).Commands);

    private static FormOutcome? Read(ActionId sent, params (string Id, string Value)[] fields) => Forms.Read(
        sent, fields.ToDictionary(field => field.Id, field => field.Value), Journeys.Silent.End, Story.Nora, Cast.Voice(Journeys.Silent.Legs[^1].Now));
}
