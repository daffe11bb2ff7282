namespace WorkshopBot.Facilitation.Ports;

/// <summary>The channels that are on.</summary>
public sealed class ChannelDirectory(IEnumerable<IChatChannel> channels)
{
    private readonly Dictionary<string, IChatChannel> _byName = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>Null when that channel is off.</summary>
    public IChatChannel? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>A platform refused or could not be reached; <see cref="Code"/> is its own word for it, never a text or a name.</summary>
public sealed class ChannelFaultException : Exception
{
    public ChannelFaultException()
    {
    }

    public ChannelFaultException(string message)
        : base(message)
    {
    }

    public ChannelFaultException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public string Code { get; init; } = "unknown";

    /// <summary>The message that stands all the same, of which only a part is missing: the next try changes it instead of posting another.</summary>
    public string? Standing { get; init; }
}
