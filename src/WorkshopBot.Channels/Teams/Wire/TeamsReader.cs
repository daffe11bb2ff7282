using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Files;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>Turns an activity into what it means. Pure; unknown kinds and events mean nothing.</summary>
internal static class TeamsReader
{
    public const string ChannelName = "teams";

    /// <summary>The words that show the board; both languages are understood at all times.</summary>
    private const string BoardWords = "board";

    public static Received Read(TeamsActivity activity, DateTimeOffset now) => activity.Type switch
    {
        "message" when activity is { Value: { } value } && string.IsNullOrWhiteSpace(activity.Text) => Press(value, activity, now) is { } press
            ? new Received.Said(press, [])
            : new Received.Nothing(),
        "message" => Typed(activity, now),
        "invoke" => Invoke(activity, now),
        "conversationUpdate" => Standing(activity),
        "installationUpdate" => Installed(activity),
        _ => new Received.Nothing(),
    };

    /// <summary>Keyed by the person's id in the directory; who has none (a guest of a meeting) by a hash of the id the bot knows.</summary>
    public static ParticipantId IdOf(TeamsAccount account) => account.AadObjectId is { Length: > 0 } id
        ? new ParticipantId(id.ToLowerInvariant())
        : new ParticipantId($"teams-{Hash(account.Id)[..24]}");

    /// <summary>One event, however often it is delivered.</summary>
    public static DeliveryId EventOf(TeamsActivity activity) => Delivery(string.Join('\n', activity.Conversation.Base, activity.Id, activity.Event.Type, $"{activity.Timestamp:O}"));

    private static Received Typed(TeamsActivity activity, DateTimeOffset now)
    {
        var text = SpokenText.Of(activity);
        var named = activity.Mentions.Any(mention => SpokenText.IsBot(mention, activity));
        if (text.Length == 0 && !named)
        {
            return new Received.Nothing();
        }

        return new Received.Said(
            Message(activity, $"{activity.Conversation.Base}\n{activity.Id}", now) with { Text = text, Addressed = named || activity.Conversation.IsPersonal },
            [.. activity.Mentions.Where(mention => !SpokenText.IsBot(mention, activity))]);
    }

    private static Received Invoke(TeamsActivity activity, DateTimeOffset now)
    {
        var value = activity.Value ?? default;
        return activity.Name switch
        {
            "adaptiveCard/action" => value.Get("action").Text("type") == "Action.Execute"
                ? Asked(value.Get("action").Get("data"), Answering.InPlace, activity, now, value.Text("trigger") == "automatic")
                : new Received.WrongInvoke(),
            "task/fetch" or "task/submit" => Asked(value.Get("data"), Answering.Dialog, activity, now, automatic: false),
            "fileConsent/invoke" => Consented(value, activity, now),
            _ => new Received.UnknownInvoke(),
        };
    }

    /// <param name="automatic">Asked by a client without anybody pressing: then it only looks.</param>
    private static Received Asked(JsonElement data, Answering how, TeamsActivity activity, DateTimeOffset now, bool automatic) =>
        Press(data, activity, now) is not { } press ? new Received.WrongInvoke()
        : new Received.Asked(automatic ? LooksAtBoard(press) : press, how);

    /// <summary>In a personal chat only: elsewhere Teams hands no files over, and we never ask.</summary>
    private static Received Consented(JsonElement value, TeamsActivity activity, DateTimeOffset now)
    {
        var accepted = value.Text("action") == "accept";
        var upload = accepted ? FileUpload.Read(value.Get("uploadInfo")) : null;
        return activity is not { Conversation.IsPersonal: true, ReplyToId: { Length: > 0 } question } || FileTicket.Read(value.Get("context")) is not { } ticket
            || (accepted ? upload is null : value.Text("action") != "decline")
            ? new Received.WrongInvoke()
            : new Received.Consented(Message(activity, ticket.Nonce, now), new FileChoice(ticket, upload), new MessageRef(question, activity.Conversation.Id));
    }

    private static InboundMessage LooksAtBoard(InboundMessage message) => message with { Action = null, Text = BoardWords, Fields = new Dictionary<string, string>() };

