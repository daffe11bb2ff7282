using System.Globalization;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Boards;

/// <summary>
/// What stands in the place of a message for one person on one client. Whoever changes that message takes it away, a form with every word
/// typed into it, so the message is left as it is for a while.
/// </summary>
internal sealed class FormsInPlace(IShelf shelf, TimeProvider time)
{
    private const string Shelf = "teams-forms";

    /// <summary>Longer than one answer takes; for so long everybody else may read an older board.</summary>
    public static TimeSpan Filling { get; } = TimeSpan.FromMinutes(5);

    /// <summary>To see what was saved.</summary>
    public static TimeSpan Reading { get; } = TimeSpan.FromSeconds(10);

    public Task OpenAsync(MessageRef message, ParticipantId who, TimeSpan forSoLong, CancellationToken ct) =>
        shelf.PutAsync(Shelf, $"{Prefix(message)}{who.Value}", (time.GetUtcNow() + forSoLong).ToString("O", CultureInfo.InvariantCulture), ct);

    /// <returns>Whether one was open.</returns>
    public Task<bool> CloseAsync(MessageRef message, ParticipantId who, CancellationToken ct) => shelf.RemoveAsync(Shelf, $"{Prefix(message)}{who.Value}", ct);

    public async Task<bool> AreOpenAsync(MessageRef message, CancellationToken ct)
    {
        List<string> ended = [];
        var open = false;
        await foreach (var form in shelf.AllAsync(Shelf, Prefix(message), ct))
        {
            if (!form.Key.StartsWith(Prefix(message), StringComparison.Ordinal))
            {
                break;
            }

            var isOpen = time.GetUtcNow() < DateTimeOffset.Parse(form.Text, CultureInfo.InvariantCulture);
            open |= isOpen;
            ended.AddRange(isOpen ? [] : [form.Key]);
        }

        foreach (var key in ended)
        {
            await shelf.RemoveAsync(Shelf, key, ct);
        }

        return open;
    }

    /// <summary>A thread's own name is left out: a press names the conversation now with it and now without.</summary>
    private static string Prefix(MessageRef message) => $"{TeamsConversation.BaseOf(message.Conversation)} {message.Activity} ";
}
