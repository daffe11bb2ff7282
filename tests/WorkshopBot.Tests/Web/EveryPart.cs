using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Tests.Web;

/// <summary>Cards for the tests of the web: one with everything in it, a form with every kind of field, errors, and hostile words.</summary>
internal static class EveryPart
{
    public const string Hostile = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>&amp;\u202e{{7*7}}";

    public static Card Board { get; } = new(
        [
            new CardPart.Heading("Prescription fulfilment", "customer: Ana · as it is"),
            new CardPart.Tracker([new TrackerGroup("Map", 2, 6, 2), new TrackerGroup("Secure", 0, 3, null)], "Part 3 of 9"),
            new CardPart.Ask("Part 3", "What does the customer do?", "One thing a line.", "They see only this."),
            new CardPart.Facts([new Fact("Open until 17:00"), new Fact("6 of 9 answered", "3 to come", 6, 9)]),
            new CardPart.Note("Nobody sees it before the reveal.", "△"),
            new CardPart.Quote("A1", "Hands over the prescription", "Maya"),
            new CardPart.Quote(null, "https://workshop.example/read?a=1&b=2"),
            new CardPart.Pairs([new Pair("Start", "comes in"), new Pair("End", "leaves")]),
            new CardPart.MenuRow("Merge", "two that look alike", ActionId.Of("merge", "A1", "A 2"), OpensForm: true),
            new CardPart.Picture(new Uri("/blueprints/w1/3.png?s=1&t=2", UriKind.Relative), "A blueprint", new Uri("https://workshop.example/b")),
            new CardPart.Buttons([new Button("Contribute", ActionId.Of("contribute"), ButtonStyle.Main, OpensForm: true), new Button("Stop", ActionId.Of("cancel"), ButtonStyle.Stop)]),
        ],
        "Part 3 is open.",
        "en");

    public static Card EveryField { get; } = new(
        [
            new CardPart.Heading("Every field"),
            .. Enum.GetValues<FieldKind>().Select(kind => new CardPart.Field($"f{(int)kind}", kind.ToString(), kind)
            {
                Help = "help", Placeholder = "such as", Value = kind switch { FieldKind.SomeOf => "a,c", FieldKind.Yes => "yes", FieldKind.Date => "2027-01-31", FieldKind.Lines => "one\ntwo", _ => "b" },
                Required = kind == FieldKind.Line, Limit = 120,
                Choices = kind is FieldKind.OneOf or FieldKind.SomeOf or FieldKind.Person ? [new Choice("a", "Ana"), new Choice("b", "Bo"), new Choice("c", "Cai")] : [],
            }),
            new CardPart.Field("long", "Many to choose from", FieldKind.OneOf) { Choices = [.. Enumerable.Range(1, 9).Select(number => new Choice($"{number}", $"Choice {number}"))] },
            new CardPart.Buttons([new Button("Save", ActionId.Of("answer", "front", "A1"), ButtonStyle.Main, SendsFields: true), new Button("Back", ActionId.Of("board"))]),
        ],
        "A form.",
        "en");

    public static Card WithErrors { get; } = EveryField with
    {
        Parts = [.. EveryField.Parts.Select(part => part is CardPart.Field field ? field with { Error = $"{field.Label} does not fit." } : part)],
    };

    /// <summary>Hostile words in every place where words can stand.</summary>
    public static Card AllHostile { get; } = new(
        [
            new CardPart.Heading(Hostile, Hostile),
            new CardPart.Tracker([new TrackerGroup(Hostile, 1, 2, 0)], Hostile),
            new CardPart.Ask(Hostile, Hostile, Hostile, Hostile),
            new CardPart.Facts([new Fact(Hostile, Hostile)]),
            new CardPart.Note(Hostile, Hostile),
            new CardPart.Quote(Hostile, Hostile, Hostile),
            new CardPart.Quote(null, "javascript:alert(1)"),
            new CardPart.Pairs([new Pair(Hostile, Hostile)]),
            new CardPart.MenuRow(Hostile, Hostile, ActionId.Of("look", Hostile)),
            new CardPart.Field(Hostile, Hostile, FieldKind.Lines) { Help = Hostile, Placeholder = Hostile, Error = Hostile, Value = $"</textarea>{Hostile}" },
            new CardPart.Field("pick", Hostile, FieldKind.OneOf) { Choices = [new Choice(Hostile, Hostile)], Value = Hostile },
            new CardPart.Buttons([new Button(Hostile, ActionId.Of("look", Hostile), SendsFields: true)]),
            new CardPart.Picture(new Uri("/p.png", UriKind.Relative), Hostile),
        ],
        Hostile,
        "en");
}
