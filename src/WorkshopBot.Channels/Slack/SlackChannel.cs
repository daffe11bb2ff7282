using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>Slack as a channel. What is shared stands in the channel and its threads and is changed in place; pictures are files in the thread.</summary>
internal sealed class SlackChannel(SlackClient client, SlackPlaces places, SlackPictures pictures, SlackAnswers answers, SlackNotices notices, SlackLinks links, SlackCauses causes, SlackOptions options) : IChatChannel
{
    public string Name => SlackIds.Channel;

    public async Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct)
    {
        var place = SlackIds.Place(room);
        if (await places.StoppedAsync(place, ct) is { } why)
        {
            throw Fault(why);
        }

        return await causes.AroundAsync(card.About, place.Install, () => ShowAsync(place, card, MessageRef.Parse(reference), MessageRef.Parse(under), ct), ct);
    }

    private async Task<string> ShowAsync(SlackPlace place, Card card, MessageRef? shown, MessageRef? thread, CancellationToken ct) =>
        IsPictureAlone(card) && thread is not null && await ShowFileAsync(place, card, thread, ct) is { } file
            ? file
            : await ShowMessageAsync(place, card, shown is { File: null } ? shown : null, thread, ct);

    public Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct)
    {
        var place = SlackIds.Place(to.Room);
        return SlackIds.UserOf(to.From.Id, place.Install) is { } user
            ? answers.WhisperAsync(new Sender(place.Install, user), new Origin.Message(place, null, null, null, false), SlackAnswers.CardOf(reply) with { About = to.Workshop }, ct)
            : throw Fault("unknown-person");
    }

    /// <summary>Says once, in the channel itself, what the bot is for; nobody is written to in private for it.</summary>
    public async Task GreetAsync(SlackPlace place, string? language, CancellationToken ct)
    {
        if (await places.FirstGreetingAsync(place, ct))
        {
            var texts = Texts.For(language, TimeZoneInfo.Utc);
            var card = new Card([new CardPart.Note(texts.Chat.Hello), new CardPart.Note(texts.Help.NoWorkshop)], $"{texts.Chat.Hello} {texts.Help.NoWorkshop}", texts.Language);
            await ShowAsync(place.Room, card, null, null, ct);
        }
    }

    private async Task<string> ShowMessageAsync(SlackPlace place, Card card, MessageRef? shown, MessageRef? thread, CancellationToken ct)
    {
        if (shown is not null)
        {
            var linked = await LinkedAsync(place.Install, shown, card, ct);
            var changed = await client.CallAsync(place.Install, new SlackMethod.UpdateMessage(shown.Channel, shown.Ts, await MessageAsync(place, linked, ct)), ct);
            if (changed is Answered.Done or Answered.Overtaken)
            {
                return shown.ToString();
            }

            // Somebody deleted the message: it is posted again below.
            await DemandAsync(place, card, changed, allowGone: true, ct);
        }

        return (await PostAsync(place, card, thread, ct)).ToString();
    }

    private async Task<MessageRef> PostAsync(SlackPlace place, Card card, MessageRef? thread, CancellationToken ct)
    {
        // A message that may stand there already is not sent a second time at once.
        var what = $"{place.Install}/{place.Target}/{thread?.Ts}/{card.About}/{card.Parts.OfType<CardPart.Heading>().FirstOrDefault()?.Title ?? card.Fallback}";
        if (await places.MayStandAsync(what, ct))
        {
            throw Fault("unsure");
        }

        var answered = await client.CallAsync(place.Install, new SlackMethod.PostMessage(place.Target, await MessageAsync(place, card, ct), thread?.Ts), ct);
        if (answered is Answered.Failed { Unsure: true })
        {
            await places.MayStandAsync(what, options.Patience.Unsure, ct);
        }

        var said = await DemandAsync(place, card, await JoinedAsync(place, card, thread, answered, ct), allowGone: false, ct);
        var posted = new MessageRef(said.Body.Text("ts") ?? "", said.Body.Text("channel") ?? place.Target);
        if (card.About is { } workshop && !place.IsDirect && thread is null)
        {
            await places.HeadsAsync(place, posted.Ts, workshop, ct);
        }

        try
        {
            await PictureUnderAsync(place, card, posted, thread, ct);
        }
        catch (ChannelFaultException fault)
        {
            throw new ChannelFaultException("The message stands; its picture does not yet.", fault) { Code = fault.Code, Standing = posted.ToString() };
        }

        return posted;
    }

    /// <summary>A public channel is joined where that is allowed; for any other somebody has to invite the bot.</summary>
    private async Task<Answered> JoinedAsync(SlackPlace place, Card card, MessageRef? thread, Answered answered, CancellationToken ct) =>
        answered is Answered.Uninvited && place.Target is ['C', ..] && await client.CallAsync(place.Install, new SlackMethod.Join(place.Target), ct) is Answered.Done
            ? await client.CallAsync(place.Install, new SlackMethod.PostMessage(place.Target, await MessageAsync(place, card, ct), thread?.Ts), ct)
            : answered;

    /// <summary>A new message with a picture: the file goes into its thread, and then the message knows where the file is.</summary>
    private async Task PictureUnderAsync(SlackPlace place, Card card, MessageRef posted, MessageRef? thread, CancellationToken ct)
    {
        if (card.About is null || card.Parts.OfType<CardPart.Picture>().FirstOrDefault() is null)
        {
            return;
        }

        var linked = await LinkedAsync(place.Install, posted with { Ts = place.IsDirect ? "" : thread?.Ts ?? posted.Ts }, card, ct);
        if (linked != card)
        {
            await client.CallAsync(place.Install, new SlackMethod.UpdateMessage(posted.Channel, posted.Ts, await MessageAsync(place, linked, ct)), ct);
        }
    }

    /// <summary>The card with the addresses of its pictures in Slack; each is put into the thread first where it does not stand there yet.</summary>
    private async Task<Card> LinkedAsync(string install, MessageRef thread, Card card, CancellationToken ct)
    {
        if (card.About is not { } workshop || !card.Parts.Any(part => part is CardPart.Picture))
        {
            return card;
        }

        List<CardPart> parts = [];
        foreach (var part in card.Parts)
        {
            parts.Add(part is CardPart.Picture picture
                && await pictures.ShareAsync(install, (thread.Channel, thread.Ts.Length == 0 ? null : thread.Ts), (workshop, picture, TitleOf(card)), ct) is { Link: { } link }
                ? picture with { Link = new Uri(link) }
                : part);
        }

        return card with { Parts = parts.ToSequence() };
    }

    /// <summary>A picture with its title and nothing else is a file in the thread, and its title the file's.</summary>
    private async Task<string?> ShowFileAsync(SlackPlace place, Card card, MessageRef thread, CancellationToken ct)
    {
        var picture = card.Parts.OfType<CardPart.Picture>().Single();
        var shared = await pictures.ShareAsync(place.Install, (thread.Channel, thread.Ts), (card.About!.Value, picture, TitleOf(card)), ct);
        return shared is null ? null : (thread with { File = shared.Id }).ToString();
    }

    private static bool IsPictureAlone(Card card) =>
        card.About is not null && card.Parts.Count(part => part is CardPart.Picture) == 1 && card.Parts.All(part => part is CardPart.Picture or CardPart.Heading);

    private static string TitleOf(Card card) => card.Parts.OfType<CardPart.Heading>().FirstOrDefault()?.Title ?? card.Fallback;

    private async Task<JsonObject> MessageAsync(SlackPlace place, Card card, CancellationToken ct) =>
        Messages.Of(card, new BlockFrame(BlockSurface.Message) { Install = place.Install, Way = await WayAsync(place, card, ct) });

    /// <summary>Whoever is asked something alone is not in the channel now; and from the summary one wants to go where it was all said.</summary>
    private async Task<MessageLink?> WayAsync(SlackPlace place, Card card, CancellationToken ct) => (card.About, card.Slot) switch
    {
        ({ } id, SlotKind.Invitation or SlotKind.Reminder or SlotKind.Question) when place.IsDirect => await links.ToAsync(place.Install, id, Texts.For(card.Language, TimeZoneInfo.Utc), ct),
        ({ } id, SlotKind.Summary) when !place.IsDirect => await links.ToBoardAsync(place.Install, id, Texts.For(card.Language, TimeZoneInfo.Utc), ct),
        _ => null,
    };

    /// <summary>What was sent, or a fault that says why not; then the slot keeper tries again.</summary>
    private async Task<Answered.Done> DemandAsync(SlackPlace place, Card card, Answered answered, bool allowGone, CancellationToken ct)
    {
        switch (answered)
        {
            case Answered.Done done:
                return done;
            case Answered.Gone when allowGone:
                return new Answered.Done(default);
            case Answered.Stopped or Answered.Uninvited:
                await notices.StopAsync(place, card.About, card.Language, answered, ct);
                break;
        }

        throw Fault(SlackClient.CodeOf(answered));
    }

    private static ChannelFaultException Fault(string code) => new("Slack did not take it.") { Code = code };
}

/// <summary>A message in a channel, or a file in a thread of it.</summary>
internal sealed record MessageRef(string Ts, string Channel, string? File = null)
{
    public static MessageRef? Parse(string? reference) => reference?.Split(' ') switch
    {
        [{ Length: > 0 } ts, { Length: > 0 } channel] => new MessageRef(ts, channel),
        [{ Length: > 0 } ts, { Length: > 0 } channel, { Length: > 0 } file] => new MessageRef(ts, channel, file),
        _ => null,
    };

    public override string ToString() => File is null ? $"{Ts} {Channel}" : $"{Ts} {Channel} {File}";
}
