using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation;

/// <summary>One message as every channel delivers it, after the wire has verified it.</summary>
public sealed record InboundMessage
{
    public required DeliveryId Delivery { get; init; }
    public required Room Room { get; init; }
    public required Person From { get; init; }
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What was typed, without the bot's own mention; null for a button or a form.</summary>
    public string? Text { get; init; }

    /// <summary>The button pressed or the form sent.</summary>
    public ActionId? Action { get; init; }

    /// <summary>The form's values by field id.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Which part of a long card is asked for, from 1, on channels that show cards in parts.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The workshop the message is about, where the wire knows (a button, a thread); otherwise the shell finds it.</summary>
    public WorkshopId? Workshop { get; init; }

    /// <summary>Whether the bot was mentioned or the message stands in the workshop's thread.</summary>
    public bool Addressed { get; init; } = true;

    /// <summary>People mentioned in the text, with the words that stand for them.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];
}

/// <summary>Somebody named in a text; <paramref name="Words"/> is what stands there, such as <c>@Theo</c>.</summary>
public sealed record Mention(string Words, Person Person);
