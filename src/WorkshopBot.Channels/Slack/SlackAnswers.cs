using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Slack;

/// <summary>A view that is open.</summary>
internal sealed record OpenedView(string Id, string? Hash);

/// <summary>Answers one person: in their own chat, under their eyes only in a channel, or in a modal.</summary>
internal sealed class SlackAnswers(SlackClient client, SlackHooks hooks, SlackLinks links)
{
    public const int MostViews = 3;

    /// <summary>Words for one person; where an ephemeral message cannot be shown, their own chat is the place.</summary>
    public async Task WhisperAsync(Sender who, Origin.Message at, Card card, CancellationToken ct)
    {
        // What somebody looks at in their own chat stands in a channel too; short words lead nowhere.
        var way = at.Place.IsDirect && card is { About: { } id, MadeBy: not null } ? await links.ToAsync(who.Install, id, Texts.For(card.Language, TimeZoneInfo.Utc), ct) : null;
        var message = Messages.Of(card, new BlockFrame(BlockSurface.Message, Nonce.New()) { Install = who.Install, Way = way });
        if (at.Place.IsDirect)
        {
            await DemandAsync(client.CallAsync(who.Install, new SlackMethod.PostMessage(who.User, message, at.Thread), ct));
        }
        else if ((at.Response is null || !await hooks.SendAsync(at.Response, Ephemeral(message, at), ct))
            && await client.CallAsync(who.Install, new SlackMethod.PostEphemeral(at.Place.Target, who.User, message, at.Thread), ct) is not Answered.Done)
        {
            await DemandAsync(client.CallAsync(who.Install, new SlackMethod.PostMessage(who.User, message), ct));
        }
    }

    /// <summary>Opens a view that waits, at once: the leave to do so lasts three seconds.</summary>
    /// <returns>Null when it was too late.</returns>
    public async Task<OpenedView?> OpenAsync(Sender who, string trigger, JsonObject view, bool push, CancellationToken ct)
    {
        SlackMethod open = push ? new SlackMethod.PushView(trigger, view) : new SlackMethod.OpenView(trigger, view);
        return await client.CallAsync(who.Install, open, ct) is Answered.Done { Body: var said } && said.Get("view") is var opened && opened.Text("id") is { } id
            ? new OpenedView(id, opened.Text("hash"))
            : null;
    }

    /// <summary>Fills a view. Who has closed it meanwhile wants it no more; who has changed it meanwhile keeps what was typed, because the ids stay.</summary>
    /// <returns>Whether the view shows it, or nobody looks any more.</returns>
    public async Task<bool> FillAsync(Sender who, OpenedView opened, JsonObject view, CancellationToken ct)
    {
        var answered = await client.CallAsync(who.Install, new SlackMethod.UpdateView(opened.Id, view, opened.Hash), ct);
        if (answered is Answered.Conflict)
        {
            answered = await client.CallAsync(who.Install, new SlackMethod.UpdateView(opened.Id, view, null), ct);
        }

        return answered is Answered.Done or Answered.Gone;
    }

    public Task<Answered> PublishAsync(Sender who, JsonObject home, CancellationToken ct) => client.CallAsync(who.Install, new SlackMethod.PublishView(who.User, home), ct);

    public static Card CardOf(Reply reply) => reply switch
    {
        Reply.Whisper whisper => whisper.Card,
        Reply.OpenForm form => form.Form,
        Reply.FormAgain form => form.Form,
        _ => throw new System.Diagnostics.UnreachableException(reply.GetType().Name),
    };

    public static Card Say(string? language, Func<Texts, string> words)
    {
        var texts = Texts.For(language, TimeZoneInfo.Utc);
        return new Card([new CardPart.Note(words(texts))], words(texts), texts.Language);
    }

    /// <summary>What was pressed in a message for one person is answered in its place; what everybody sees is left alone.</summary>
    private static JsonObject Ephemeral(JsonObject message, Origin.Message at)
    {
        var answer = new JsonObject
        {
            ["response_type"] = "ephemeral",
            ["replace_original"] = at.IsEphemeral,
            ["text"] = (string)message["text"]!,
            ["blocks"] = message["blocks"]!.DeepClone(),
        };
        return answer.With("thread_ts", at.Thread);
    }

    private static async Task DemandAsync(Task<Answered> calling)
    {
        if (await calling is not Answered.Done and var answered)
        {
            throw new Facilitation.Ports.ChannelFaultException("Slack did not take the answer.") { Code = SlackClient.CodeOf(answered) };
        }
    }
}

/// <summary>Tells one showing of a form from the next.</summary>
internal static class Nonce
{
    public static string New() => System.Security.Cryptography.RandomNumberGenerator.GetHexString(8, lowercase: true);
}
