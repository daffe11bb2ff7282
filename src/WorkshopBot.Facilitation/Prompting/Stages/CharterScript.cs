using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>Part 1: the facilitator writes the frame in its own form; nothing is collected here.</summary>
internal sealed class CharterScript : StageScript
{
    public override StageKey Key => StageKey.Charter;

    public override CardPart.Ask PersonalAsk(Question q, Workshop w, Voice v) => BoardAsk(w, v);

    public override Card Form(Question q, Workshop w, ParticipantId who, Voice v, FormState? state = null) => FormDraft.Gone(q, v, state);

    public override FormReading Read(Question q, IReadOnlyDictionary<string, string> fields, Workshop w, ParticipantId who, Voice v) =>
        new FormReading.Nothing();

    public override string Recap(Workshop w, Voice v) => v.Texts.Stages.Charter.Recap(
        w.Charter.Service, w.Charter.Customer, w.Charter.Start, w.Charter.End, v.Texts.Word.State(w.Charter.State), w.Charter.Goal, v.Name(w.Charter.Owner));

    public override Sequence<CardPart> RevealRows(Workshop w, Voice v) => [new CardPart.Pairs(new[]
    {
        new Pair(v.Texts.Charter.ServiceLabel, w.Charter.Service),
        new Pair(v.Texts.Charter.ScenarioLabel, w.Charter.Scenario),
        new Pair(v.Texts.Charter.CustomerLabel, w.Charter.Customer),
        new Pair(v.Texts.Charter.StartLabel, w.Charter.Start),
        new Pair(v.Texts.Charter.EndLabel, w.Charter.End),
        new Pair(v.Texts.Charter.GoalLabel, w.Charter.Goal),
    }.Where(pair => pair.Value.Length > 0).ToSequence())];

    public override string? Missing(Gap gap, Workshop w, Voice v) => gap.Kind switch
    {
        GapKind.CharterFields => v.Texts.Stages.Charter.Missing(Fields(w, v)),
        GapKind.LaneWithoutExpert => v.Texts.Charter.Coverage(gap.Ids.Select(id => Enum.TryParse<Lane>(id, out var lane) ? v.Texts.Word.Lane(lane) : id)),
        _ => null,
    };

    public override string Nudge(Question q, Workshop w, Voice v, ParticipantId? who = null) => v.Texts.Stages.Charter.Nudge(Fields(w, v));

    private static IEnumerable<string> Fields(Workshop w, Voice v) => w.Charter.Missing().Select(v.Texts.Field.Of);
}
