using System.Globalization;
using System.Text.Json;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>An activity as Teams sends it: the fields we read, loosely; whatever else it holds is left alone.</summary>
internal sealed record TeamsActivity
{
    public required string Type { get; init; }

    public required string Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>The text as HTML, where the client sent it so.</summary>
    public string? Html { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? Zone { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public required TeamsAccount From { get; init; }

    public required TeamsAccount Recipient { get; init; }

    public required TeamsConversation Conversation { get; init; }

    public TeamsEvent Event { get; init; } = new();

    public IReadOnlyList<TeamsMention> Mentions { get; init; } = [];

    public IReadOnlyList<string> Added { get; init; } = [];

    public IReadOnlyList<string> Removed { get; init; } = [];

    public JsonElement? Value { get; init; }

    /// <summary>Null when the bytes are no activity that could be answered.</summary>
    public static TeamsActivity? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TeamsActivity? Read(JsonElement root)
    {
        var conversation = root.Get("conversation");
        if (root.Text("type") is not { Length: > 0 } type || conversation.Text("id") is not { Length: > 0 } place)
        {
            return null;
        }

        var (data, entities) = (root.Get("channelData"), root.List("entities"));
        var client = entities.FirstOrDefault(entity => entity.Text("type") == "clientInfo");
        return new TeamsActivity
        {
            Type = type,
            Id = root.Text("id") ?? "",
            ChannelId = root.Text("channelId"),
            ServiceUrl = root.Text("serviceUrl"),
            Name = root.Text("name"),
            Action = root.Text("action"),
            Text = root.Text("text"),
            TextFormat = root.Text("textFormat"),
            Html = root.List("attachments").FirstOrDefault(part => part.Text("contentType") == "text/html").Text("content"),
            ReplyToId = root.Text("replyToId"),
            Locale = root.Text("locale") ?? client.Text("locale"),
            Zone = client.Text("timezone") ?? root.Text("localTimezone"),
            Timestamp = DateTimeOffset.TryParse(root.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
            From = Account(root.Get("from")),
            Recipient = Account(root.Get("recipient")),
            Conversation = new TeamsConversation(place, conversation.Text("conversationType"), conversation.Text("tenantId") ?? data.Get("tenant").Text("id")),
            Event = new TeamsEvent(data.Text("eventType"), data.Get("team").Text("id"), data.Get("channel").Text("id"), data.Get("tenant").Text("id"), data.Get("team").Text("aadGroupId")),
            Mentions = [.. entities.Where(entity => entity.Text("type") == "mention").Select(Mention)],
            Added = [.. root.List("membersAdded").Select(member => member.Text("id") ?? "")],
            Removed = [.. root.List("membersRemoved").Select(member => member.Text("id") ?? "")],
            Value = root.Get("value") is { ValueKind: JsonValueKind.Object } value ? value : null,
        };
    }

    private static TeamsAccount Account(JsonElement account) => new(account.Text("id") ?? "", account.Text("name") ?? "", account.Text("aadObjectId"));

    private static TeamsMention Mention(JsonElement entity) =>
        new(entity.Text("text"), Account(entity.Get("mentioned")));
}

/// <summary>Somebody as Teams names them: <paramref name="Id"/> is known to this bot alone, <paramref name="AadObjectId"/> to everybody.</summary>
internal sealed record TeamsAccount(string Id, string Name, string? AadObjectId);

/// <summary>Somebody named in a text, with the words that stand for them.</summary>
internal sealed record TeamsMention(string? Words, TeamsAccount Who);

/// <summary>What Teams says beside the message: which event, which team and channel, which tenant.</summary>
internal sealed record TeamsEvent(string? Type = null, string? TeamId = null, string? ChannelId = null, string? TenantId = null, string? GroupId = null);

/// <summary>A conversation; in a channel its id may name a thread.</summary>
internal sealed record TeamsConversation(string Id, string? Kind, string? TenantId)
{
    private const string ThreadMark = ";messageid=";

    public const string Personal = "personal";
    public const string Group = "groupChat";
    public const string Channel = "channel";

    /// <summary>The conversation without the thread: what rooms are known by.</summary>
    public string Base => BaseOf(Id);

    public bool IsPersonal => Kind == Personal;

    public static string BaseOf(string id) => id.Split(';', 2)[0];

    /// <summary>The thread of a message; a message id that cannot head a thread gives the channel itself.</summary>
    public static string Thread(string channel, string root) =>
        root.Length > 0 && root.All(char.IsAsciiDigit) && root.Any(digit => digit != '0') ? BaseOf(channel) + ThreadMark + root : BaseOf(channel);
}
