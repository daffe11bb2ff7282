using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What there is so far: in a silent round one's own and the counts, in a visible one everything that was given.</summary>
public static class SoFarCard
{
    /// <param name="page">Which part of a long list, from 1.</param>
    public static Card Of(Workshop workshop, ParticipantId who, Voice voice, int page = 1)
    {
        if (workshop.CurrentRound is not { } round || workshop.Current == StageKey.Charter)
        {
            return BoardCard.Of(workshop, voice);
        }

        var card = new CardBuilder(voice).Heading(voice.Texts.SoFar.Title, BoardCard.Where(workshop, round.Stage, voice));
        card.Note(Counts(workshop, round, voice));
        if (round.IsVisible)
        {
            card.Add(Paged.Rows(StageScript.Of(round.Stage).RevealRows(workshop, voice), voice, Act.Of(Verbs.SoFar), page));
        }
        else
        {
            card.Note(round.Nameless ? voice.Texts.SoFar.SilentAnonymous : voice.Texts.SoFar.Silent, "○");
            var own = workshop.In(round.Stage).Where(given => given.Author == who && given.Counts).ToList();
            card.Note(own.Count == 0 && !round.Nameless ? voice.Texts.Contribute.Yours<string>([]) : null)
                .Add(Paged.Rows(own.Select(CardPart (given) => Item(given)), voice, Act.Of(Verbs.SoFar), page));
        }

        var gaps = round.IsVisible ? Readiness.Of(workshop, round.Stage).Count : 0;
        return card.Note(gaps > 0 ? voice.Texts.SoFar.Gaps(gaps) : null)
            .Note(BoardLines.IsVoting(workshop) ? voice.Texts.Vote.Hidden : null, "○")
            .Buttons(
                workshop.Blueprint.Activities.Count > 0 ? Act.Button(voice.Texts.SoFar.BtnPicture, Act.Of(Verbs.Picture)) : null,
                round.IsVisible ? Act.Button(voice.Texts.SoFar.BtnMine, Act.Of(Verbs.Mine)) : null)
            .Build(voice.Texts.SoFar.Title, Counts(workshop, round, voice));
    }

    /// <summary>Only what this person gave in the whole workshop; a round without names does not know it.</summary>
    /// <param name="page">Which part of a long list, from 1.</param>
    public static Card Mine(Workshop workshop, ParticipantId who, Voice voice, int page = 1)
    {
        var card = new CardBuilder(voice).Heading(voice.Texts.SoFar.BtnMine, Texts.Cut(workshop.Charter.Title));
        var own = workshop.Contributions.Values.Where(given => given.Author == who && given.Fate != ContributionFate.Withdrawn).ToList();
        var rows = own.GroupBy(given => given.Stage).OrderBy(group => group.Key)
            .SelectMany(part => part.Select(CardPart (given) => Item(given)).Prepend(new CardPart.Note(voice.Part(part.Key))));
        return card.Add(Paged.Rows(rows, voice, Act.Of(Verbs.Mine), page))
            .Note(own.Count == 0 ? voice.Texts.Contribute.Yours<string>([]) : null).Build(voice.Texts.SoFar.BtnMine);
    }

    private static string Counts(Workshop workshop, Round round, Voice voice) => voice.Texts.SoFar.Counts(
        workshop.In(round.Stage).Count(given => given.Counts), round.Answered.Count);

    private static CardPart.Quote Item(Contribution given) => new(
        given.Id.Kind == ItemId.Answer ? (given.Target.Length > 0 ? given.Target : null) : given.Id.ToString(), Texts.Cut(given.Offer.Words));
}
