using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>A card of the model as the guest page lays it out: what was said, the one question, the rest, and one button for the thumb.</summary>
/// <param name="Said">Sentences above the question, such as what was saved.</param>
/// <param name="Title">The question, or what the form is about.</param>
public sealed record GuestSheet(Sequence<string> Said, string? Title, CardPart.Ask? Ask, Card Rest, Button? Main)
{
    public static GuestSheet Of(Card card)
    {
        var said = card.Parts.TakeWhile(part => part is CardPart.Note).ToList();
        var rest = card.Parts.Skip(said.Count).ToList();
        var (title, ask) = rest.FirstOrDefault() switch
        {
            CardPart.Ask first => (first.Question, first),
            CardPart.Heading heading => (heading.Title, null),
            _ => ((string?)null, (CardPart.Ask?)null),
        };
        var buttons = rest.OfType<CardPart.Buttons>().SelectMany(part => part.Items).ToList();
        var main = buttons.Find(button => button.Style == ButtonStyle.Main);
        var others = buttons.Where(button => button != main && !IsSame(button, main)).ToSequence();
        var parts = rest.Skip(title is null ? 0 : 1).Where(part => part is not CardPart.Buttons && !IsTypingHint(rest, part));
        return new GuestSheet(
            said.OfType<CardPart.Note>().Select(note => note.Text).ToSequence(),
            title,
            ask,
            card with { Parts = [.. parts, .. others.Count > 0 ? new CardPart[] { new CardPart.Buttons(others) } : []] },
            main);
    }

    /// <summary>The question that a form asks; null for a form about something else.</summary>
    public static Question? QuestionIn(Card card) => card.Parts.OfType<CardPart.Buttons>().SelectMany(part => part.Items)
        .Where(button => button.Action.Verb is Verbs.Answer or Verbs.AnswerNext or Verbs.Skip).Select(button => Forms.Question(button.Action)).FirstOrDefault(question => question is not null);

    /// <summary>Behind one's own items a form says how to change one by typing; a guest has nowhere to type but the form.</summary>
    private static bool IsTypingHint(List<CardPart> parts, CardPart part) => part is CardPart.Note { Mark: null } && parts.IndexOf(part) is > 0 and var place && parts[place - 1] is CardPart.Pairs;

    /// <summary>A guest goes on to the next question in any case, so "save" and "save and go on" are one.</summary>
    private static bool IsSame(Button button, Button? main) => button.Action.Verb == Verbs.Answer && main?.Action.Verb == Verbs.AnswerNext;
}

/// <summary>Where a guest is among their questions.</summary>
/// <param name="Number">As people count; 0 while there is none to answer.</param>
public sealed record GuestPlace(Question? Question, int Number, IReadOnlyList<Question> All, IReadOnlyList<Question> Open)
{
    public int Answered => All.Count - Open.Count;

    /// <param name="number">The question asked for by its number.</param>
    /// <param name="next">The question that comes next after the last answer, where it is still open.</param>
    public static GuestPlace Of(Workshop workshop, ParticipantId who, int? number, string? next)
    {
        List<Question> all = workshop is { IsOpen: true, CurrentRound.State: not RoundState.Closed } ? [.. Questions.For(who, workshop)] : [];
        List<Question> open = workshop.IsOpen ? [.. Questions.Open(who, workshop)] : [];
        var question = number is >= 1 && number <= all.Count ? all[number.Value - 1] : open.Find(one => KeyOf(one) == next) ?? open.FirstOrDefault();
        return new GuestPlace(question, question is null ? 0 : all.IndexOf(question) + 1, all, open);
    }

    /// <summary>A question in an address: its part and what it is about.</summary>
    public static string KeyOf(Question question) => $"{question.Stage}.{question.Target}";
}
