namespace WorkshopBot.Facilitation;

/// <summary>The room in the browser, around the cards.</summary>
public sealed class RoomTexts
{
    private readonly Book _book;

    internal RoomTexts(Book book) => _book = book;

    public string SkipToContent => _book.Text("room.skipToContent");
    public string NavWorkshop => _book.Text("room.navWorkshop");
    public string NavMain => _book.Text("room.navMain");
    public string TabRoom => _book.Text("room.tabRoom");
    public string TabBlueprint => _book.Text("room.tabBlueprint");
    public string TabPublished => _book.Text("room.tabPublished");
    public string TabStart => _book.Text("room.tabStart");
    public string Live => _book.Text("room.live");
    public string Reconnecting => _book.Text("room.reconnecting");
    public string NotSent => _book.Text("room.notSent");
    public string LineThread => _book.Text("room.lineThread");
    public string LineOwn => _book.Text("room.lineOwn");
    public string SayLabel => _book.Text("room.sayLabel");
    public string SayPlaceholder => _book.Text("room.sayPlaceholder");
    public string SayButton => _book.Text("room.sayButton");
    public string TellLabel => _book.Text("room.tellLabel");
    public string TellPlaceholder => _book.Text("room.tellPlaceholder");
    public string TellButton => _book.Text("room.tellButton");
    public string BoardComing => _book.Text("room.boardComing");
    public string Earlier(int count) => _book.Plural("room.earlier", count);
    public string Workshop => _book.Text("room.workshop");
    public string You => _book.Text("room.you");
    public string OwnEmpty => _book.Text("room.ownEmpty");
    public string Dismiss => _book.Text("room.dismiss");
    public string Close => _book.Text("room.close");
    public string DraftKept => _book.Text("room.draftKept");
    public string Updated => _book.Text("room.updated");
    public string PictureHead => _book.Text("room.pictureHead");
    public string DemoLabel => _book.Text("room.demoLabel");
    public string DemoHead => _book.Text("room.demoHead");
    public string DemoBody => _book.Text("room.demoBody");
    public string DemoNewLabel => _book.Text("room.demoNewLabel");
    public string DemoNewButton => _book.Text("room.demoNewButton");
    public string StartTitle => _book.Text("room.startTitle");
    public string StartLead => _book.Text("room.startLead");
    public string StartOwn => _book.Text("room.startOwn");
    public string StartService => _book.Text("room.startService");
    public string StartServiceHelp => _book.Text("room.startServiceHelp");
    public string YourName => _book.Text("room.yourName");
    public string YourNameHelp => _book.Text("room.yourNameHelp");
    public string StartFrom => _book.Text("room.startFrom");
    public string StartBlank => _book.Text("room.startBlank");
    public string StartSample(string sample) => _book.Text("room.startSample", ("sample", sample));
    public string StartFile => _book.Text("room.startFile");
    public string StartButton => _book.Text("room.startButton");
    public string StartSamples => _book.Text("room.startSamples");
    public string StartMine => _book.Text("room.startMine");
    public string StartMineAll => _book.Text("room.startMineAll");
    public string StartMineNone => _book.Text("room.startMineNone");
    public string SamplePicture(string title, int phases, int steps) =>
        _book.Text("room.samplePicture", ("title", title), ("phases", phases), ("steps", steps));
    public string SampleWhole => _book.Text("room.sampleWhole");
    public string SampleText => _book.Text("room.sampleText");
    public string SamplePlay => _book.Text("room.samplePlay");
    public string JoinTitle(string title) => _book.Text("room.joinTitle", ("title", title));
    public string JoinBody => _book.Text("room.joinBody");
    public string JoinButton => _book.Text("room.joinButton");
    public string InviteTitle => _book.Text("room.inviteTitle");
    public string InviteBody(DateTimeOffset until) => _book.Text("room.inviteBody", ("until", _book.Moment(until)));
    public string InviteButton => _book.Text("room.inviteButton");
    public string MissingTitle => _book.Text("room.missingTitle");
    public string MissingBody => _book.Text("room.missingBody");
    public string FaultTitle => _book.Text("room.faultTitle");
    public string FaultBody => _book.Text("room.faultBody");
    public string StaleBody => _book.Text("room.staleBody");
    public string ToRoom => _book.Text("room.toRoom");
    public string ToStart => _book.Text("room.toStart");
    public string NameNeeded => _book.Text("room.nameNeeded");
    public string ServiceNeeded => _book.Text("room.serviceNeeded");
    public string FileWrong(string fault) => _book.Text("room.fileWrong", ("fault", fault));
    public string NewPosts => _book.Text("room.newPosts");
}
