using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>The value chain: three to seven phases. Everybody tells the story in phases; the lists become one proposed list.</summary>
internal sealed class ChainStage : Stage
{
    public const int Fewest = 3;
    public const int Readable = 7;

    public override StageKey Key => StageKey.Chain;

    public override StageTime Time => new(10, 24);

    public override Refusal? Check(Offer offer, Workshop workshop) => offer switch
    {
        Offer.PhaseName phase => TextRules.Check("phase", phase.Name, TextRules.NameLength),
        _ => new Refusal.StageNotOpen(StageKey.Chain),
    };

    public override ServiceBlueprint Add(Workshop workshop, Contribution shown) => Propose(workshop);

    public override ServiceBlueprint Remove(Workshop workshop, Contribution gone) => Propose(workshop);

    public override IEnumerable<Gap> Gaps(Workshop workshop)
    {
        var count = workshop.Blueprint.Phases.Count;
        if (count < Fewest)
        {
            yield return new Gap(GapKind.TooFewPhases, [], count);
        }
        else if (count > Readable)
        {
            yield return new Gap(GapKind.TooManyPhases, [], count);
        }

        if (count > 0 && !workshop.PhasesAgreed)
        {
            yield return new Gap(GapKind.OrderUnconfirmed, []);
        }
    }

    public override IEnumerable<string> Targets(Workshop workshop) => [""];

    public override bool Suits(Participant person, Workshop workshop, string target) =>
        SpeaksForCustomer(person) || Knows(person, Lane.Front);

    /// <summary>Phases named by two or more, in their usual order; all of them while nobody agrees on any. Never after a facilitator has set the list.</summary>
    private static ServiceBlueprint Propose(Workshop workshop)
    {
        if (workshop.PhasesAgreed)
        {
            return workshop.Blueprint;
        }

        var named = workshop.AnswersTo(StageKey.Chain, "").Select(answer => (Offer.PhaseName)answer.Offer)
            .GroupBy(phase => SameWords.Fold(phase.Name), StringComparer.Ordinal)
            .Select(group => (Name: group.First().Name, Count: group.Count(), Place: group.Average(phase => phase.Position)))
            .ToList();
        var agreed = named.Any(entry => entry.Count > 1) ? named.Where(entry => entry.Count > 1) : named;
        var names = agreed.OrderByDescending(entry => entry.Count).Take(Readable).OrderBy(entry => entry.Place).Select(entry => entry.Name);
        return workshop.Blueprint with { Phases = WithNumbers(workshop, names).ToSequence() };
    }

    private static IEnumerable<Phase> WithNumbers(Workshop workshop, IEnumerable<string> names)
    {
        var last = workshop.Blueprint.Phases.Select(phase => phase.Id.Number).DefaultIfEmpty().Max();
        foreach (var name in names)
        {
            yield return workshop.Blueprint.Phases.FirstOrDefault(phase => SameWords.Are(phase.Name, name)) ?? new Phase(new PhaseId(++last), name);
        }
    }
}
