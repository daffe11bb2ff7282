using System.Collections.Frozen;
using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Channels.Slack.Kit;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>Pressed buttons. What will show a form or something to look at opens its modal before anything else is done, and is filled behind the acknowledgement.</summary>
internal sealed class SlackPresses(SlackDesk desk, SlackAnswers answers, SlackPrivatePictures pictures, HomeTab home, SlackReplies replies, SlackCauses causes)
{
    /// <summary>Verbs that show something and change nothing.</summary>
    private static readonly FrozenSet<string> s_looking = FrozenSet.Create(
        StringComparer.Ordinal,
        Verbs.SoFar, Verbs.Mine, Verbs.Picture, Verbs.Gaps, Verbs.Summary, Verbs.RoleCard, Verbs.Help, Verbs.Export, Verbs.Tasks, Verbs.ParkedList,
        Verbs.History, Verbs.List, Verbs.Search, Verbs.Compare, Verbs.Facilitate);

    public async Task TakeAsync(Received.Pressed pressed, CancellationToken ct)
    {
        if (ActionId.Parse(pressed.Button.Line) is not { } action || !Verbs.All.Contains(action.Verb))
        {
            return;
        }

        if (action is { Verb: Verbs.Start, Arguments.Count: 0 })
        {
            await OpenStartAsync(pressed, ct);
            return;
        }

        var (opens, pushes) = Opens(action, pressed);
        var meta = MetaOf(pressed, action, pushes);
        var opening = opens && pressed.Trigger is { } trigger
            ? answers.OpenAsync(pressed.Who, trigger, Views.Loading(desk.LanguageOf(pressed.Who), meta), pushes, CancellationToken.None)
            : null;
        var guest = await desk.WelcomeAsync(pressed.Who, ct);
        if (guest is { IsWelcome: true, IsBot: false })
        {
            var message = await MessageAsync(pressed, action, guest.Person, opens, ct);
            var handled = await desk.HandleAsync(message, ct);
            causes.Note(handled.Workshop, pressed.Who, PlaceOf(pressed, meta));
            replies.Run(pressed.Who.User, () => ShowAsync(pressed, message, handled, meta, opening));
        }
        else if (!guest.IsBot)
        {
            replies.Run(pressed.Who.User, () => ShowAsync(pressed, meta, opening, SlackAnswers.Say(guest.Person.Language, texts => texts.Chat.Strangers)));
        }
    }

    /// <summary>Whether a modal is opened for it, and whether on top of the one it was pressed in.</summary>
    private static (bool Opens, bool Pushes) Opens(ActionId action, Received.Pressed pressed)
    {
        var form = Verbs.OpenForms.Contains(action.Verb);
        return pressed.From switch
        {
            Origin.View view => (form && view.Meta.Depth < SlackAnswers.MostViews, form && view.Meta.Depth < SlackAnswers.MostViews),
            Origin.Home => (true, false),
            Origin.Message { Place.IsDirect: true } => (form, false),
            _ => (form || s_looking.Contains(action.Verb) || action is { Verb: Verbs.Stop or Verbs.Guest } || IsQuestion(action), false),
        };
    }

    /// <summary>Asks before it does.</summary>
    private static bool IsQuestion(ActionId action) => action is { Verb: Verbs.Reveal, Arguments.Count: < 2 } or { Verb: Verbs.Language, Arguments.Count: 0 };

    private static ViewMeta MetaOf(Received.Pressed pressed, ActionId action, bool pushes)
    {
        var from = pressed.From as Origin.View;
        var at = pressed.From as Origin.Message;
        return new ViewMeta
        {
            Workshop = pressed.Button.Workshop,
            MadeBy = s_looking.Contains(action.Verb) ? action.ToString() : null,
            Nonce = Nonce.New(),
            Channel = from?.Meta.Channel ?? at?.Place.Target,
            Thread = from?.Meta.Thread ?? at?.Thread,
            Depth = (from?.Meta.Depth ?? 1) + (pushes ? 1 : 0),
        };
    }

    private async Task<InboundMessage> MessageAsync(Received.Pressed pressed, ActionId action, Person who, bool opens, CancellationToken ct)
    {
        var workshop = pressed.Button.Workshop is { } id && action.Verb != Verbs.Start ? new WorkshopId(id) : (WorkshopId?)null;
        var room = pressed.From switch
        {
            Origin.Message message => message.Place.Room,
            Origin.View { Meta.Channel: { } channel } => new SlackPlace(pressed.Who.Install, channel).Room,
            _ => await desk.RoomOfAsync(workshop, pressed.Who, ct),
        };
        var chosen = await desk.PeopleAsync(pressed.Who.Install, pressed.Users, ct);
        var press = desk.Message(who, opens || pressed.From is not Origin.Message ? room with { Private = false } : room, pressed.Delivery) with
        {
            Action = action,
            Fields = pressed.Fields,
            Workshop = workshop,
            Mentions = [.. chosen.Select(one => new Mention($"@{one.Person.Name}", one.Person))],
        };
        return await desk.LocatedAsync(press, null, ct);
    }

    private async Task ShowAsync(Received.Pressed pressed, InboundMessage message, Handled handled, ViewMeta meta, Task<OpenedView?>? opening)
    {
        if (await desk.CardAsync(message, handled, CancellationToken.None) is not { } card)
        {
            return;
        }

        // The same form with what is wrong keeps its inputs; every other is a new one.
        var kept = handled.Turn.Reply is Reply.FormAgain && pressed.From is Origin.View view ? meta with { Nonce = view.Meta.Nonce } : meta;
        await ShowAsync(pressed, kept, opening, card);
        if (pressed.From is Origin.Home)
        {
            await home.PublishAsync(pressed.Who, CancellationToken.None);
        }
    }

    private async Task ShowAsync(Received.Pressed pressed, ViewMeta meta, Task<OpenedView?>? opening, Card card)
    {
        var (who, ct) = (pressed.Who, CancellationToken.None);
        var opened = opening is not null ? await opening : pressed.From is Origin.View view ? new OpenedView(view.Id, view.Hash) : null;
        if (opened is not null && await answers.FillAsync(who, opened, Views.Of(card, meta, who.Install, pressed.Button.Page), ct))
        {
            await pictures.SendAsync(who, opened, meta, card, ct);
        }
        else if (opened is null && opening is null && card.IsForm && pressed.Trigger is { } trigger
            && await answers.OpenAsync(who, trigger, Views.Of(card, meta, who.Install), push: false, ct) is not null)
        {
            // There was time enough to open it at once with all that is in it.
        }
        else
        {
            var tooLate = opening is not null && card.IsForm ? SlackAnswers.Say(card.Language, texts => texts.Modal.PressAgain) : card;
            await answers.WhisperAsync(who, PlaceOf(pressed, meta), tooLate, ct);
        }
    }

    /// <summary>Where to answer when no view can be shown.</summary>
    private static Origin.Message PlaceOf(Received.Pressed pressed, ViewMeta meta) => pressed.From as Origin.Message
        ?? new Origin.Message(new SlackPlace(pressed.Who.Install, meta.Channel ?? pressed.Who.User), null, meta.Thread, null, false);

    /// <summary>A new workshop from the Home tab: the title and the channel are asked for first.</summary>
    private async Task OpenStartAsync(Received.Pressed pressed, CancellationToken ct)
    {
        if (pressed.Trigger is { } trigger)
        {
            await answers.OpenAsync(pressed.Who, trigger, StartForm.Of(desk.LanguageOf(pressed.Who), null), push: false, ct);
        }
    }
}
