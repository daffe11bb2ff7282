namespace WorkshopBot.Facilitation;

/// <summary>The next best step and why.</summary>
public sealed class CoachTexts
{
    private readonly Book _book;

    internal CoachTexts(Book book) => _book = book;

    public string WaitMissing(int count, TimeSpan left) => _book.Plural("coach.waitMissing", count, ("left", _book.Left(left)));
    public string Remind(int count, TimeSpan left) => _book.Plural("coach.remind", count, ("left", _book.Left(left)));
    public string Reveal => _book.Text("coach.reveal");
    public string Tidy(int minutes) => _book.Text("coach.tidy", ("minutes", _book.Plural("count.minutes", minutes)));
    public string Order => _book.Text("coach.order");
    public string Close(string next) => _book.Text("coach.close", ("next", next));
    public string CloseWithGaps<T>(IEnumerable<T> gaps) => _book.Text("coach.closeWithGaps", ("gaps", _book.All(gaps)));
    public string Nobody => _book.Text("coach.nobody");
    public string Break(int minutes) => _book.Text("coach.break", ("minutes", _book.Plural("count.minutes", minutes)));
    public string Publish => _book.Text("coach.publish");
    public string Vote => _book.Text("coach.vote");
    public string VoteClose => _book.Text("coach.voteClose");
    public string Late(int count) => _book.Plural("coach.late", count);
    public string Charter => _book.Text("coach.charter");
    public string Overtime(int done, int total) => _book.Text("coach.overtime", ("done", done), ("total", total));
    public string Tasks => _book.Text("coach.tasks");
    public string Review => _book.Text("coach.review");
    public string Sign(string owner) => _book.Text("coach.sign", ("owner", owner));
    public string SignSelf => _book.Text("coach.signSelf");
}
