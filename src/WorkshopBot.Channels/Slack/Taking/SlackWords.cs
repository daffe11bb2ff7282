using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Slack.Taking;

/// <summary>What people type: to the bot, behind the slash command, or as a message that a shortcut is used on.</summary>
internal sealed class SlackWords(SlackDesk desk, SlackAnswers answers, Installations installations, SlackReplies replies, SlackPlaces places, SlackCauses causes)
{
    public const string StartShortcut = "start_workshop";
    public const string StartFromMessage = "start_from_message";
    public const string AddMessage = "add_message";
    public const string ParkMessage = "park_message";

    /// <summary>First words that a room joins with; no title begins so.</summary>
    private static readonly string[] s_joining = ["join", "unirse", "unir"];

    public async Task TakeAsync(Received.Typed typed, CancellationToken ct)
    {
        if (await installations.FindAsync(typed.Who.Install, ct) is not { } own || typed.Who.User == own.BotUserId)
        {
            return;
        }

        var named = await desk.PeopleAsync(typed.Who.Install, SpokenText.UsersIn(typed.Text, own.BotUserId), ct);
        var text = SpokenText.Of(typed.Text, own.BotUserId, named.ToDictionary(one => one.User, one => one.Person.Name));
        var at = new Origin.Message(typed.Place, null, typed.Thread, null, false);

        // Somebody spoke to the bot here: whatever had stopped it has been mended, or shows itself again.
        await places.StandAsync(typed.Place, null, ct);
        await SayAsync(new Words(typed.Who, at, text, typed.Delivery, IsEvent: true) { Mentions = [.. named.Select(one => new Mention($"@{one.Person.Name}", one.Person))] }, ct);
    }

    public async Task TakeAsync(Received.Commanded commanded, CancellationToken ct)
    {
        var own = await installations.FindAsync(commanded.Who.Install, ct);
        var named = await desk.PeopleAsync(commanded.Who.Install, SpokenText.UsersIn(commanded.Text, own?.BotUserId ?? ""), ct);
        var text = SpokenText.Of(commanded.Text, own?.BotUserId ?? "", named.ToDictionary(one => one.User, one => one.Person.Name));
        var starts = text.Length > 0 && !s_joining.Contains(text.Split(' ', 2)[0], StringComparer.OrdinalIgnoreCase)
            && await desk.IsTitleAsync(commanded.Place.Room, SlackIds.Person(commanded.Who.Install, commanded.Who.User), text, ct);
        var at = new Origin.Message(commanded.Place, null, null, commanded.Response, false);
        await SayAsync(new Words(commanded.Who, at, starts ? $"start {text}" : text.Length == 0 ? "board" : text, commanded.Delivery, IsEvent: false)
        {
            Mentions = [.. named.Select(one => new Mention($"@{one.Person.Name}", one.Person))],
        }, ct);
    }

    public async Task TakeAsync(Received.Shortcut shortcut, CancellationToken ct)
    {
        var words = SpokenText.Of(shortcut.Words ?? "", "", new Dictionary<string, string>());
        if (shortcut is { Name: StartShortcut or StartFromMessage, Trigger: { } trigger })
        {
            await answers.OpenAsync(shortcut.Who, trigger, StartForm.Of(desk.LanguageOf(shortcut.Who), words), push: false, ct);
        }
        else if (shortcut is { Name: AddMessage or ParkMessage, Place: { } place } && words.Length > 0)
        {
            var at = new Origin.Message(place, null, shortcut.Thread, shortcut.Response, false);
            await SayAsync(new Words(shortcut.Who, at, shortcut.Name == ParkMessage ? $"park {words}" : words, shortcut.Delivery, IsEvent: false), ct);
        }
    }

    private async Task SayAsync(Words words, CancellationToken ct)
    {
        var guest = await desk.WelcomeAsync(words.Who, ct);
        if (guest.IsBot)
        {
            return;
        }

        if (!guest.IsWelcome)
        {
            Answer(words, () => answers.WhisperAsync(words.Who, words.At, SlackAnswers.Say(guest.Person.Language, texts => texts.Chat.Strangers), CancellationToken.None));
            return;
        }

        var message = desk.Message(guest.Person, words.At.Place.Room, words.Delivery) with { Text = words.Text, Addressed = true, Mentions = words.Mentions };
        var located = await desk.LocatedAsync(message, words.At.Thread, ct);
        var handled = await desk.HandleAsync(located, ct);
        causes.Note(handled.Workshop, words.Who, words.At);
        if (handled.Turn.Reply is { } reply)
        {
            Answer(words, () => answers.WhisperAsync(words.Who, words.At, SlackAnswers.CardOf(reply) with { About = handled.Workshop }, CancellationToken.None));
        }
    }

    /// <summary>Only events are delivered more than once.</summary>
    private void Answer(Words words, Func<Task> answer)
    {
        if (words.IsEvent)
        {
            replies.RunOnce(words.Who.User, words.Delivery, answer);
        }
        else
        {
            replies.Run(words.Who.User, answer);
        }
    }

    private sealed record Words(Sender Who, Origin.Message At, string Text, string Delivery, bool IsEvent)
    {
        public IReadOnlyList<Mention> Mentions { get; init; } = [];
    }
}
