namespace WorkshopBot.Storage.Tables.Client;

/// <summary>Whether properties that an update does not name stay or go.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go: the entity is afterwards what was sent.</summary>
    Replace = 1,
}
