using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <summary>The parts of a workshop in their order.</summary>
public sealed record Playbook(Sequence<StageKey> Stages)
{
    /// <summary>All thirteen parts.</summary>
    public static Playbook Full { get; } = new(Enum.GetValues<StageKey>().ToSequence());

    /// <summary>The map and its fail points.</summary>
    public static Playbook Short { get; } =
        new([StageKey.Charter, StageKey.Chain, StageKey.Customer, StageKey.Front, StageKey.Fail, StageKey.Playback]);

    /// <summary>Without these nothing else has anything to hang on.</summary>
    private static readonly Sequence<StageKey> s_always = [StageKey.Charter, StageKey.Chain, StageKey.Customer];

    public static Playbook For(Charter charter) => charter.Playbook switch
    {
        PlaybookKind.Full => Full,
        PlaybookKind.Short => Short,
        PlaybookKind.Custom => new(s_always.Concat(charter.CustomStages).Distinct().Order().ToSequence()),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public bool Has(StageKey stage) => Stages.Contains(stage);

    /// <summary>1 for the first part, as people count.</summary>
    public int NumberOf(StageKey stage) => Stages.TakeWhile(other => other != stage).Count() + 1;

    public StageKey? After(StageKey stage) => Stages.SkipWhile(other => other != stage).Skip(1).Cast<StageKey?>().FirstOrDefault();

    public StageKey? Before(StageKey stage) => Stages.TakeWhile(other => other != stage).Cast<StageKey?>().LastOrDefault();
}
