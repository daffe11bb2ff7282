using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What each button that looks or opens a form shows to the one who pressed it.</summary>
internal static class Screens
{
    /// <summary>Null for an action that is a wish to change something.</summary>
    public static Reply? Of(ActionId wish, Workshop workshop, PromptContext context, IReadOnlyList<MergeSuggestion>? suggestions)
    {
        var (voice, who) = (context.Voice, context.Who ?? new ParticipantId(""));
        if (workshop.Lifecycle == Lifecycle.NotStarted)
        {
            return new Reply.Whisper(HelpCard.NoWorkshop(voice));
        }

        if (Refuse(wish, workshop, who) is { } why)
        {
            return new Reply.Whisper(RefusalCard.Of(why, workshop, voice, context.Typed));
        }

        var card = Looking(wish, workshop, who, voice)?.SeenBy(wish)
            ?? Asking(wish, workshop, who, context)
            ?? Leading(wish, workshop, who, voice, suggestions)
            ?? Forms.Open(wish, workshop, who, voice);
        return card is null ? null : card.IsForm && !context.Private ? new Reply.OpenForm(card) : new Reply.Whisper(card);
    }

    /// <summary>Forms that only lead to a refusal are refused before anything is typed.</summary>
    private static Refusal? Refuse(ActionId wish, Workshop workshop, ParticipantId who) => wish.Verb switch
    {
        Verbs.Invite or Verbs.Handover or Verbs.Charter or Verbs.Extend or Verbs.Tidy or Verbs.Stop or Verbs.Review or Verbs.Guest when workshop.IsOpen && !workshop.IsFacilitator(who) =>
            new Refusal.NotFacilitator(),
        Verbs.Contribute or Verbs.Vote or Verbs.Park or Verbs.Task or Verbs.Ask or Verbs.Change or Verbs.Tidy or Verbs.Extend or Verbs.Invite or Verbs.Handover or Verbs.Guest
            when !workshop.IsOpen => new Refusal.Ended(),
        Verbs.Contribute when workshop.People.GetValueOrDefault(who) is { Role: Role.Observer, Left: false } => new Refusal.OnlyObserves(),
        Verbs.Contribute when workshop.Charter.InvitedOnly && !workshop.People.ContainsKey(who) => new Refusal.NotInvited(),
        _ => null,
    };

    private static Card? Looking(ActionId wish, Workshop workshop, ParticipantId who, Voice voice) => (wish.Verb, Argument(wish)) switch
    {
        (Verbs.SoFar, var page) => SoFarCard.Of(workshop, who, voice, Number(page)),
        (Verbs.Mine, var page) => SoFarCard.Mine(workshop, who, voice, Number(page)),
        (Verbs.Picture, "tiles") => PictureCards.Tiles(workshop, voice),
        (Verbs.Picture, "text") => PictureCards.InWords(workshop, voice, Number(Argument(wish, 1))),
        (Verbs.Picture, _) => PictureCards.Whole(workshop, voice),
        (Verbs.Gaps, _) => Lists.Gaps(workshop, voice),
        (Verbs.Summary, _) => SummaryCard.Of(workshop, voice),
        (Verbs.RoleCard, var role) => RoleCardView.Of(workshop, who, voice, role),
        (Verbs.Help, null) => HelpCard.Of(voice),
        (Verbs.Help, _) => HelpCard.WhatIs(voice),
        (Verbs.Export, { } format) => Exported(format, workshop, voice),
        (Verbs.Export, null) => Lists.Files(workshop, voice),
        (Verbs.Tasks, _) => Lists.Tasks(workshop, who, voice),
        (Verbs.ParkedList, _) => Lists.Parked(workshop, who, voice),
        (Verbs.Guest, var person) => GuestCard.Of(workshop, person is null ? null : new ParticipantId(person), voice),
        (Verbs.Stays, _) when Forms.Id(wish) is { } id => Stays(id, voice),
        (Verbs.SignWait, _) => new CardBuilder(voice).Note(voice.Texts.Stages.Playback.SignWaiting).Build(voice.Texts.Stages.Playback.SignWaiting),
        (Verbs.Language, _) => LanguageCard.Of(voice),
        _ => null,
    };

