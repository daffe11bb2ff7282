namespace WorkshopBot.Domain.Stages;

/// <summary>The steps of a workshop in their canonical order; people read them as "parts". Front and Back name the stage that fills that lane.</summary>
public enum StageKey
{
    Charter,
    Chain,
    Customer,
    Front,
    Back,
    Support,
    Evidence,
    Ownership,
    Fail,
    Safeguard,
    Standard,
    Script,
    Playback,
}
