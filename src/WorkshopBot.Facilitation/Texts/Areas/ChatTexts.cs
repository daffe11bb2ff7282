namespace WorkshopBot.Facilitation;

/// <summary>The direct chat: one question after another.</summary>
public sealed class ChatTexts
{
    private readonly Book _book;

    internal ChatTexts(Book book) => _book = book;

    public string Hello => _book.Text("chat.hello");
    public string Questions(int count, string title) => _book.Plural("chat.questions", count, ("title", title));
    public string Which(int count) => _book.Text("chat.which", ("count", count));

    public string Question(int number, int total, string question) =>
        _book.Text("chat.question", ("number", number), ("total", total), ("question", question));

    public string SavedAsk<TId>(IEnumerable<TId> ids, string ask) => _book.Text("chat.savedAsk", ("ids", _book.Ids(ids)), ("ask", ask));
    public string SavedNext<TId>(IEnumerable<TId> ids) => _book.Text("chat.savedNext", ("ids", _book.Ids(ids)));
    public string Skipped => _book.Text("chat.skipped");
    public string Resume(int number, int total) => _book.Text("chat.resume", ("number", number), ("total", total));

    public string LateWelcome(string stage, string facilitator) =>
        _book.Text("chat.lateWelcome", ("stage", stage), ("facilitator", facilitator));

    public string End => _book.Text("chat.end");
    public string EndSeeIt => _book.Text("chat.endSeeIt");
    public string Stop => _book.Text("chat.stop");
    public string NothingForYou => _book.Text("chat.nothingForYou");
    public string Language => _book.Text("chat.language");
    public string LanguageSet => _book.Text("chat.languageSet");
    public string NotUnderstoodFile => _book.Text("chat.notUnderstoodFile");
    public string VoiceText => _book.Text("chat.voiceText");
    public string OpenHere => _book.Text("chat.openHere");
    public string WriteMe => _book.Text("chat.writeMe");
    public string InviteMe => _book.Text("chat.inviteMe");
    public string ChannelClosed(string title) => _book.Text("chat.channelClosed", ("title", title));
    public string RoomCode => _book.Text("chat.roomCode");
    public string RoomJoined(string title) => _book.Text("chat.roomJoined", ("title", title));
    public string RoomWrong => _book.Text("chat.roomWrong");
    public string GoToBoard => _book.Text("chat.goToBoard");
    public string GoToSummary => _book.Text("chat.goToSummary");
    public string Permission(string permission) => _book.Text("chat.permission", ("permission", permission));
    public string Strangers => _book.Text("chat.strangers");
}