    /// <summary>The form for the named question, else for this person's next one.</summary>
    private static Card? Asking(ActionId wish, Workshop workshop, ParticipantId who, PromptContext context)
    {
        if (wish.Verb != Verbs.Contribute)
        {
            return null;
        }

        if (workshop.Current == StageKey.Charter)
        {
            return BoardCard.Of(workshop, context.Voice);
        }

        var named = Forms.Question(wish);
        var known = workshop.People.ContainsKey(who);
        var question = named is { Target.Length: > 0 } && named.Stage == workshop.Current ? named
            : Questions.Open(who, workshop).FirstOrDefault() ?? (known ? null : AnyQuestion(workshop));
        return question is null || (context.Private && named is not { Target.Length: > 0 })
            ? PersonalChat.Resume(workshop, who, context.Voice)
            : StageScript.Of(question.Stage).Form(question, workshop, who, context.Voice);
    }

    /// <summary>Whoever answers joins: the first question of the part for somebody not yet known here.</summary>
    private static Question? AnyQuestion(Workshop workshop) =>
        Stage.Of(workshop.Current).Targets(workshop).Select(target => new Question(workshop.Current, target)).FirstOrDefault();

    private static Card? Leading(ActionId wish, Workshop workshop, ParticipantId who, Voice voice, IReadOnlyList<MergeSuggestion>? suggestions) => wish.Verb switch
    {
        Verbs.Facilitate => FacilitateMenu.Of(workshop, who, voice, suggestions).SeenBy(wish),
        Verbs.Tidy => TidyForm.Of(workshop, voice, suggestions, null, Page(wish)),
        Verbs.Reveal when Argument(wish, 1) is null => Confirm(
            voice, voice.Texts.Reveal.Confirm(Turnout.Of(workshop, voice.Now).Done, Turnout.Of(workshop, voice.Now).Total),
            voice.Texts.Facilitate.Reveal, Act.On(Verbs.Reveal, workshop.Current, "yes")),
        Verbs.Stop => Confirm(voice, voice.Texts.Facilitate.StopConfirm(Texts.Cut(workshop.Charter.Title)), voice.Texts.Facilitate.Stop, Act.Of(Verbs.StopYes)),
        Verbs.LaneAnswer when Forms.Id(wish) is { } id && wish.Arguments is [_, "list"] => LaneCard.Direct(id, workshop, voice),
        Verbs.LaneAnswer when Forms.Id(wish) is { } id && LaneChooser.Find([.. wish.Arguments.Skip(1)]) is not LaneFinding.Found =>
            LaneCard.Of(id, [.. wish.Arguments.Skip(1)], workshop, voice),
        Verbs.Vote when VoteCards.Result(workshop, voice) is { } result => result,
        _ => null,
    };

    private static Card Stays(ItemId id, Voice voice) => new CardBuilder(voice).Note(voice.Texts.Hint.Stays(id)).Build(voice.Texts.Hint.Stays(id));

    private static Card Confirm(Voice voice, string question, string words, ActionId action) => new CardBuilder(voice)
        .Ask(question).Buttons(Act.Button(words, action, action.Verb == Verbs.StopYes ? ButtonStyle.Stop : ButtonStyle.Main)).Build(question);

    private static Card Exported(string format, Workshop workshop, Voice voice)
    {
        if (voice.Links is not { } links)
        {
            return Lists.Files(workshop, voice);
        }

        var file = $"blueprint.{new string([.. format.Where(char.IsAsciiLetterOrDigit)])}";
        var address = links.For(workshop.Id, workshop.Version, file);
        var draft = workshop.IsOpen ? voice.Texts.Publish.DraftExport(voice.Part(workshop.Current)) : null;
        var card = new CardBuilder(voice).Heading(voice.Texts.Publish.FilesTitle, Texts.Cut(workshop.Charter.Title)).Note(draft)
            .Quote(null, address.ToString()).Build(voice.Texts.Publish.FilesTitle, draft);
        return card with { File = new OfferedFile(file, workshop.Version, address) };
    }

    private static string? Argument(ActionId wish, int place = 0) => wish.Arguments.Count > place && wish.Arguments[place].Length > 0 ? wish.Arguments[place] : null;

    private static int Number(string? page) => int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static int Page(ActionId wish) =>
        int.TryParse(Argument(wish, 1), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}
