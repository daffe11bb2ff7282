namespace WorkshopBot.Facilitation.Ports;

/// <summary>Sees each attempt at a platform that did not end well, also those that are made again.</summary>
public interface IPlatformWatch
{
    /// <param name="code">The platform's own word for it.</param>
    void Refused(string channel, string code);
}
