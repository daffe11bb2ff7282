namespace WorkshopBot.Facilitation;

/// <summary>Headings and columns of the summary file, the text exports, the check and the comparison.</summary>
public sealed class DocumentTexts
{
    private readonly Book _book;

    internal DocumentTexts(Book book) => _book = book;

    public string Frame => _book.Text("document.frame");
    public string Phases => _book.Text("document.phases");
    public string Steps => _book.Text("document.steps");
    public string Standards => _book.Text("document.standards");
    public string Fails => _book.Text("document.fails");
    public string Waits => _book.Text("document.waits");
    public string Scripts => _book.Text("document.scripts");
    public string RoleCards => _book.Text("document.roleCards");
    public string Parked => _book.Text("document.parked");
    public string Picture => _book.Text("document.picture");
    public string Check(string title) => _book.Text("document.check", ("title", title));
    public string Changes => _book.Text("document.changes");
    public string Transcript => _book.Text("document.transcript");
    public string Simulated => _book.Text("document.simulated");
    public string Made(int version, DateTimeOffset date) => _book.Text("document.made", ("version", version), ("date", _book.Date(date)));

    public string MadeDraft(int version, DateTimeOffset date) =>
        _book.Text("document.madeDraft", ("version", version), ("date", _book.Date(date)));

    public string None => _book.Text("document.none");
    public string Added => _book.Text("document.added");
    public string Removed => _book.Text("document.removed");
    public string Changed => _book.Text("document.changed");
    public string Moved => _book.Text("document.moved");

    /// <summary>Of one step.</summary>
    public string StepAdded => _book.Text("document.step.added");

    /// <summary>Of one step.</summary>
    public string StepRemoved => _book.Text("document.step.removed");

    public string ChangedFrom(string what, string before, string after) =>
        _book.Text("document.changedFrom", ("what", PlainWords.Cut(what)), ("before", before), ("after", after));

    public string MovedFrom(IdText id, string what, string from, string to) =>
        _book.Text("document.movedFrom", ("id", id), ("what", PlainWords.Cut(what)), ("from", from), ("to", to));

    public string LongestWay => _book.Text("document.longestWay");
    public string WorstWay => _book.Text("document.worstWay");
    public string ColumnId => _book.Text("document.column.id");
    public string ColumnPhase => _book.Text("document.column.phase");
    public string ColumnLane => _book.Text("document.column.lane");
    public string ColumnStep => _book.Text("document.column.step");
    public string ColumnRole => _book.Text("document.column.role");
    public string ColumnPlace => _book.Text("document.column.place");
    public string ColumnChannel => _book.Text("document.column.channel");
    public string ColumnEvidence => _book.Text("document.column.evidence");
    public string ColumnExecution => _book.Text("document.column.execution");
    public string ColumnTime => _book.Text("document.column.time");
    public string ColumnWait => _book.Text("document.column.wait");
    public string ColumnSay => _book.Text("document.column.say");
    public string ColumnIfFails => _book.Text("document.column.ifFails");
    public string ColumnNever => _book.Text("document.column.never");
    public string ColumnBasis => _book.Text("document.column.basis");
    public string ColumnNext => _book.Text("document.column.next");
    public string ColumnWhat => _book.Text("document.column.what");
    public string ColumnEffect => _book.Text("document.column.effect");
    public string ColumnSeverity => _book.Text("document.column.severity");
    public string ColumnOccurrence => _book.Text("document.column.occurrence");
    public string ColumnDetection => _book.Text("document.column.detection");
    public string ColumnScore => _book.Text("document.column.score");
    public string ColumnVotes => _book.Text("document.column.votes");
    public string ColumnBefore => _book.Text("document.column.before");
    public string ColumnAfter => _book.Text("document.column.after");
    public string ColumnDecider => _book.Text("document.column.decider");
    public string ColumnOwner => _book.Text("document.column.owner");
    public string ColumnTask => _book.Text("document.column.task");
    public string ColumnWho => _book.Text("document.column.who");
    public string ColumnDue => _book.Text("document.column.due");
    public string ColumnDone => _book.Text("document.column.done");
}
