using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The lane chooser as a card: one question, two or three answers, and a way to choose the lane directly.</summary>
public static class LaneCard
{
    public static Card Of(ItemId id, IReadOnlyList<string> answers, Workshop workshop, Voice voice) => LaneChooser.Find(answers) switch
    {
        LaneFinding.Found found => Found(id, found, voice),
        LaneFinding.IsThing => Thing(id, voice),
        LaneFinding.Ask ask => Question(id, ask.Number, [.. answers.Take(ask.Number - 1)], workshop, voice),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>All four lanes, for whoever knows it.</summary>
    public static Card Direct(ItemId id, Workshop workshop, Voice voice)
    {
        var card = Head(id, workshop, voice);
        foreach (var lane in Enum.GetValues<Lane>())
        {
            card.Row(voice.Texts.Word.Lane(lane), null, Act.Of(Verbs.LaneAnswer, id.ToString(), Act.Key(lane)));
        }

        return card.Build(voice.Texts.Lane.Title(id));
    }

    private static Card Question(ItemId id, int number, string[] before, Workshop workshop, Voice voice)
    {
        var words = voice.Texts.Lane;
        var card = Head(id, workshop, voice);
        card.Pairs(Given(before, voice));
        var (question, choices) = number switch
        {
            1 => (words.Q1, new[] { (words.Q1Customer, LaneChooser.Customer), (words.Q1Us, LaneChooser.Us), (words.Q1Thing, LaneChooser.Thing) }),
            2 => (words.Q2, [(words.Q2Yes, LaneChooser.Seen), (words.Q2No, LaneChooser.Unseen)]),
            _ => (words.Q3, [(words.Q3Yes, LaneChooser.Meets), (words.Q3No, LaneChooser.Never)]),
        };
        return card.Ask(question, where: words.Progress(number, LaneChooser.MostQuestions))
            .Buttons(choices.Select(choice => Act.Button(choice.Item1, Act.Of(Verbs.LaneAnswer, [id.ToString(), .. before, choice.Item2]))))
            .Note(Phone(id, workshop, voice))
            .Buttons(
                before.Length > 0 ? Act.Button(voice.Texts.Btn.Back, Act.Of(Verbs.LaneAnswer, [id.ToString(), .. before[..^1]])) : null,
                Act.Button(words.Direct, Act.Of(Verbs.LaneAnswer, id.ToString(), "list")))
            .Build(words.Title(id), question);
    }

    private static Card Found(ItemId id, LaneFinding.Found found, Voice voice)
    {
        var said = voice.Texts.Lane.Result(id, voice.Texts.Word.Lane(found.Lane), voice.Texts.Lane.Reason(found.Reason));
        return new CardBuilder(voice).Note(said, "✓").Build(said);
    }

    private static Card Thing(ItemId id, Voice voice)
    {
        var said = voice.Texts.Lane.Result(id, voice.Texts.Word.LaneEvidence, voice.Texts.Lane.ReasonThing);
        return new CardBuilder(voice).Note(said).Build(said);
    }

    private static CardBuilder Head(ItemId id, Workshop workshop, Voice voice)
    {
        var card = new CardBuilder(voice).Heading(voice.Texts.Lane.Title(id));
        return workshop.Blueprint.Find(new ActivityId(id.ToString())) is { } step ? card.Quote(step.Id.Value, step.What) : card;
    }

    private static IEnumerable<Pair> Given(string[] before, Voice voice)
    {
        var words = voice.Texts.Lane;
        if (before.Length > 0)
        {
            yield return new Pair(words.Q1, before[0] == LaneChooser.Us ? words.Q1Us : words.Q1Customer);
        }

        if (before.Length > 1)
        {
            yield return new Pair(words.Q2, before[1] == LaneChooser.Seen ? words.Q2Yes : words.Q2No);
        }
    }

    /// <summary>Phone calls follow the workshop's rule, and the card says so.</summary>
    private static string? Phone(ItemId id, Workshop workshop, Voice voice) =>
        workshop.Blueprint.Find(new ActivityId(id.ToString())) is { } step && PhoneSteps.Is(step)
            ? voice.Texts.Lane.Phone(
                voice.Texts.Word.Lane(PhoneSteps.LaneUnder(workshop.Charter.Visibility)), voice.Texts.Lane.Convention(workshop.Charter.Visibility))
            : null;
}
