using System.Collections.Immutable;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>Part 9: where it goes wrong and where people wait.</summary>
public sealed class FailStageTexts : StageTexts
{
    private static readonly ImmutableArray<int> s_scale = [1, 4, 7, 10];

    private readonly Book _book;

    internal FailStageTexts(Book book)
        : base(book, StageKey.Fail) => _book = book;

    public string FormStepLabel => _book.Text("stage.fail.form.step.label");
    public string FormStepError => _book.Text("stage.fail.form.step.error");
    public string FormKindLabel => _book.Text("stage.fail.form.kind.label");
    public string FormKindFail => _book.Text("stage.fail.form.kind.fail");
    public string FormKindWait => _book.Text("stage.fail.form.kind.wait");
    public string FormWhatLabel => _book.Text("stage.fail.form.what.label");
    public string FormWhatPlaceholder => _book.Text("stage.fail.form.what.placeholder");
    public string FormWhatError => _book.Text("stage.fail.form.what.error");
    public string FormEffectLabel => _book.Text("stage.fail.form.effect.label");
    public string FormEffectPlaceholder => _book.Text("stage.fail.form.effect.placeholder");
    public string FormRateLabel => _book.Text("stage.fail.form.rate.label");
    public string RateTitle(IdText id) => _book.Text("stage.fail.rate.title", ("id", id));
    public string RateSaved<TId>(IEnumerable<TId> ids) => _book.Text("stage.fail.rate.saved", ("ids", _book.Ids(ids)));
    public string FormSeverityLabel => _book.Text("stage.fail.form.severity.label");

    /// <summary>How bad, as choices with the value they stand for.</summary>
    public IReadOnlyList<(int Value, string Text)> Severities => field ??= Scale("severity");

    public string FormOccurrenceLabel => _book.Text("stage.fail.form.occurrence.label");

    /// <summary>How often.</summary>
    public IReadOnlyList<(int Value, string Text)> Occurrences => field ??= Scale("occurrence");

    public string FormDetectionLabel => _book.Text("stage.fail.form.detection.label");

    /// <summary>How soon it is noticed.</summary>
    public IReadOnlyList<(int Value, string Text)> Detections => field ??= Scale("detection");

    public string FormMaxWaitLabel => _book.Text("stage.fail.form.maxWait.label");
    public string FormBtnAnother => _book.Text("stage.fail.form.btnAnother");
    public string Missing<TId>(IEnumerable<TId> ids) => _book.Text("stage.fail.missing", ("ids", _book.Ids(ids)));
    public string Nudge => _book.Text("stage.fail.nudge");

    /// <summary>Without votes there is nothing to name.</summary>
    public string Recap<TId>(int fails, int waits, IReadOnlyCollection<TId> top) => top.Count == 0
        ? _book.Plural("stage.fail.recapNoVotes", fails, ("fails", fails), ("waits", _book.Plural("count.waits", waits)))
        : _book.Plural("stage.fail.recap", fails, ("fails", fails), ("waits", _book.Plural("count.waits", waits)), ("top", _book.Ids(top)));

    private IReadOnlyList<(int Value, string Text)> Scale(string name) =>
        [.. s_scale.Select(value => (value, _book.Text($"stage.fail.{name}.{value}")))];
}
