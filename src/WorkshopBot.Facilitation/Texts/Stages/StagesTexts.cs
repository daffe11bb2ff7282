using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>The parts of a workshop in their usual order.</summary>
public sealed class StagesTexts
{
    private readonly Book _book;

    internal StagesTexts(Book book) => _book = book;

    public CharterStageTexts Charter => field ??= new(_book);
    public ChainStageTexts Chain => field ??= new(_book);
    public CustomerStageTexts Customer => field ??= new(_book);
    public FrontStageTexts Front => field ??= new(_book);
    public BackStageTexts Back => field ??= new(_book);
    public SupportStageTexts Support => field ??= new(_book);
    public EvidenceStageTexts Evidence => field ??= new(_book);
    public OwnershipStageTexts Ownership => field ??= new(_book);
    public FailStageTexts Fail => field ??= new(_book);
    public SafeguardStageTexts Safeguard => field ??= new(_book);
    public StandardStageTexts Standard => field ??= new(_book);
    public ScriptStageTexts Script => field ??= new(_book);
    public PlaybackStageTexts Playback => field ??= new(_book);

    /// <summary>In the order of <see cref="StageKey"/>.</summary>
    public IReadOnlyList<StageTexts> All =>
        field ??= [Charter, Chain, Customer, Front, Back, Support, Evidence, Ownership, Fail, Safeguard, Standard, Script, Playback];

    public StageTexts this[StageKey stage] => All[(int)stage];
}
