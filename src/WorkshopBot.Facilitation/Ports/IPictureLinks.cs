using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>Signed, expiring addresses of pictures and files; Facilitation never sees the renderer.</summary>
public interface IPictureLinks
{
    /// <param name="file">Such as <c>overview.png</c>, <c>tile-2.png</c>, <c>blueprint.svg</c>.</param>
    Uri For(WorkshopId id, int version, string file);
}
