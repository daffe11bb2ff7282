namespace WorkshopBot.Facilitation;

/// <summary>Things counted: "1 step", "27 steps".</summary>
public sealed class CountTexts
{
    private readonly Book _book;

    internal CountTexts(Book book) => _book = book;

    public string Steps(int count) => _book.Plural("count.steps", count);
    public string Phases(int count) => _book.Plural("count.phases", count);
    public string Fails(int count) => _book.Plural("count.fails", count);
    public string Waits(int count) => _book.Plural("count.waits", count);
    public string Standards(int count) => _book.Plural("count.standards", count);
    public string Tasks(int count) => _book.Plural("count.tasks", count);
    public string People(int count) => _book.Plural("count.people", count);
    public string Contributions(int count) => _book.Plural("count.contributions", count);
    public string Votes(int count) => _book.Plural("count.votes", count);
    public string Times(int count) => _book.Plural("count.times", count);
    public string Minutes(int count) => _book.Plural("count.minutes", count);
    public string Days(int count) => _book.Plural("count.days", count);
    public string Gaps(int count) => _book.Plural("count.gaps", count);
}
