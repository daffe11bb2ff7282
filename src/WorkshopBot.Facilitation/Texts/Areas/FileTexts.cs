namespace WorkshopBot.Facilitation;

/// <summary>What is wrong with a file that somebody brought: where, and which rule.</summary>
public sealed class FileTexts
{
    private readonly Book _book;

    internal FileTexts(Book book) => _book = book;

    public string Line(int line) => _book.Text("file.line", ("line", line));
    public string LineField(int line, string field) => _book.Text("file.lineField", ("line", line), ("field", field));
    public string Empty => _book.Text("file.empty");
    public string TooLarge(string size, string most) => _book.Text("file.tooLarge", ("size", size), ("most", most));
    public string NotUtf8 => _book.Text("file.notUtf8");
    public string NotJson => _book.Text("file.notJson");
    public string Truncated => _book.Text("file.truncated");
    public string TooDeep(string most) => _book.Text("file.tooDeep", ("most", most));
    public string TooManyValues(string most) => _book.Text("file.tooManyValues", ("most", most));
    public string DuplicateField => _book.Text("file.duplicateField");
    public string UnreadableText => _book.Text("file.unreadableText");
    public string Missing => _book.Text("file.missing");
    public string Blank => _book.Text("file.blank");
    public string WrongType(string wanted) => _book.Text("file.wrongType", ("wanted", wanted));
    public string NotWhole => _book.Text("file.notWhole");
    public string TooLong(string length, string most) => _book.Text("file.tooLong", ("length", length), ("most", most));
    public string WrongVersion(string said, string wanted) => _book.Text("file.wrongVersion", ("said", said), ("wanted", wanted));
    public string UnknownWord(string said, string words) => _book.Text("file.unknownWord", ("said", said), ("words", words));
    public string OutOfRange(string said, string least, string most) => _book.Text("file.outOfRange", ("said", said), ("least", least), ("most", most));
    public string NegativeTime(string said) => _book.Text("file.negativeTime", ("said", said));
    public string AbsurdTime(string said) => _book.Text("file.absurdTime", ("said", said));
    public string NotADate(string said) => _book.Text("file.notADate", ("said", said));
    public string NotALanguage(string said) => _book.Text("file.notALanguage", ("said", said));
    public string OverLimit(string things, string number, string most) => _book.Text("file.overLimit", ("things", things), ("number", number), ("most", most));
    public string DuplicateId(string id, string earlier) => _book.Text("file.duplicateId", ("id", id), ("earlier", earlier));
    public string UnknownPhase(string said) => _book.Text("file.unknownPhase", ("said", said));
    public string UnknownActivity(string said) => _book.Text("file.unknownActivity", ("said", said));
    public string EndlessLoop(string way) => _book.Text("file.endlessLoop", ("way", way));
    public string AnObject => _book.Text("file.anObject");
    public string AList => _book.Text("file.aList");
    public string AText => _book.Text("file.aText");
    public string ANumber => _book.Text("file.aNumber");
    public string TrueOrFalse => _book.Text("file.trueOrFalse");
}
