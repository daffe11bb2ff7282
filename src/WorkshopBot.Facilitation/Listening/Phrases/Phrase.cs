using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Something that people say, in both languages, and what it means; null when it means nothing here.</summary>
internal sealed record Phrase(string English, string Spanish, Func<Captured, Hearing, Understanding?> Means)
{
    public Doubt Doubt { get; init; }

    /// <summary>Whether an id that joined another one stands for itself.</summary>
    public bool KeepsMergedIds { get; init; }

    public IReadOnlyList<Row> Rows { get; } = [.. Pattern.Rows(English), .. Pattern.Rows(Spanish)];

    public static Phrase Look(string english, string spanish, View view) => new(english, spanish, (_, _) => new Understanding.Look(view));

    /// <summary>A wish that needs nothing but who has it.</summary>
    public static Phrase Wish(string english, string spanish, Func<Hearing, WorkshopBot.Domain.WorkshopCommand> command) =>
        new(english, spanish, (_, hearing) => new Understanding.Do(command(hearing)));
}

/// <summary>How a phrase may be confused with an answer.</summary>
internal enum Doubt
{
    None,

    /// <summary>A thing, such as "picture": among other lines it is an answer like these.</summary>
    Thing,

    /// <summary>A verb with free words, such as "search …": while a question is open, the bot asks which was meant.</summary>
    Verb,
}
