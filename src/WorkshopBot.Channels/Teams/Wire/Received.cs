using WorkshopBot.Channels.Teams.Files;
using WorkshopBot.Domain;
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
    internal sealed record Asked(InboundMessage Message, Answering How) : Received
    {
        public int Page => Message.Page;
    }

    /// <summary>Somebody chose whether a file may be put into their drive.</summary>
    /// <param name="Message">Who and where; it has no words.</param>
    /// <param name="Question">The message that asked.</param>
    internal sealed record Consented(InboundMessage Message, FileChoice Choice, MessageRef Question) : Received;

    /// <summary>The bot may speak in a conversation, or may no longer.</summary>
    /// <param name="Team">The team, when the whole of it is meant; else the conversation.</param>
    /// <param name="Fate">What became of the conversation, or of all of the team's; null when only the bot came or went.</param>
    internal sealed record Standing(string Conversation, string? Team, string? Stopped, bool Installed, RoomFate? Fate = null) : Received;

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
