using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One item by its id: its words, where it belongs, and everything known about it; nothing of a silent round but one's own.</summary>
public static class ItemCard
{
    public static Card Of(ItemId id, Workshop workshop, ParticipantId who, Voice voice)
    {
        var card = new CardBuilder(voice);
        if (workshop.Blueprint.Find(new ActivityId(id.ToString())) is { } step)
        {
            Step(card, step, workshop, voice);
        }
        else if (workshop.Blueprint.FindFailPoint(new FailPointId(id.ToString())) is var (host, fail))
        {
            card.Quote(fail.Id.Value, fail.What, Texts.SideBySide(host.Id.Value, fail.Effect is { } effect ? Texts.Cut(effect) : null))
                .Pairs(Known((voice.Texts.Word.Prevention, fail.Prevention), (voice.Texts.Word.Contingency, fail.Contingency), (voice.Texts.Word.Owner, fail.Owner)));
        }
        else if (workshop.Blueprint.Activities.FirstOrDefault(other => other.Wait?.Id == id.ToString()) is { } waiting)
        {
            card.Quote(id.ToString(), waiting.Wait!.Reason ?? waiting.What, waiting.Id.Value);
        }
        else if (workshop.Blueprint.Parked.FirstOrDefault(item => item.Id == id.ToString()) is { } parked)
        {
            card.Quote(parked.Id, parked.Text);
        }
        else if (workshop.Blueprint.Actions.FirstOrDefault(task => task.Id == id.ToString()) is { } task)
        {
            card.Quote(task.Id, task.What, Texts.SideBySide(Lists.OwnerOf(task, workshop, voice), voice.Texts.Due(task.Due)));
        }
        else if (workshop.Find(id) is { } own && own.Author == who)
        {
            card.Quote(id.ToString(), own.Offer.Words);
        }
        else
        {
            return RefusalCard.Of(new Refusal.UnknownItem(id, []), workshop, voice);
        }

        return card.Build(id.ToString());
    }

    private static void Step(CardBuilder card, Activity step, Workshop workshop, Voice voice)
    {
        var phase = workshop.Blueprint.Find(step.Phase)?.Name;
        card.Quote(step.Id.Value, step.What, Texts.SideBySide(voice.Texts.Word.Lane(step.Lane), phase is null ? null : Texts.Cut(phase), voice.Texts.Word.Basis(step.Basis)))
            .Pairs(
            [
                .. Known(
                    (voice.Texts.Document.ColumnRole, step.Actor), (voice.Texts.Document.ColumnPlace, step.Location),
                    (voice.Texts.Document.ColumnEvidence, step.Evidence.Count > 0 ? string.Join(", ", step.Evidence) : null)),
                .. RoleCardView.Pairs(step, voice),
                .. step.FailPoints.Select(fail => new Pair(fail.Id.Value, fail.What)),
            ])
            .Buttons(workshop.IsOpen ? [Act.Button(voice.Texts.Change.Title(step.Id), Act.Of(Verbs.Change, step.Id.Value))] : []);
    }

    private static IEnumerable<Pair> Known(params (string Label, string? Value)[] pairs) =>
        pairs.Where(pair => pair.Value is not null).Select(pair => new Pair(pair.Label, pair.Value!));
}
