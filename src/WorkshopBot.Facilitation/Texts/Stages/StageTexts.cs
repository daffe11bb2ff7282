using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation;

/// <summary>What every part of a workshop can say about itself.</summary>
public abstract class StageTexts
{
    private readonly Book _book;
    private readonly string _key;

    private protected StageTexts(Book book, StageKey stage)
    {
        _book = book;
        Stage = stage;
        _key = stage.ToString().ToLowerInvariant();
    }

    public StageKey Stage { get; }

    public string Name => _book.Text($"stage.{_key}.name");

    /// <summary>Why this is asked, in one sentence.</summary>
    public string Why => _book.Text($"stage.{_key}.why");

    /// <summary>The one question.</summary>
    public virtual string Prompt => _book.Text($"stage.{_key}.prompt");

    /// <summary>What a good facilitator asks next, one at a time.</summary>
    public IReadOnlyList<string> Asks => field ??=
        [.. Enumerable.Range(1, 9).Select(number => $"stage.{_key}.ask{number}").TakeWhile(_book.Has).Select(key => _book.Text(key))];

    /// <summary>When the part may close.</summary>
    public string Done => _book.Text($"stage.{_key}.done");

    /// <summary>What is said when nobody has answered.</summary>
    public string Empty => _book.Text($"stage.{_key}.empty");
}
