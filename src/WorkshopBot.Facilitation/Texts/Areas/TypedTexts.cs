namespace WorkshopBot.Facilitation;

/// <summary>What to write instead of pressing: one phrase for each button, as the listener understands it.</summary>
public sealed class TypedTexts
{
    private readonly Book _book;

    internal TypedTexts(Book book) => _book = book;

    public string Contribute => _book.Text("typed.contribute");
    public string Skip => _book.Text("typed.skip");
    public string Ask => _book.Text("typed.ask");
    public string Finished => _book.Text("typed.finished");
    public string SoFar => _book.Text("typed.soFar");
    public string Mine => _book.Text("typed.mine");
    public string Picture => _book.Text("typed.picture");
    public string Tiles => _book.Text("typed.tiles");
    public string Text => _book.Text("typed.text");
    public string Gaps => _book.Text("typed.gaps");
    public string Summary => _book.Text("typed.summary");
    public string RoleCard => _book.Text("typed.roleCard");
    public string Help => _book.Text("typed.help");
    public string Export => _book.Text("typed.export");
    public string ExportAs(string format) => _book.Text("typed.exportAs", ("format", format));
    public string Tasks => _book.Text("typed.tasks");
    public string ParkedList => _book.Text("typed.parkedList");
    public string Park => _book.Text("typed.park");
    public string ToQuestion(IdText id) => _book.Text("typed.toQuestion", ("id", id));
    public string ToTask(IdText id) => _book.Text("typed.toTask", ("id", id));
    public string ToDrop(IdText id) => _book.Text("typed.toDrop", ("id", id));
    public string Facilitate => _book.Text("typed.facilitate");
    public string Reveal => _book.Text("typed.reveal");
    public string Tidy => _book.Text("typed.tidy");
    public string Change(IdText id) => _book.Text("typed.change", ("id", id));
    public string Lane(IdText id) => _book.Text("typed.lane", ("id", id));
    public string InLane(IdText id, string lane) => _book.Text("typed.inLane", ("id", id), ("lane", lane));
    public string Order => _book.Text("typed.order");
    public string Next => _book.Text("typed.next");
    public string Anyway => _book.Text("typed.anyway");
    public string Back => _book.Text("typed.back");
    public string Extend => _book.Text("typed.extend");
    public string Pause => _book.Text("typed.pause");
    public string Resume => _book.Text("typed.resume");
    public string Remind => _book.Text("typed.remind");
    public string Take(IdText id) => _book.Text("typed.take", ("id", id));
    public string ParkLate(IdText id) => _book.Text("typed.parkLate", ("id", id));
    public string Choose(IdText id) => _book.Text("typed.choose", ("id", id));
    public string Undo => _book.Text("typed.undo");
    public string Dismiss(IdText id) => _book.Text("typed.dismiss", ("id", id));
    public string Stop => _book.Text("typed.stop");
    public string Yes => _book.Text("typed.yes");
    public string No => _book.Text("typed.no");
    public string VoteOpen => _book.Text("typed.voteOpen");
    public string Vote => _book.Text("typed.vote");
    public string VoteClose => _book.Text("typed.voteClose");
    public string Tie => _book.Text("typed.tie");
    public string Invite => _book.Text("typed.invite");
    public string Handover => _book.Text("typed.handover");
    public string Accept => _book.Text("typed.accept");
    public string Decline => _book.Text("typed.decline");
    public string Takeover => _book.Text("typed.takeover");
    public string Quiet => _book.Text("typed.quiet");
    public string Forget => _book.Text("typed.forget");
    public string Leave => _book.Text("typed.leave");
    public string Charter => _book.Text("typed.charter");
    public string Begin => _book.Text("typed.begin");
    public string True(IdText id) => _book.Text("typed.true", ("id", id));
    public string NotQuite(IdText id) => _book.Text("typed.notQuite", ("id", id));
    public string Task => _book.Text("typed.task");
    public string TaskDone(IdText id) => _book.Text("typed.taskDone", ("id", id));
    public string TaskLater(IdText id) => _book.Text("typed.taskLater", ("id", id));
    public string Review => _book.Text("typed.review");
    public string Sign => _book.Text("typed.sign");
    public string Publish => _book.Text("typed.publish");
    public string Reopen => _book.Text("typed.reopen");
    public string Start(string title) => _book.Text("typed.start", ("title", title));
}
