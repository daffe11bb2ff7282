using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>Pictures that somebody looks at alone: a modal holds no file, so they go into the person's own chat, and the modal leads there.</summary>
internal sealed class SlackPrivatePictures(SlackClient client, SlackPictures pictures, SlackAnswers answers)
{
    public async Task SendAsync(Sender who, OpenedView opened, ViewMeta meta, Card card, CancellationToken ct)
    {
        if (card.About is not { } workshop || !card.Parts.Any(part => part is CardPart.Picture)
            || await client.CallAsync(who.Install, new SlackMethod.OpenDirect(who.User), ct) is not Answered.Done { Body: var said } || said.Get("channel").Text("id") is not { } chat)
        {
            return;
        }

        List<CardPart> parts = [];
        foreach (var part in card.Parts)
        {
            parts.Add(part is CardPart.Picture picture && await pictures.ShareAsync(who.Install, (chat, null), (workshop, picture, card.Fallback), ct) is { Link: { } link }
                ? picture with { Link = new Uri(link) }
                : part);
        }

        await answers.FillAsync(who, opened with { Hash = null }, Views.Of(card with { Parts = parts.ToSequence() }, meta, who.Install), ct);
    }
}
