using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 13: playback, sign-off and to-dos.</summary>
public sealed class PlaybackStageTexts : StageTexts
{
    private readonly Book _book;

    internal PlaybackStageTexts(Book book)
        : base(book, StageKey.Playback) => _book = book;

    public string CardTitle => _book.Text("stage.playback.card.title");
    public string CardProgress(int number, int total) => _book.Text("stage.playback.card.progress", ("number", number), ("total", total));
    public string CardTrue => _book.Text("stage.playback.card.true");
    public string CardNotQuite => _book.Text("stage.playback.card.notQuite");
    public string CardAsk => _book.Text("stage.playback.card.ask");
    public string CardLater => _book.Text("stage.playback.card.later");
    public string CardNext(IdText id, string what) => _book.Text("stage.playback.card.next", ("id", id), ("what", PlainWords.Cut(what)));
    public string NotQuiteLabel => _book.Text("stage.playback.notQuite.label");
    public string NotQuiteError => _book.Text("stage.playback.notQuite.error");
    public string AskLabel => _book.Text("stage.playback.ask.label");
    public string AskQuestion => _book.Text("stage.playback.ask.question");
    public string MineDone => _book.Text("stage.playback.mineDone");
    public string Confirmed(int percent) => _book.Text("stage.playback.confirmed", ("percent", percent));
    public string TasksTitle => _book.Text("stage.playback.tasks.title");
    public string TaskWhatLabel => _book.Text("stage.playback.task.what.label");
    public string TaskWhatPlaceholder => _book.Text("stage.playback.task.what.placeholder");
    public string TaskOwnerLabel => _book.Text("stage.playback.task.owner.label");
    public string TaskOwnerError => _book.Text("stage.playback.task.owner.error");
    public string TaskDueLabel => _book.Text("stage.playback.task.due.label");
    public string TaskDueError => _book.Text("stage.playback.task.due.error");
    public string TaskDuePast => _book.Text("stage.playback.task.due.past");
    public string ReviewLabel => _book.Text("stage.playback.review.label");
    public string SignTitle(string name) => _book.Text("stage.playback.sign.title", ("name", name));
    public string SignOpen<T>(IEnumerable<T> gaps) => _book.Text("stage.playback.sign.open", ("gaps", _book.All(gaps)));
    public string SignBtn(int version) => _book.Text("stage.playback.sign.btn", ("version", version));
    public string SignWaiting => _book.Text("stage.playback.sign.waiting");
    public string SignBtnWait => _book.Text("stage.playback.sign.btnWait");
    public string SignDone(string name, int version) => _book.Text("stage.playback.sign.done", ("name", name), ("version", version));
    public string SignCleared(IdText id) => _book.Text("stage.playback.sign.cleared", ("id", id));
    public string Missing<TId>(IReadOnlyCollection<TId> ids) => _book.Plural("stage.playback.missing", ids.Count, ("ids", _book.Ids(ids)));

    public string Recap(int percent, int count, DateOnly review) =>
        _book.Plural("stage.playback.recap", count, ("percent", percent), ("review", _book.Date(review)));

    public string Saved(IdText id) => _book.Text("stage.playback.saved", ("id", id));
    public string Next(IdText id) => _book.Text("stage.playback.next", ("id", id));

    public string Corrected(IdText id, string facilitator) =>
        _book.Text("stage.playback.corrected", ("id", id), ("facilitator", facilitator));

    /// <summary>The recap while nobody has set a date for the next look.</summary>
    public string Recap(int percent, int count) => _book.Plural("stage.playback.recapNoReview", count, ("percent", percent));

    public string Nudge(int count) => _book.Plural("stage.playback.nudge", count);
}
