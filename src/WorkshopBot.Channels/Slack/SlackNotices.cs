using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack;

/// <summary>Where nothing can be posted any more, nothing is tried again; whoever leads the workshop there is told once, in private.</summary>
internal sealed class SlackNotices(SlackClient client, SlackPlaces places, IWorkshopStore store)
{
    public async Task StopAsync(SlackPlace place, WorkshopId? workshop, string? language, Answered why, CancellationToken ct)
    {
        if (!await places.StandAsync(place, SlackClient.CodeOf(why), ct) || workshop is not { } id || place.IsDirect)
        {
            return;
        }

        var state = await store.LoadAsync(id, ct);
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        var said = why is Answered.Uninvited ? texts.Chat.InviteMe : texts.Chat.ChannelClosed(Texts.Cut(state.Charter.Title));
        var card = new Card([new CardPart.Note(said, "△")], said, texts.Language);
        foreach (var user in new[] { state.Facilitator, state.Owner }.OfType<ParticipantId>().Select(who => SlackIds.UserOf(who, place.Install)).OfType<string>().Distinct())
        {
            await client.CallAsync(place.Install, new SlackMethod.PostMessage(user, Messages.Of(card, new BlockFrame(BlockSurface.Message))), ct);
        }
    }
}
