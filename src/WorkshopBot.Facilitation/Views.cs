using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Facilitation;

/// <summary>Things that people ask to see in words: the same screens as the buttons open; nothing changes by looking.</summary>
internal static class Views
{
    public static Reply? Show(View view, string? argument, Workshop workshop, PromptContext context)
    {
        var (who, voice) = (context.Who!.Value, context.Voice);
        return Verb(view, workshop) is { } verb
            ? Prompter.Show(argument is null ? ActionId.Of(verb) : ActionId.Of(verb, argument), workshop, context).Reply
            : view switch
            {
                View.NextQuestion => new Reply.Whisper(PersonalChat.Next(workshop, who, voice)),
                View.Hello => new Reply.Whisper(PersonalChat.Hello(workshop, who, voice)),
                View.Board => new Reply.Whisper(BoardCard.Of(workshop, voice)),
                View.People => new Reply.Whisper(Lists.People(workshop, voice)),
                View.Item when ItemId.TryParse(argument, out var id) => new Reply.Whisper(ItemCard.Of(id, workshop, who, voice)),
                _ => new Reply.Whisper(HelpCard.Of(voice)),
            };
    }

    /// <summary>The button that shows the same; null where there is none.</summary>
    private static string? Verb(View view, Workshop workshop) => view switch
    {
        View.Help => Verbs.Help,
        View.SoFar => Verbs.SoFar,
        View.Mine => Verbs.Mine,
        View.Picture => Verbs.Picture,
        View.Gaps => Verbs.Gaps,
        View.Summary => Verbs.Summary,
        View.Export => Verbs.Export,
        View.RoleCard => Verbs.RoleCard,
        View.Contribute => workshop.Current == StageKey.Charter ? Verbs.Charter : Verbs.Contribute,
        View.CheckMySteps => Verbs.Contribute,
        View.CharterForm => Verbs.Charter,
        View.FacilitateMenu => Verbs.Facilitate,
        View.TidyUp => Verbs.Tidy,
        View.Vote => Verbs.Vote,
        View.Tasks => Verbs.Tasks,
        View.Parked => Verbs.ParkedList,
        View.ParkForm => Verbs.Park,
        View.InviteForm => Verbs.Invite,
        View.QuietForm => Verbs.Quiet,
        _ => null,
    };
}
