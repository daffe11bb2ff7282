namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>What reading a file gave: the blueprint, or all that is wrong with the file.</summary>
public abstract record BlueprintFileResult
{
    private BlueprintFileResult()
    {
    }

    /// <summary>The file is sound.</summary>
    public sealed record Accepted(ServiceBlueprint Blueprint) : BlueprintFileResult;

    /// <summary>The file is not usable; the faults come in the order of their lines.</summary>
    public sealed record Refused(Sequence<BlueprintFault> Faults) : BlueprintFileResult;
}
