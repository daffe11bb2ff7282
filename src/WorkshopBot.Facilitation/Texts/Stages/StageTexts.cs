namespace WorkshopBot.Facilitation;

/// <summary>What every part of a workshop can say about itself.</summary>
public abstract class StageTexts
{
    private readonly Book _book;

    private protected StageTexts(Book book, string key)
    {
        _book = book;
        Key = key;
    }

    /// <summary>The part's own word in the keys, such as <c>customer</c>.</summary>
    public string Key { get; }

    public string Name => _book.Text($"stage.{Key}.name");

    /// <summary>Why this is asked, in one sentence.</summary>
    public string Why => _book.Text($"stage.{Key}.why");

    /// <summary>The one question.</summary>
    public virtual string Prompt => _book.Text($"stage.{Key}.prompt");

    /// <summary>What a good facilitator asks next, one at a time.</summary>
    public IReadOnlyList<string> Asks => field ??=
        [.. Enumerable.Range(1, 9).Select(number => $"stage.{Key}.ask{number}").TakeWhile(_book.Has).Select(key => _book.Text(key))];

    /// <summary>When the part may close.</summary>
    public string Done => _book.Text($"stage.{Key}.done");

    /// <summary>What is said when nobody has answered.</summary>
    public string Empty => _book.Text($"stage.{Key}.empty");
}
