using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The address with which somebody without an account takes part; only the one who asked sees it.</summary>
internal static class GuestCard
{
    /// <param name="forPerson">Whom the link speaks for; null for somebody whom nobody here has met.</param>
    public static Card Of(Workshop workshop, ParticipantId? forPerson, Voice voice)
    {
        var (words, expires) = (voice.Texts.Guest, voice.Now + IGuestLinks.Usual);
        if (voice.Guests?.Issue(workshop.Id, forPerson, expires) is not { } address)
        {
            return new CardBuilder(voice).Note(words.Off).Build(words.Off);
        }

        var share = forPerson is { } who && voice.People.ContainsKey(who) ? words.ShareNote(voice.Name(who)) : words.ShareOne;
        return new CardBuilder(voice)
            .Heading(voice.Texts.Facilitate.Guest, Texts.Cut(workshop.Charter.Title))
            .Quote(null, address.ToString())
            .Note(share)
            .Note(words.NoAccount)
            .Note(words.Until(expires))
            .Build(voice.Texts.Facilitate.Guest, share);
    }
}
