using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Teams.Wire;

/// <summary>What an activity means to us.</summary>
internal abstract record Received
{
    private Received()
    {
    }

    /// <summary>Somebody typed or pressed; answered behind the acknowledgement.</summary>
    /// <param name="Others">People named in the text whom the wire knows by its own ids only.</param>
    internal sealed record Said(InboundMessage Message, IReadOnlyList<TeamsMention> Others) : Received;

    /// <summary>A press whose answer is the body of the response.</summary>
    internal sealed record Asked(InboundMessage Message, Answering How, int Page) : Received;

    /// <summary>The bot may speak in a conversation, or may no longer.</summary>
    /// <param name="Team">The team, when the whole of it is meant; else the conversation.</param>
    internal sealed record Standing(string Conversation, string? Team, string? Stopped, bool Installed) : Received;

    /// <summary>Nothing for us; it is acknowledged.</summary>
    internal sealed record Nothing : Received;

    /// <summary>A question that we never ask for.</summary>
    internal sealed record UnknownInvoke : Received;

    /// <summary>A question that is not as it must be.</summary>
    internal sealed record WrongInvoke : Received;
}

/// <summary>How the answer to an invoke is written.</summary>
internal enum Answering
{
    /// <summary>A card in the place of the one pressed.</summary>
    InPlace,

    /// <summary>A dialog that opens, or goes on.</summary>
    Dialog,
}
