using System.Globalization;
using System.Text;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <summary>The channel of a play: writes everything that is said into one transcript, as a reader in the room would see it.</summary>
internal sealed class PlayChannel : IChatChannel
{
    private readonly StringBuilder _transcript = new();
    private readonly Dictionary<string, string> _shown = [];
    private int _posts;

    public string Name => "play";

    public string Transcript => _transcript.ToString();

    public int Lines { get; private set; }

    public Task<string> ShowAsync(Room room, Card card, string? reference, string? under, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var handle = reference ?? string.Create(CultureInfo.InvariantCulture, $"post-{++_posts}");
        var text = TextCardWriter.Write(card);
        if (_shown.GetValueOrDefault(handle) != text)
        {
            _shown[handle] = text;
            Add($"Bot {(reference is null ? "posts" : "updates")} {(under is null ? "" : "in the thread ")}[{Where(room)}]", text);
        }

        return Task.FromResult(handle);
    }

    public Task ReplyAsync(InboundMessage to, Reply reply, CancellationToken ct)
    {
        var (how, card) = reply switch
        {
            Reply.Whisper whisper => ("to", whisper.Card),
            Reply.OpenForm form => ("opens a form for", form.Form),
            Reply.FormAgain form => ("shows the form again to", form.Form),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        Add($"Bot {how} {to.From.Name}", TextCardWriter.Write(card));
        return Task.CompletedTask;
    }

    public void Said(InboundMessage message, string words) =>
        Add($"{message.From.Name} [{Where(message.Room)}]", words);

    public void Note(string words) => _transcript.Append(CultureInfo.InvariantCulture, $"\n── {words} ──\n");

    private void Add(string who, string words)
    {
        Lines++;
        _transcript.Append('\n').Append(who).Append(":\n");
        foreach (var line in words.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            _transcript.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
        }
    }

    private static string Where(Room room) => room.Conversation.StartsWith("chat-", StringComparison.Ordinal) ? "direct chat" : "channel";
}
