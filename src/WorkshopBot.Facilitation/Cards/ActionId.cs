using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Cards;

/// <summary>What a button or form means: a verb and its arguments, written as one short line such as <c>merge A1 A3</c>.</summary>
public sealed record ActionId(string Verb, Sequence<string> Arguments)
{
    /// <summary>Longer than any we write; a longer one was not written by us.</summary>
    public const int MaxLength = 200;

    public static ActionId Of(string verb, params ReadOnlySpan<string> arguments) => new(verb, Sequence.Create(arguments));

    /// <summary>Reads a line written by <see cref="ToString"/>; null when it cannot be one.</summary>
    public static ActionId? Parse(string? text)
    {
        if (text is null || text.Length is 0 or > MaxLength)
        {
            return null;
        }

        var words = text.Split(' ');
        return words[0].Length > 0 && words[0].All(letter => char.IsAsciiLetterLower(letter) || letter == '-')
            ? new ActionId(words[0], words[1..].Select(Uri.UnescapeDataString).ToSequence())
            : null;
    }

    public override string ToString() => string.Join(' ', Arguments.Select(Uri.EscapeDataString).Prepend(Verb));
}
