using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;
using WorkshopBot.Tests.Builders;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Stages;

/// <summary>All words of the parts come from the texts.</summary>
public sealed partial class StageLanguageTests
{
    /// <summary>Names, and what the walk types in plain letters.</summary>
    private static readonly string[] s_typed = ["Nora", "Ines", "Maya", "Theo", "Sam", "Ruth", "A / B", "English", "Español"];

    [Fact]
    public void No_card_of_the_whole_workshop_says_anything_that_is_not_in_the_texts()
    {
        var tour = new PharmacyTour("qps-ploc").Walk();

        var visible = tour.Desk.Shown.SelectMany(PseudoText.VisibleIn)
            .Concat(Enum.GetValues<StageKey>().SelectMany(stage => VisibleAround(stage, tour.Desk)));
        Assert.True(tour.Desk.Shown.Count > 60, "The walk shows too little to prove anything.");
        Assert.Equal("", string.Join(", ", visible.Select(text => PseudoText.Untranslated(Durations().Replace(text, " "), s_typed)).Where(words => words.Length > 0)));
    }

    [Fact]
    public void Every_gap_of_a_part_has_its_words_and_no_part_speaks_for_another()
    {
        var desk = new FormDesk(Story.WithFailPart());
        foreach (var (stage, kinds) in GapsOf())
        {
            var script = StageScript.Of(stage);
            foreach (var kind in Enum.GetValues<GapKind>())
            {
                var said = script.Missing(new Gap(kind, ["A1"], 1), desk.Workshop, desk.Voice);
                Assert.True(kinds.Contains(kind) == !string.IsNullOrWhiteSpace(said), $"{stage} says “{said}” of {kind}.");
            }
        }

        Assert.Equal(Enum.GetValues<GapKind>(), GapsOf().SelectMany(entry => entry.Kinds).Distinct().Order());
    }

    private static IEnumerable<string> VisibleAround(StageKey stage, FormDesk desk)
    {
        var script = StageScript.Of(stage);
        var (w, v) = (desk.Workshop, desk.Voice);
        var targets = Stage.Of(stage).Targets(w).DefaultIfEmpty("").Select(target => new Question(stage, target)).ToList();
        return PseudoText.VisibleIn(new Card([script.BoardAsk(w, v), .. targets.Select(q => script.PersonalAsk(q, w, v))], "", v.Texts.Language))
            .Concat(targets.Select(q => script.Nudge(q, w, v, Story.Maya)))
            .Concat(GapsOf().Single(entry => entry.Stage == stage).Kinds.Select(kind => script.Missing(new Gap(kind, ["A1"], 1), w, v) ?? ""))
            .Concat([script.Recap(w, v), script.Done(v), script.Empty(v), script.Progress(w, v) ?? ""]);
    }

    private static (StageKey Stage, GapKind[] Kinds)[] GapsOf() =>
    [
        (StageKey.Charter, [GapKind.CharterFields, GapKind.LaneWithoutExpert]),
        (StageKey.Chain, [GapKind.TooFewPhases, GapKind.TooManyPhases, GapKind.OrderUnconfirmed, GapKind.NotRevealed]),
        (StageKey.Customer, [GapKind.PhasesWithoutSteps, GapKind.TooFewSteps, GapKind.TooManySteps, GapKind.OrderUnconfirmed, GapKind.NotRevealed]),
        (StageKey.Front, [GapKind.StepsUnanswered, GapKind.NotRevealed]),
        (StageKey.Back, [GapKind.StepsUnanswered, GapKind.NotRevealed]),
        (StageKey.Support, [GapKind.StepsUnanswered, GapKind.NotRevealed]),
        (StageKey.Evidence, [GapKind.StepsWithoutEvidence, GapKind.NotRevealed]),
        (StageKey.Ownership, [GapKind.StepsWithoutOwner, GapKind.StepsWithoutPlace, GapKind.OwnersInConflict, GapKind.NotRevealed]),
        (StageKey.Fail, [GapKind.TooFewFailPoints, GapKind.WaitsUnmarked, GapKind.VoteNotHeld, GapKind.NotRevealed]),
        (StageKey.Safeguard, [GapKind.FailPointsOpen, GapKind.NotRevealed]),
        (StageKey.Standard, [GapKind.StandardsMissing, GapKind.NotRevealed]),
        (StageKey.Script, [GapKind.ScriptsMissing, GapKind.NotRevealed]),
        (StageKey.Playback, [GapKind.StepsUnconfirmed, GapKind.TasksMissing, GapKind.ReviewDateMissing, GapKind.NotSigned, GapKind.ParkedUnsettled, GapKind.NotRevealed]),
    ];

    /// <summary>Times are written as the domain reads them.</summary>
    [GeneratedRegex(@"\b\d+ (?:s|min|h|days?)\b")]
    private static partial Regex Durations();
}
