using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>Pictures that somebody looks at alone: a modal holds no file, so they go into the person's own chat, and the modal leads there.</summary>
internal sealed class SlackPrivatePictures(SlackClient client, SlackPictures pictures, SlackAnswers answers, SlackPermissions permissions)
{
    public async Task SendAsync(Sender who, OpenedView opened, ViewMeta meta, Card card, CancellationToken ct)
    {
        if (card.About is not { } workshop || !card.Parts.Any(part => part is CardPart.Picture))
        {
            return;
        }

        var (shown, whole) = await SharedAsync(who, workshop, card, ct);
        if (!whole && permissions.MissingIn(who.Install) is { } missing)
        {
            shown = shown with { Parts = shown.Parts.Prepend(new CardPart.Note(Texts.For(card.Language, TimeZoneInfo.Utc).Chat.Permission(missing), "△")).ToSequence() };
        }

        if (shown != card)
        {
            await answers.FillAsync(who, opened with { Hash = null }, Views.Of(shown, meta, who.Install), ct);
        }
    }

    /// <returns>The card with the addresses of its pictures, and whether every picture has one.</returns>
    private async Task<(Card Card, bool Whole)> SharedAsync(Sender who, WorkshopId workshop, Card card, CancellationToken ct)
    {
        if (await client.CallAsync(who.Install, new SlackMethod.OpenDirect(who.User), ct) is not Answered.Done { Body: var said } || said.Get("channel").Text("id") is not { } chat)
        {
            return (card, false);
        }

        var whole = true;
        List<CardPart> parts = [];
        foreach (var part in card.Parts)
        {
            var link = part is CardPart.Picture picture ? (await pictures.ShareAsync(who.Install, (chat, null), (workshop, picture, card.Fallback), ct))?.Link : null;
            whole &= part is not CardPart.Picture || link is not null;
            parts.Add(part is CardPart.Picture drawn && link is not null ? drawn with { Link = new Uri(link) } : part);
        }

        return (card with { Parts = parts.ToSequence() }, whole);
    }
}
