namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>The ways to look at a blueprint.</summary>
public enum ViewKind
{
    /// <summary>The picture on a wide screen, phase by phase on a phone.</summary>
    ByScreen,
    Picture,
    Phases,
    Text,
}
