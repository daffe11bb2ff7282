using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WorkshopBot.Channels.Teams.Cards;
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
            ? new Received.Said(press.Message, [])
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
            _ => new Received.UnknownInvoke(),
        };
    }

    /// <param name="automatic">Asked by a client without anybody pressing: then it only looks.</param>
    private static Received Asked(JsonElement data, Answering how, TeamsActivity activity, DateTimeOffset now, bool automatic) =>
        Press(data, activity, now) is not { } press ? new Received.WrongInvoke()
        : new Received.Asked(automatic ? LooksAtBoard(press.Message) : press.Message, how, press.Page);

    private static InboundMessage LooksAtBoard(InboundMessage message) => message with { Action = null, Text = BoardWords, Fields = new Dictionary<string, string>() };

    /// <summary>A button of ours, with its fields; null for anything that is none.</summary>
    private static (InboundMessage Message, int Page)? Press(JsonElement data, TeamsActivity activity, DateTimeOffset now)
    {
        var said = data.Text(ActionData.Do);
        var action = said == ActionData.Board ? null : ActionId.Parse(said);
        if (said != ActionData.Board && (action is null || !Verbs.All.Contains(action.Verb)))
        {
            return null;
        }

        var (nonce, fields) = (data.Text(ActionData.Nonce), Fields(data));
        var message = Message(activity, nonce is null ? $"{activity.Conversation.Base}\n{activity.Id}" : Sent(nonce, said!, activity, fields), now) with
        {
            Action = action,
            Text = action is null ? BoardWords : null,
            Fields = fields,

            // A new workshop beside a running one is about none yet.
            Workshop = action?.Verb != Verbs.Start && data.Text(ActionData.Workshop) is { Length: > 0 and <= 64 } workshop ? new WorkshopId(workshop) : null,
        };
        return (message, data.Get(ActionData.Page) is { ValueKind: JsonValueKind.Number } page && page.TryGetInt32(out var number) ? number : 1);
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
        Delivery = new DeliveryId($"teams:{Hash(delivery)[..32]}"),
        Room = new Room(ChannelName, activity.Conversation.Base, activity.Conversation.IsPersonal),
        From = new Person(IdOf(activity.From), activity.From.Name, Language: LanguageOf(activity.Locale), Zone: ZoneOf(activity.Zone)),
        SentAt = activity.Timestamp ?? now,
    };

    private static Received Standing(TeamsActivity activity) => activity.Event.Type switch
    {
        "channelDeleted" => new Received.Standing(activity.Event.ChannelId ?? activity.Conversation.Base, null, "channel-deleted", Installed: false),
        "channelRestored" => new Received.Standing(activity.Event.ChannelId ?? activity.Conversation.Base, null, null, Installed: false),
        "teamArchived" or "teamDeleted" or "teamHardDeleted" => Team(activity, "team-gone"),
        "teamUnarchived" or "teamRestored" => Team(activity, null),
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

    private static Received.Standing Team(TeamsActivity activity, string? stopped) => new(activity.Conversation.Base, activity.Event.TeamId, stopped, Installed: false);

    private static string? LanguageOf(string? locale) => locale is { Length: >= 2 } ? locale.Split('-', '_')[0].ToLowerInvariant() : null;

    private static string? ZoneOf(string? zone) => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
