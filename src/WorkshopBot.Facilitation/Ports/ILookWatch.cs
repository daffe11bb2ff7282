using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Is told of every workshop whose slots are looked at: after each message on whatever channel, when time has passed, and from time to time. For
/// what a channel shows beside the slots. It returns at once; what it has to do it does later.
/// </summary>
public interface ILookWatch
{
    void Looked(Workshop workshop);
}
