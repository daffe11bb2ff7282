using System.Globalization;

namespace WorkshopBot.Domain;

/// <summary>One workshop: a hash of the conversation and the delivery that started it, so that a repeated start is the same stream.</summary>
public readonly record struct WorkshopId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One person, known by the channel's own stable key; never a name.</summary>
public readonly record struct ParticipantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>One delivery of one message; the same delivery arriving again has the same id.</summary>
public readonly record struct DeliveryId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A phase of the service. Phases are called by name or position; the number never changes and is never reused.</summary>
public readonly record struct PhaseId(int Number)
{
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// An id that people can speak: a letter and a number, as in A7 (step), F3 (fail point), W1 (wait point), P2 (parked), T1 (to-do)
/// or C12 (an answer that belongs to one of these). Given once, never reused, never renumbered.
/// </summary>
public readonly record struct ItemId(char Kind, int Number)
{
    public const char Step = 'A';
    public const char Fail = 'F';
    public const char Wait = 'W';
    public const char Parked = 'P';
    public const char Task = 'T';
    public const char Answer = 'C';

    private const string Kinds = "AFWPTC";

    public static bool TryParse(string? text, out ItemId id)
    {
        id = default;
        if (text is not { Length: >= 2 and <= 7 } || !Kinds.Contains(char.ToUpperInvariant(text[0]), StringComparison.Ordinal)
            || !int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return false;
        }

        id = new ItemId(char.ToUpperInvariant(text[0]), number);
        return true;
    }

    public static ItemId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id such as A7.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}{Number}");
}
