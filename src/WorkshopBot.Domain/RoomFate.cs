namespace WorkshopBot.Domain;

/// <summary>What became of the conversation that a workshop stands in, without anybody of the workshop wishing it.</summary>
public enum RoomFate
{
    /// <summary>Nobody can write there for now: the workshop pauses.</summary>
    Archived,

    /// <summary>It is back: what paused with it goes on.</summary>
    Restored,

    /// <summary>It is gone: the workshop ends, and what was agreed is kept.</summary>
    Deleted,
}
