using System.Diagnostics;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Prompting.Stages;
using static WorkshopBot.Facilitation.Listening.Understanding;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One short question back, answered by a word or a number; what was typed stays in sight.</summary>
internal static class AskBackCard
{
    public static Card Of(AskBack question, Workshop workshop, Voice voice)
    {
        var words = voice.Texts;
        return question switch
        {
            AskBack.MightBeAnswer q => YesNo(words.Contribute.MightBe(q.Text, AskedAt(q, workshop, voice)), voice),
            AskBack.AmbiguousTime q => Numbered(words.Stages.Standard.FormTimeAmbiguous(q.Text), [words.Plain.Minutes, words.Plain.Hours], voice),
            AskBack.DidYouMean q => YesNo(words.Refuse.UnknownCommand(q.Text, q.Suggestion), voice),
            AskBack.Ambiguous q => Numbered(
                words.Refuse.Ambiguous(q.Text, Named(q.First, voice), Named(q.Second, voice)), [Named(q.First, voice), Named(q.Second, voice)], voice),
            AskBack.Confirm q => YesNo(Certain(q.Command, workshop, voice), voice),
            AskBack.SecondScenario q => YesNo(words.Charter.ScenarioSecond(q.Second), voice),
            AskBack.WhichPhase q => Numbered(words.Plain.WhichPhase(q.Text), [.. workshop.Blueprint.Phases.Select(phase => phase.Name)], voice),
            AskBack.WhichStep q => Say(words.Plain.WhichStep(q.Text), voice),
            AskBack.WhichLane q => LaneCard(q.Id, workshop, voice),
            AskBack.WhatReally => Say(words.Stages.Playback.NotQuiteLabel, voice),
            AskBack.FollowUp q => Say(q.Question, voice),
            AskBack.UnknownItem q => Say(words.Check.UnknownId(q.Id, q.Nearest), voice),
            AskBack.UnknownPhase q => Say(words.Refuse.UnknownPhase(q.Name, workshop.Blueprint.Phases.Select(phase => phase.Name)), voice),
            AskBack.UnknownPerson => Say(words.Refuse.UnknownPerson(voice.Name(workshop.Facilitator)), voice),
            AskBack.UnknownTime q => Say(words.Stages.Standard.FormTimeError(q.Text), voice),
            AskBack.UnknownDate => Say(words.Check.Date(words.Date(voice.Now.AddDays(7))), voice),
            AskBack.UnknownCommand q => Say(words.Refuse.UnknownCommandNone(q.Text), voice),
            AskBack.LeftOver q => LeftOver(q, voice),
            _ => throw new UnreachableException(question.GetType().Name),
        };
    }

    private static string AskedAt(AskBack.MightBeAnswer question, Workshop workshop, Voice voice) =>
        StageScript.Of(question.Stage).PersonalAsk(new Domain.Stages.Question(question.Stage, question.Target), workshop, voice).Question;

    private static Card LaneCard(ItemId id, Workshop workshop, Voice voice) => new CardBuilder(voice)
        .Heading(voice.Texts.Lane.Title(id))
        .Quote(id.ToString(), workshop.Blueprint.Find(new Domain.Blueprints.ActivityId(id.ToString()))?.What ?? "")
        .Ask(voice.Texts.Lane.Q1)
        .Buttons(Act.Button(voice.Texts.Btn.Choose, ActionId.Of(Verbs.Lane, id.ToString()), ButtonStyle.Main))
        .Build(voice.Texts.Lane.Title(id));

    private static Card LeftOver(AskBack.LeftOver question, Voice voice)
    {
        var said = voice.Texts.Refuse.LimitLines(TextRules.LinesAtOnce, Array.Empty<string>());
        return new CardBuilder(voice).Note(said).Quote(null, string.Join('\n', question.Lines)).Build(said);
    }

    /// <summary>What a confirmation asks; ending and erasing have their own sentences.</summary>
    private static string Certain(WorkshopCommand command, Workshop workshop, Voice voice) => command switch
    {
        WorkshopCommand.CancelWorkshop => voice.Texts.Facilitate.StopConfirm(workshop.Charter.Title),
        _ => voice.Texts.Privacy.ForgetConfirm,
    };

    private static string Named(Understanding understood, Voice voice) => understood switch
    {
        Do { Command: WorkshopCommand.OfferContributions } => voice.Texts.Plain.AnAnswer,
        _ => voice.Texts.Plain.ACommand,
    };

    private static Card Say(string words, Voice voice) => new CardBuilder(voice).Note(words).Build(words);

    private static Card YesNo(string question, Voice voice) => new CardBuilder(voice)
        .Ask(question).Note(voice.Texts.Plain.YesOrNo).Build(question);

    private static Card Numbered(string question, IReadOnlyList<string> choices, Voice voice) => new CardBuilder(voice)
        .Ask(question)
        .Add(choices.Select(CardPart (choice, place) => new CardPart.Quote((place + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), choice)))
        .Note(voice.Texts.Plain.Choose(choices.Count))
        .Build(question);
}
