using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Pressing;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>Things that people ask to see; nothing changes by looking.</summary>
internal static class Views
{
    public static Reply? Show(View view, string? argument, Workshop workshop, PromptContext context)
    {
        var (who, voice) = (context.Who!.Value, context.Voice);
        return view switch
        {
            View.NextQuestion or View.Contribute or View.CheckMySteps => Next(workshop, context),
            View.CharterForm => null,
            _ => new Reply.Whisper(Card(view, argument, workshop, who, voice)),
        };
    }

    private static Card Card(View view, string? argument, Workshop workshop, ParticipantId who, Voice voice) => view switch
    {
        View.Help => HelpCard.Of(voice),
        View.Hello => Hello(workshop, who, voice),
        View.Board => BoardCard.Of(workshop, voice),
        View.SoFar => SoFarCard.Of(workshop, who, voice),
        View.Mine => SoFarCard.Mine(workshop, who, voice),
        View.Gaps => Lists.Gaps(workshop, voice),
        View.Summary => SummaryCard.Of(workshop, voice),
        View.Export => Lists.Files(workshop, voice),
        View.RoleCard => RoleCardView.Of(workshop, who, voice, argument),
        View.FacilitateMenu => FacilitateMenu.Of(workshop, who, voice),
        View.Tasks => Lists.Tasks(workshop, who, voice),
        View.Parked => Lists.Parked(workshop, who, voice),
        _ => HelpCard.Of(voice),
    };

    /// <summary>Who the bot is, and what waits for this person.</summary>
    private static Card Hello(Workshop workshop, ParticipantId who, Voice voice)
    {
        var waiting = Questions.Open(who, workshop).Count();
        var words = voice.Texts.Chat;
        var more = waiting > 0 ? words.Questions(waiting, workshop.Charter.Title) : words.NothingForYou;
        CardPart[] begin = waiting > 0 ? [new CardPart.Buttons([new Button(voice.Texts.Invite.BtnBegin, ActionId.Of(Verbs.Contribute), ButtonStyle.Main, OpensForm: true)])] : [];
        return new Card([new CardPart.Note(words.Hello), new CardPart.Note(more), .. begin], $"{words.Hello} {more}", voice.Texts.Language);
    }

    private static Reply Next(Workshop workshop, PromptContext context) =>
        Questions.Open(context.Who!.Value, workshop).FirstOrDefault() is { } question
            ? Answers.Open(question, workshop, context)
            : new Reply.Whisper(new Card([new CardPart.Note(context.Voice.Texts.Chat.NothingForYou)], context.Voice.Texts.Chat.NothingForYou, context.Voice.Texts.Language));
}
