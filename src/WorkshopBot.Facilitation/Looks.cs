using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>Things that people ask to see, typed or pressed; nothing changes by looking.</summary>
internal static class Looks
{
    public static Reply? At(ActionId wish, Workshop workshop, PromptContext context) =>
        Prompter.Show(wish, workshop, context, wish.Verb is Verbs.Tidy or Verbs.Facilitate ? MergeSuggestions.For(workshop, context.Voice) : null).Reply;

    public static Reply? At(View view, string? argument, Workshop workshop, PromptContext context)
    {
        var voice = context.Voice;
        return view switch
        {
            View.Hello => Hello(workshop, context),
            View.Board => new Reply.Whisper(BoardCard.Of(workshop, voice)),
            View.WhatIsStored => Say(voice.KeptDays is { } days ? voice.Texts.Privacy.What(days) : voice.Texts.Privacy.WhatNow, voice),
            View.ForgetMe => Forget(voice),
            View.People => new Reply.Whisper(Lists.People(workshop, voice)),
            View.Item when ItemId.TryParse(argument, out var id) => new Reply.Whisper(ItemCard.Of(id, workshop, context.Who!.Value, voice)),
            _ => VerbOf(view) is { } verb
                ? At(argument is null ? ActionId.Of(verb) : ActionId.Of(verb, argument), workshop, context)
                : new Reply.Whisper(HelpCard.Of(voice)),
        };
    }

    private static string? VerbOf(View view) => view switch
    {
        View.Help => Verbs.Help,
        View.SoFar => Verbs.SoFar,
        View.Mine => Verbs.Mine,
        View.Picture => Verbs.Picture,
        View.Gaps => Verbs.Gaps,
        View.Summary => Verbs.Summary,
        View.Export => Verbs.Export,
        View.RoleCard => Verbs.RoleCard,
        View.NextQuestion or View.Contribute or View.CheckMySteps => Verbs.Contribute,
        View.CharterForm => Verbs.Charter,
        View.FacilitateMenu => Verbs.Facilitate,
        View.TidyUp => Verbs.Tidy,
        View.Vote => Verbs.Vote,
        View.Tasks => Verbs.Tasks,
        View.Parked => Verbs.ParkedList,
        View.ParkForm => Verbs.Park,
        View.InviteForm => Verbs.Invite,
        View.QuietForm => Verbs.Quiet,
        View.GuestLink => Verbs.Guest,
        View.Language => Verbs.Language,
        View.Stays => Verbs.Stays,
        View.SignWait => Verbs.SignWait,
        _ => null,
    };

    /// <summary>Who the bot is, and what waits for this person.</summary>
    private static Reply.Whisper Hello(Workshop workshop, PromptContext context)
    {
        var voice = context.Voice;
        var waiting = Questions.Open(context.Who!.Value, workshop).Count();
        var words = voice.Texts.Chat;
        var more = waiting > 0 ? words.Questions(waiting, workshop.Charter.Title) : words.NothingForYou;
        CardPart[] begin = waiting > 0 ? [new CardPart.Buttons([new Button(voice.Texts.Invite.BtnBegin, ActionId.Of(Verbs.Contribute), ButtonStyle.Main, OpensForm: true)])] : [];
        return new Reply.Whisper(new Card([new CardPart.Note(words.Hello), new CardPart.Note(more), .. begin], $"{words.Hello} {more}", voice.Texts.Language));
    }

    private static Reply.Whisper Forget(Voice voice) => new(new Card(
        [
            new CardPart.Ask(null, voice.Texts.Privacy.ForgetConfirm),
            new CardPart.Buttons([new Button(voice.Texts.Privacy.BtnForget, ActionId.Of(Verbs.Forget), ButtonStyle.Stop)]),
        ],
        voice.Texts.Privacy.ForgetConfirm,
        voice.Texts.Language));

    private static Reply.Whisper Say(string said, Voice voice) => new(new Card([new CardPart.Note(said)], said, voice.Texts.Language));
}
