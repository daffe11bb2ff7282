namespace WorkshopBot.Facilitation;

/// <summary>Publishing and the files to take along.</summary>
public sealed class PublishTexts
{
    private readonly Book _book;

    internal PublishTexts(Book book) => _book = book;

    public string Done(string title, int count) =>
        _book.Text("publish.done", ("title", title), ("count", _book.Plural("count.people", count)));

    public string Failed => _book.Text("publish.failed");
    public string FilesTitle => _book.Text("publish.files.title");
    public string FilesNote(DateTimeOffset until) => _book.Text("publish.files.note", ("until", _book.Moment(until)));
    public string FilesSvg => _book.Text("publish.files.svg");
    public string FilesPng => _book.Text("publish.files.png");
    public string FilesPdf => _book.Text("publish.files.pdf");
    public string FilesMarkdown => _book.Text("publish.files.markdown");
    public string FilesCsv => _book.Text("publish.files.csv");
    public string FilesJson => _book.Text("publish.files.json");
    public string DraftExport(string stage) => _book.Text("publish.draftExport", ("stage", stage));
    public string BtnOpen => _book.Text("publish.btnOpen");
    public string FileOffer(string title) => _book.Text("publish.file.offer", ("title", title));
    public string FileDeclined => _book.Text("publish.file.declined");
    public string FileFailed => _book.Text("publish.file.failed");
}
