using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>Signed, expiring codes with which another conversation, on whatever platform, joins a workshop.</summary>
public interface IRoomCodes
{
    string Issue(WorkshopId workshop);

    /// <summary>The workshop that a code opens; null when it was not made here or has expired.</summary>
    WorkshopId? Read(string code);
}
