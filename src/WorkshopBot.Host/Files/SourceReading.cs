using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Host.Files;

/// <summary>What came of reading a blueprint: the blueprint, or one line for each fault.</summary>
internal abstract record SourceReading
{
    private SourceReading()
    {
    }

    /// <param name="Name">The name the person gave.</param>
    /// <param name="Written">When the file was written; null for a sample or a pipe.</param>
    internal sealed record Accepted(ServiceBlueprint Blueprint, string Name, DateTimeOffset? Written) : SourceReading;

    /// <param name="Lines">Each names the source, and the line and field where there is one.</param>
    internal sealed record Refused(Sequence<string> Lines) : SourceReading;
}
