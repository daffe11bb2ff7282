using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>Signed, expiring addresses with which somebody without an account takes part; Facilitation never sees how they are signed.</summary>
public interface IGuestLinks
{
    /// <summary>How long a link holds when nobody says otherwise.</summary>
    static TimeSpan Usual { get; } = TimeSpan.FromDays(30);

    /// <param name="forPerson">Whom the link speaks for; null for one with which somebody yet unknown joins.</param>
    /// <returns>Null when guest links are off.</returns>
    Uri? Issue(WorkshopId workshop, ParticipantId? forPerson, DateTimeOffset expires);
}
