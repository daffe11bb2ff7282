using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>A word, an id, a person or a mark, and where it stands in its line.</summary>
/// <param name="Word">Folded; for a person the name without @.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Word, ItemId Id = default, ParticipantId? Person = null)
{
    public bool Is(string word) => Kind is TokenKind.Word or TokenKind.Mark && Word == word;
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Id,
    Person,

    /// <summary>One of <c>: , ; / = + &amp; - -&gt; ✓ ≠</c>; other marks are no tokens.</summary>
    Mark,
}
