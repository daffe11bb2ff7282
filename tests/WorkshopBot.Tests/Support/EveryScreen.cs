using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Tests.Support;

/// <summary>Every card that somebody can be shown in one state: the slots, and what each button would open for this person.</summary>
public static class EveryScreen
{
    private static readonly ItemId[] s_ids = [new('A', 1), new('A', 7), new('A', 99), new('F', 1), new('W', 1), new('P', 1), new('T', 1)];

    public static IEnumerable<(string Name, Card Card)> Of(Workshop workshop, PromptContext context) =>
        Slots(workshop, context).Concat(Opened(workshop, context));

    public static IEnumerable<(string Name, Card Card)> Slots(Workshop workshop, PromptContext context) =>
        Prompter.Slots(workshop, context).Select(content => ($"{content.Slot}", content.Card));

    public static IEnumerable<(string Name, Card Card)> Opened(Workshop workshop, PromptContext context) =>
        Wishes(workshop).Select(wish => (Name: wish.ToString(), Prompter.Show(wish, workshop, context).Reply)).Where(entry => entry.Reply is not null)
            .Select(entry => (entry.Name, CardOf(entry.Reply!)));

    public static Card CardOf(Reply reply) => reply switch
    {
        Reply.Whisper whisper => whisper.Card,
        Reply.OpenForm form => form.Form,
        Reply.FormAgain form => form.Form,
        _ => throw new NotSupportedException(reply.GetType().Name),
    };

    /// <summary>Everything that can be pressed on a card.</summary>
    public static IEnumerable<ActionId> Actions(Card card) => card.Parts.SelectMany(part => part switch
    {
        CardPart.MenuRow row => [row.Action],
        CardPart.Buttons buttons => buttons.Items.Select(button => button.Action),
        _ => Enumerable.Empty<ActionId>(),
    });

    private static IEnumerable<ActionId> Wishes(Workshop workshop)
    {
        var stage = workshop.Current.ToString().ToLowerInvariant();
        foreach (var verb in Verbs.All.Order(StringComparer.Ordinal))
        {
            yield return ActionId.Of(verb);
            yield return ActionId.Of(verb, stage);
            if (Stage.Of(workshop.Current).Targets(workshop).FirstOrDefault() is { } target)
            {
                yield return ActionId.Of(verb, stage, target);
            }
        }

        foreach (var verb in new[] { Verbs.Change, Verbs.Lane, Verbs.NotQuite, Verbs.TaskLater })
        {
            foreach (var id in s_ids)
            {
                yield return ActionId.Of(verb, id.ToString());
            }
        }

        yield return ActionId.Of(Verbs.Charter, "2");
        yield return ActionId.Of(Verbs.Picture, "tiles");
        yield return ActionId.Of(Verbs.Picture, "text");
        yield return ActionId.Of(Verbs.RoleCard, "Technician");
        yield return ActionId.Of(Verbs.LaneAnswer, "A7", "us");
        yield return ActionId.Of(Verbs.LaneAnswer, "A7", "us", "unseen");
        yield return ActionId.Of(Verbs.LaneAnswer, "A7", "thing");
        yield return ActionId.Of(Verbs.LaneAnswer, "A7", "list");
        yield return ActionId.Of(Verbs.Export, "pdf");
    }
}
