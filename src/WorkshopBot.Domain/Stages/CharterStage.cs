using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>The frame. It is written by the facilitator, not collected: nothing is offered in it.</summary>
internal sealed class CharterStage : Stage
{
    public override StageKey Key => StageKey.Charter;

    public override StageTime Time => new(10, 24);

    public override Refusal? Check(Offer offer, Workshop workshop) => new Refusal.StageNotOpen(StageKey.Charter);

    public override ServiceBlueprint Add(Workshop workshop, Contribution shown) => workshop.Blueprint;

    public override ServiceBlueprint Remove(Workshop workshop, Contribution gone) => workshop.Blueprint;

    public override IEnumerable<Gap> Gaps(Workshop workshop)
    {
        var fields = workshop.Charter.Missing().Select(field => field.ToString()).ToSequence();
        if (fields.Count > 0)
        {
            yield return new Gap(GapKind.CharterFields, fields, fields.Count);
        }

        var open = LanesToCover(workshop).Where(lane => !workshop.People.Values.Any(person => person.MayContribute && Covers(person, lane)))
            .Select(lane => lane.ToString()).ToSequence();
        if (open.Count > 0)
        {
            yield return new Gap(GapKind.LaneWithoutExpert, open, open.Count);
        }
    }

    public override IEnumerable<string> Targets(Workshop workshop) => [];

    public override bool Suits(Participant person, Workshop workshop, string target) => false;

    private static bool Covers(Participant person, Lane lane) =>
        lane == Lane.Customer ? SpeaksForCustomer(person) || Knows(person, Lane.Front) : Knows(person, lane);

    private static IEnumerable<Lane> LanesToCover(Workshop workshop)
    {
        yield return Lane.Customer;
        foreach (var (stage, lane) in new[] { (StageKey.Front, Lane.Front), (StageKey.Back, Lane.Back), (StageKey.Support, Lane.Support) })
        {
            if (workshop.Playbook.Has(stage))
            {
                yield return lane;
            }
        }
    }
}
