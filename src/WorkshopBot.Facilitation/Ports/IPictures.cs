using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Ports;

/// <summary>
/// Draws the files of a workshop, as everybody may see it: <c>overview.png</c>; <c>tile-3.png</c> for the third phase, and
/// <c>tile-3-2.png</c> where that phase is so long that it needs a second tile; <c>blueprint.svg|png|pdf|md|txt|csv|json</c>.
/// Facilitation never sees the renderer. What was drawn once is kept for a while.
/// </summary>
public interface IPictures
{
    /// <param name="version">The version to show, as it was then; null for the newest.</param>
    /// <exception cref="StoreUnavailableException">The workshop could not be read.</exception>
    Task<PictureAnswer> DrawAsync(WorkshopId id, int? version, string file, CancellationToken ct);
}

/// <summary>What came of asking for a picture.</summary>
public abstract record PictureAnswer
{
    private PictureAnswer()
    {
    }

    public sealed record Drawn(PictureContent Content) : PictureAnswer;

    /// <summary>Too many pictures are waiting; asking again after this time is right.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : PictureAnswer;

    /// <summary>This machine cannot draw this kind of file; SVG and the text forms work everywhere.</summary>
    /// <param name="Reason">What to install, for the operator.</param>
    public sealed record NotHere(string Reason) : PictureAnswer;

    /// <summary>No such workshop, version or file.</summary>
    public sealed record Unknown : PictureAnswer;
}

/// <summary>A finished file.</summary>
/// <param name="Alt">What a reader hears who does not see it.</param>
public sealed record PictureContent(string File, ReadOnlyMemory<byte> Bytes, string MediaType, string Alt)
{
    public required string Title { get; init; }

    /// <summary>The state of the workshop that it shows.</summary>
    public required int Version { get; init; }

    /// <summary>The number printed on it; it grows with each sign-off, not with each change.</summary>
    public required int Edition { get; init; }

    /// <summary>Whether what it shows is signed; otherwise it says that it is a draft.</summary>
    public required bool Signed { get; init; }
}
