using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Facilitation.Cards;

/// <summary>What people see, before any dialect: an ordered list of the eleven components. With fields in it, it is a form.</summary>
/// <param name="Fallback">The whole in one or two sentences, for notifications and clients that cannot show cards.</param>
/// <param name="Language">BCP 47 language of the words.</param>
public sealed record Card(Sequence<CardPart> Parts, string Fallback, string Language)
{
    /// <summary>The workshop it is about, so that a button on it can name it; set on the way to a channel, null while the card is made.</summary>
    public WorkshopId? About { get; init; }

    /// <summary>The place in the chat that shows it; set on the way to a channel, null for an answer to one person.</summary>
    public SlotKind? Slot { get; init; }

    /// <summary>The look that made it, so that a channel which shows it in parts can ask for the next one; null where nobody looked.</summary>
    public ActionId? MadeBy { get; init; }

    /// <summary>The file it offers, so that a channel can make a button of it or hand the file over.</summary>
    public OfferedFile? File { get; init; }

    /// <summary>The card as this look shows it; a look that is too long for a button cannot be asked for again.</summary>
    public Card SeenBy(ActionId look) => look.ToString().Length <= ActionId.MaxLength ? this with { MadeBy = look } : this;

    public bool IsForm => Parts.Any(part => part is CardPart.Field);
}

/// <summary>A file of a workshop, as somebody asked for it.</summary>
/// <param name="Name">Such as <c>blueprint.pdf</c>.</param>
/// <param name="Version">The version of the workshop that it shows.</param>
public sealed record OfferedFile(string Name, int Version, Uri Address);

/// <summary>One component; a writer for a channel knows only these eleven. People's words stand only in Quote, Pairs, choices and values.</summary>
public abstract record CardPart
{
    private CardPart()
    {
    }

    public sealed record Heading(string Title, string? Subtitle = null) : CardPart;

    public sealed record Tracker(Sequence<TrackerGroup> Groups, string Spoken) : CardPart;

    public sealed record Ask(string? Where, string Question, string? How = null, string? Why = null) : CardPart;

    public sealed record Facts(Sequence<Fact> Items) : CardPart;

    /// <param name="Mark">A leading sign such as ✓ or △; the words must say the same.</param>
    public sealed record Note(string Text, string? Mark = null) : CardPart;

    /// <summary>People's words: never markup.</summary>
    public sealed record Quote(string? Id, string Text, string? Detail = null) : CardPart;

    public sealed record Pairs(Sequence<Pair> Items) : CardPart;

    public sealed record MenuRow(string Label, string? Detail, ActionId Action, bool OpensForm = false) : CardPart;

    public sealed record Field(string Id, string Label, FieldKind Kind) : CardPart
    {
        public string? Placeholder { get; init; }
        public string? Help { get; init; }
        public string? Error { get; init; }
        public string? Value { get; init; }
        public int Limit { get; init; } = 500;
        public bool Required { get; init; }
        public Sequence<Choice> Choices { get; init; }
    }

    public sealed record Buttons(Sequence<Button> Items) : CardPart;

    public sealed record Picture(Uri Address, string Alt, Uri? Link = null) : CardPart;
}

/// <summary>A group of parts on the tracker: how many, how many are done, and which one is here (0-based, null when none).</summary>
public sealed record TrackerGroup(string Label, int Done, int Total, int? Here);

/// <summary>A fact, with optional dots such as ●●●○○.</summary>
public sealed record Fact(string Label, string? Detail = null, int? DotsDone = null, int? DotsTotal = null);

/// <summary>A label and what somebody said.</summary>
public sealed record Pair(string Label, string Value);

/// <summary>One choice of a field; <paramref name="Value"/> is stable, <paramref name="Label"/> is read.</summary>
public sealed record Choice(string Value, string Label);

/// <summary>Kinds of fields. A list of chosen values is joined by commas.</summary>
public enum FieldKind
{
    Line,
    Lines,
    Time,
    OneOf,
    SomeOf,
    Yes,
    Date,
    Person,
}

/// <summary>A button with words.</summary>
/// <param name="OpensForm">Whether pressing it opens a form rather than doing something.</param>
/// <param name="SendsFields">Whether it carries the form's values.</param>
public sealed record Button(string Words, ActionId Action, ButtonStyle Style = ButtonStyle.Plain, bool OpensForm = false, bool SendsFields = false);

/// <summary>How much a button stands out.</summary>
public enum ButtonStyle
{
    Plain,
    Main,
    Stop,
}
