namespace WorkshopBot.Facilitation.Ports;

/// <summary>Sees that a message is taken and how long its answer takes; never who sent it or what is in it.</summary>
public interface IMessageWatch
{
    Task<Handled> AroundAsync(string channel, Func<CancellationToken, Task<Handled>> take, CancellationToken ct);

    /// <summary>A message was not taken because too many came at once.</summary>
    void Limited(string channel);
}
