using System.Text.Json.Nodes;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>Sent forms. The answer to the call itself says what becomes of the view: closed, changed, or with what is wrong at its inputs.</summary>
internal sealed class SlackForms(SlackDesk desk, SlackAnswers answers, SlackReplies replies, SlackCauses causes, SlackOptions options, TimeProvider time)
{
    private const int LongestError = 300;

    /// <summary>So long Slack gets to show the answer to a call: a view that was filled before would be written over by it.</summary>
    private static readonly TimeSpan s_shown = TimeSpan.FromSeconds(1);

    /// <summary>Beside the errors, for the case that the answer comes too late to put them at the inputs; taken out before it is sent.</summary>
    private const string WholeForm = "form";

    /// <returns>Null closes the view.</returns>
    public async Task<JsonObject?> TakeAsync(Received.Sent sent, CancellationToken ct)
    {
        var answering = AnswerAsync(sent, ct);
        if (await Task.WhenAny(answering, Task.Delay(options.Patience.ViewAnswer, time, ct)) == answering)
        {
            var answer = await answering;
            answer?.Remove(WholeForm);
            return answer;
        }

        // Slack waits three seconds and then says that something went wrong.
        replies.Run(sent.Who.User, () => FillLaterAsync(sent, answering));
        return Update(Views.Loading(desk.LanguageOf(sent.Who), sent.From.Meta with { Send = null }));
    }

    private async Task<JsonObject?> AnswerAsync(Received.Sent sent, CancellationToken ct)
    {
        var guest = await desk.WelcomeAsync(sent.Who, ct);
        var meta = sent.From.Meta;
        if (guest is not { IsWelcome: true, IsBot: false })
        {
            return Update(Views.Of(SlackAnswers.Say(guest.Person.Language, texts => texts.Chat.Strangers), meta, sent.Who.Install));
        }

        if (meta.Send == StartForm.Send)
        {
            return await StartAsync(sent, guest.Person, ct);
        }

        if (ActionId.Parse(meta.Send) is not { } action || !Verbs.All.Contains(action.Verb))
        {
            return null;
        }

        var message = await MessageAsync(sent, action, guest.Person, ct);
        var handled = await desk.HandleAsync(message, ct);
        causes.Note(handled.Workshop, sent.Who, new Origin.Message(new SlackPlace(sent.Who.Install, meta.Channel ?? sent.Who.User), null, meta.Thread, null, false));
        return handled.Turn.Reply switch
        {
            null => null,
            Reply.FormAgain again => Again(sent, again.Form with { About = handled.Workshop }),
            var reply => Update(Views.Of(SlackAnswers.CardOf(reply) with { About = handled.Workshop }, meta with { Nonce = Nonce.New(), MadeBy = null }, sent.Who.Install)),
        };
    }

    private async Task<InboundMessage> MessageAsync(Received.Sent sent, ActionId action, Person who, CancellationToken ct)
    {
        var meta = sent.From.Meta;
        var workshop = meta.Workshop is { } id ? new WorkshopId(id) : (WorkshopId?)null;
        var room = meta.Channel is { } channel ? new SlackPlace(sent.Who.Install, channel).Room : await desk.RoomOfAsync(workshop, sent.Who, ct);
        var chosen = await desk.PeopleAsync(sent.Who.Install, sent.Users, ct);
        return await desk.LocatedAsync(
            desk.Message(who, room with { Private = false }, sent.Delivery) with
            {
                Action = action,
                Fields = sent.Fields,
                Workshop = workshop,
                Mentions = [.. chosen.Select(one => new Mention($"@{one.Person.Name}", one.Person))],
            },
            null,
            ct);
    }

    /// <summary>The errors at their inputs where the form stays the same one; else the form as it is now, with every typed word.</summary>
    private static JsonObject Again(Received.Sent sent, Card form)
    {
        var view = Views.Of(form, sent.From.Meta, sent.Who.Install);
        var errors = new JsonObject();
        foreach (var field in form.Parts.OfType<CardPart.Field>().Where(field => field.Error is { Length: > 0 }))
        {
            errors[BlockFields.BlockOf(field.Id, sent.From.Meta.Nonce)] = Block.Cut(field.Error!, LongestError);
        }

        return errors.Count > 0 && Views.InputsOf(view).SequenceEqual(sent.Inputs)
            ? new JsonObject { ["response_action"] = "errors", ["errors"] = errors, [WholeForm] = view }
            : Update(view);
    }

    /// <summary>A workshop begins in the channel that was chosen; the answer is given there.</summary>
    private async Task<JsonObject?> StartAsync(Received.Sent sent, Person who, CancellationToken ct)
    {
        if (sent.Fields.GetValueOrDefault(StartForm.Title)?.Trim() is not { Length: > 0 } title || sent.Fields.GetValueOrDefault(StartForm.Channel) is not { Length: > 0 } channel)
        {
            return null;
        }

        var place = new SlackPlace(sent.Who.Install, channel);
        var message = desk.Message(who, place.Room, sent.Delivery) with { Action = ActionId.Of(Verbs.Start, title) };
        var handled = await desk.HandleAsync(message, ct);
        causes.Note(handled.Workshop, sent.Who, new Origin.Message(place, null, null, null, false));
        return handled.Turn.Reply is { } reply
            ? Update(Views.Of(SlackAnswers.CardOf(reply) with { About = handled.Workshop }, new ViewMeta { Channel = channel, Nonce = Nonce.New() }, sent.Who.Install))
            : null;
    }

    private async Task FillLaterAsync(Received.Sent sent, Task<JsonObject?> answering)
    {
        await Task.Delay(s_shown, time);
        var answer = await answering;
        var view = (answer?["view"] ?? answer?[WholeForm])?.DeepClone().AsObject()
            ?? Views.Of(SlackAnswers.Say(desk.LanguageOf(sent.Who), texts => texts.Chat.NothingForYou), sent.From.Meta, sent.Who.Install);
        await answers.FillAsync(sent.Who, new OpenedView(sent.From.Id, null), view, CancellationToken.None);
    }

    private static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };
}
