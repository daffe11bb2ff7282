using WorkshopBot.Channels.Slack.Kit;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>Somebody as Slack names them.</summary>
/// <param name="Handle">What the payload calls them, until their name is known.</param>
/// <param name="Home">The workspace they belong to; another than the installation's for a stranger in a shared channel.</param>
internal sealed record Sender(string Install, string User, string? Handle = null, string? Home = null);

/// <summary>Where something was done, so that it can be answered there.</summary>
internal abstract record Origin
{
    private Origin()
    {
    }

    /// <param name="Thread">The message that heads the thread; null outside threads.</param>
    /// <param name="Response">Takes a few answers for half an hour.</param>
    internal sealed record Message(SlackPlace Place, string? Ts, string? Thread, string? Response, bool IsEphemeral) : Origin;

    internal sealed record View(string Id, string? Hash, ViewMeta Meta) : Origin;

    /// <summary>The Home tab, or a shortcut that belongs to no place.</summary>
    internal sealed record Home : Origin;
}

/// <summary>What a call means to us.</summary>
internal abstract record Received
{
    private Received()
    {
    }

    /// <summary>Somebody wrote to the bot, by mention or in their own chat.</summary>
    internal sealed record Typed(Sender Who, SlackPlace Place, string Text, string Ts, string? Thread, string Delivery) : Received;

    /// <summary>Somebody pressed a button; in a message its fields come along.</summary>
    internal sealed record Pressed(Sender Who, Origin From, ButtonValue Button, string? Trigger, string Delivery) : Received
    {
        public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

        /// <summary>People chosen with Slack's own picker.</summary>
        public IReadOnlyList<string> Users { get; init; } = [];
    }

    /// <summary>Somebody sent a form; the answer to the call says what becomes of the view.</summary>
    internal sealed record Sent(Sender Who, Origin.View From, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Inputs, string Delivery) : Received
    {
        public IReadOnlyList<string> Users { get; init; } = [];
    }

    internal sealed record Commanded(Sender Who, SlackPlace Place, string Text, string? Response, string Delivery) : Received;

    /// <param name="Words">The message that a message shortcut was used on; null for a global one.</param>
    internal sealed record Shortcut(Sender Who, string Name, SlackPlace? Place, string? Words, string? Thread, string? Trigger, string? Response, string Delivery) : Received;

    internal sealed record HomeOpened(Sender Who) : Received;

    /// <summary>The bot may speak in a channel, or may no longer.</summary>
    internal sealed record Standing(SlackPlace Place, string? Stopped, string? Invited) : Received;

    /// <summary>The app was removed, or tokens were taken back.</summary>
    /// <param name="Users">The bot users whose tokens ended; null for all.</param>
    internal sealed record Ended(string Install, string Why, IReadOnlyList<string>? Users) : Received;

    internal sealed record Challenge(string Words) : Received;

    /// <summary>Nothing for us; it is acknowledged.</summary>
    internal sealed record Nothing : Received;
}