    /// <summary>A button of ours, with its fields; null for anything that is none.</summary>
    private static InboundMessage? Press(JsonElement data, TeamsActivity activity, DateTimeOffset now)
    {
        var said = data.Text(ActionData.Do);
        var action = said == ActionData.Board ? null : ActionId.Parse(said);
        if (said != ActionData.Board && (action is null || !Verbs.All.Contains(action.Verb)))
        {
            return null;
        }

        var (nonce, fields) = (data.Text(ActionData.Nonce), Fields(data));
        return Message(activity, nonce is null ? $"{activity.Conversation.Base}\n{activity.Id}" : Sent(nonce, said!, activity, fields), now) with
        {
            Action = action,
            Text = action is null ? BoardWords : null,
            Fields = fields,

            // A new workshop beside a running one is about none yet.
            Workshop = action?.Verb != Verbs.Start && data.Text(ActionData.Workshop) is { Length: > 0 and <= 64 } workshop ? new WorkshopId(workshop) : null,
            Page = data.Get(ActionData.Page) is { ValueKind: JsonValueKind.Number } page && page.TryGetInt32(out var number) ? number : 1,
        };
    }

    /// <summary>The same press of the same showing is one delivery, under whatever id it comes again.</summary>
    private static string Sent(string nonce, string action, TeamsActivity activity, Dictionary<string, string> fields) =>
        string.Join('\n', [nonce, IdOf(activity.From).Value, action, .. fields.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value })]);

    private static Dictionary<string, string> Fields(JsonElement data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var ending = $".{data.Text(ActionData.Nonce)}";
        foreach (var property in data.EnumerateObject().Where(property => property.Name.StartsWith(ActionData.Field, StringComparison.Ordinal)))
        {
            var name = property.Name[ActionData.Field.Length..];
            var value = property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => property.Value.GetRawText(),
                _ => null,
            };
            if (value is not null)
            {
                fields[ending.Length > 1 && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name] = value.ReplaceLineEndings("\n");
            }
        }

        return fields;
    }

    private static InboundMessage Message(TeamsActivity activity, string delivery, DateTimeOffset now) => new()
    {
        Delivery = Delivery(delivery),
        Room = new Room(ChannelName, activity.Conversation.Base, activity.Conversation.IsPersonal),
        From = new Person(IdOf(activity.From), activity.From.Name, Language: LanguageOf(activity.Locale), Zone: ZoneOf(activity.Zone)),
        SentAt = activity.Timestamp ?? now,
    };

    private static Received Standing(TeamsActivity activity) => activity.Event.Type switch
    {
        "channelDeleted" => new Received.Standing(activity.Event.ChannelId ?? activity.Conversation.Base, null, "channel-deleted", Installed: false, RoomFate.Deleted),
        "channelRestored" => new Received.Standing(activity.Event.ChannelId ?? activity.Conversation.Base, null, null, Installed: false, RoomFate.Restored),
        "teamArchived" => Team(activity, "team-gone", RoomFate.Archived),
        "teamDeleted" or "teamHardDeleted" => Team(activity, "team-gone", RoomFate.Deleted),
        "teamUnarchived" or "teamRestored" => Team(activity, null, RoomFate.Restored),
        _ when activity.Removed.Contains(activity.Recipient.Id, StringComparer.OrdinalIgnoreCase) => Team(activity, "uninstalled"),
        _ when activity.Added.Contains(activity.Recipient.Id, StringComparer.OrdinalIgnoreCase) => Team(activity, null),
        _ => new Received.Nothing(),
    };

    private static Received Installed(TeamsActivity activity) => activity.Action switch
    {
        "add" or "add-upgrade" => new Received.Standing(activity.Conversation.Base, activity.Event.TeamId, null, Installed: true),
        "remove" or "remove-upgrade" => Team(activity, "uninstalled"),
        _ => new Received.Nothing(),
    };

    private static Received.Standing Team(TeamsActivity activity, string? stopped, RoomFate? fate = null) =>
        new(activity.Conversation.Base, activity.Event.TeamId, stopped, Installed: false, fate);

    private static DeliveryId Delivery(string text) => new($"teams:{Hash(text)[..32]}");

    private static string? LanguageOf(string? locale) => locale is { Length: >= 2 } ? locale.Split('-', '_')[0].ToLowerInvariant() : null;

    private static string? ZoneOf(string? zone) => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
