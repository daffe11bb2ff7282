namespace WorkshopBot.Facilitation;

/// <content>One member for each first word of the keys.</content>
public sealed partial class Texts
{
    public FieldTexts Field => field ??= new(_book);
    public GapTexts Gap => field ??= new(_book);
    public DeedTexts Deed => field ??= new(_book);
    public PlainTexts Plain => field ??= new(_book);
    public WordTexts Word => field ??= new(_book);
    public TrackerTexts Tracker => field ??= new(_book);
    public CountTexts Count => field ??= new(_book);
    public BoardTexts Board => field ??= new(_book);
    public StartTexts Start => field ??= new(_book);
    public CharterTexts Charter => field ??= new(_book);
    public InviteTexts Invite => field ??= new(_book);
    public ContributeTexts Contribute => field ??= new(_book);
    public SoFarTexts SoFar => field ??= new(_book);
    public CheckTexts Check => field ??= new(_book);
    public NamesTexts Names => field ??= new(_book);
    public RevealTexts Reveal => field ??= new(_book);
    public MergeTexts Merge => field ??= new(_book);
    public OrderTexts Order => field ??= new(_book);
    public ChangeTexts Change => field ??= new(_book);
    public LaneTexts Lane => field ??= new(_book);
    public VoteTexts Vote => field ??= new(_book);
    public FacilitateTexts Facilitate => field ??= new(_book);
    public CoachTexts Coach => field ??= new(_book);
    public RemindTexts Remind => field ??= new(_book);
    public HistoryTexts History => field ??= new(_book);
    public PeopleTexts People => field ??= new(_book);
    public HandoverTexts Handover => field ??= new(_book);
    public TakeoverTexts Takeover => field ??= new(_book);
    public ParkTexts Park => field ??= new(_book);
    public RefuseTexts Refuse => field ??= new(_book);
    public SummaryTexts Summary => field ??= new(_book);
    public PublishTexts Publish => field ??= new(_book);
    public RoleTexts Role => field ??= new(_book);
    public TaskTexts Task => field ??= new(_book);
    public ReviewTexts Review => field ??= new(_book);
    public HelpTexts Help => field ??= new(_book);
    public ChatTexts Chat => field ??= new(_book);
    public HomeTexts Home => field ??= new(_book);
    public ModalTexts Modal => field ??= new(_book);
    public GuestTexts Guest => field ??= new(_book);
    public ListTexts List => field ??= new(_book);
    public SearchTexts Search => field ??= new(_book);
    public CompareTexts Compare => field ??= new(_book);
    public ReopenedTexts Reopened => field ??= new(_book);
    public PrivacyTexts Privacy => field ??= new(_book);
    public ButtonTexts Btn => field ??= new(_book);
    public PictureTexts Picture => field ??= new(_book);
    public DocumentTexts Document => field ??= new(_book);
    public TypedTexts Typed => field ??= new(_book);
    public LintTexts Lint => field ??= new(_book);
    public FileTexts File => field ??= new(_book);
    public RoomTexts Room => field ??= new(_book);
    public StagesTexts Stages => field ??= new(_book);
}
