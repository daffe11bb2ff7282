using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

/// <summary>No feature stands on buttons alone: each has words in both languages, and the listener understands them.</summary>
public sealed class TypedWordsTests
{
    /// <summary>These send what a form holds; in a chat one just writes it.</summary>
    private static readonly string[] s_sendsFields =
    [
        Verbs.Answer, Verbs.AnswerNext, Verbs.AskSend, Verbs.ParkSend, Verbs.MergeApply, Verbs.ChangeSend, Verbs.ExtendSend, Verbs.InviteSend,
        Verbs.HandoverSend, Verbs.QuietSend, Verbs.CharterSend, Verbs.NotQuiteSend, Verbs.TaskSend, Verbs.TaskLaterSend, Verbs.ReviewSend,
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_verb_but_those_that_send_a_form_has_words(string language)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        Assert.Equal([], Verbs.All.Except(s_sendsFields).Where(verb => TypedWords.Of(ActionId.Of(verb, "A7"), texts) is null).Order());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_listener_understands_the_words_of_every_button(string language)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        var actions = Verbs.All.Select(verb => ActionId.Of(verb, IdFor(verb))).Append(ActionId.Of(Verbs.Next, "customer", "anyway"))
            .Append(ActionId.Of(Verbs.Picture, "tiles")).Append(ActionId.Of(Verbs.Picture, "text")).Append(ActionId.Of(Verbs.Export, "pdf"))
            .Append(ActionId.Of(Verbs.Parked, "P1", "question")).Append(ActionId.Of(Verbs.Parked, "P1", "task")).Append(ActionId.Of(Verbs.LaneAnswer, "A7", "front"));
        var faults = actions.Select(action => (action, Words: TypedWords.Of(action, texts))).Where(entry => entry.Words is not null)
            .Select(entry => (entry.action, entry.Words, Heard: Hear(Filled(entry.Words!, language))))
            .Where(entry => !IsUnderstood(entry.Heard)).Select(entry => $"{entry.action}: {entry.Words} → {entry.Heard}");
        Assert.Equal([], faults);
    }

    private static bool IsUnderstood(Understanding heard) => heard is Understanding.Do { Command: not WorkshopCommand.OfferContributions { Stage: not StageKey.Playback } }
        or Understanding.Look or Understanding.Several or Understanding.Start or Understanding.Yes or Understanding.No
        or Understanding.AskBack.WhichLane or Understanding.AskBack.WhatReally or Understanding.AskBack.Confirm;

    private static Understanding Hear(string words)
    {
        var leg = Journeys.Silent.Last(leg => leg.After is { Current: StageKey.Playback, CurrentRound.State: RoundState.Open });
        return Listener.Listen(new Heard
        {
            Text = words,
            Who = Story.Nora,
            Workshop = leg.After,
            Now = leg.Now,
            Zone = TimeZoneInfo.Utc,
            Place = Place.Thread,
            People = [.. Cast.People.Values],
        });
    }

    /// <summary>Where a phrase leaves room for people's words.</summary>
    private static string Filled(string words, string language) => words
        .Replace("@name", "Theo", StringComparison.Ordinal).Replace("@nombre", "Theo", StringComparison.Ordinal)
        .Replace("T1 new date …", "T1 new date 4 Dec", StringComparison.Ordinal).Replace("T1 nueva fecha …", "T1 nueva fecha 4 dic", StringComparison.Ordinal)
        .Replace("…", language == "en" ? "the price is said at drop-off" : "se dice el precio", StringComparison.Ordinal);

    private static string IdFor(string verb) => verb switch
    {
        Verbs.TaskDone or Verbs.TaskLater => "T1",
        Verbs.Parked => "P1",
        Verbs.Choose or Verbs.Take or Verbs.ParkLate => "A10",
        Verbs.Dismiss => "owner-missing",
        Verbs.Export or Verbs.Picture => "",
        _ => "A7",
    };
}
