#pragma warning disable CA1032 // Each of these has one thing to say; constructors that say nothing would only be misused.
namespace WorkshopBot.Rendering;

/// <summary>So many pictures are waiting that another one is refused; asking again a moment later is right.</summary>
public sealed class RendererBusyException(int waiting) : Exception($"{waiting} pictures are waiting already.");

/// <summary>PNG and PDF cannot be drawn on this machine; the message says what to install. SVG works.</summary>
public sealed class PictureUnavailableException(string reason) : Exception(reason);
