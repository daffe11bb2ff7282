using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Tests.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class LintTests
{
    private static readonly (string Finding, Func<ServiceBlueprint, ServiceBlueprint> Edit)[] s_cases =
    [
        ("frame-incomplete [scenario, goal]", sound => sound with { Scenario = "", Goal = " " }),
        ("phases-few [2]", sound => sound with
        {
            Phases = [.. sound.Phases.Take(2)],
            Activities = [.. sound.Activities.Select(step => step with { Phase = new PhaseId(1 + (step.Phase.Number / 2)) })],
        }),
        ("phases-many [8]", sound => sound with
        {
            Phases = [.. Enumerable.Range(1, 8).Select(number => new Phase(new PhaseId(number), $"P{number}"))],
            Activities = [.. sound.Activities, .. Enumerable.Range(4, 5).Select(number => Customer($"X{number}") with { Phase = new PhaseId(number) })],
        }),
        ("phase-empty:4 [Later]", sound => sound with { Phases = [.. sound.Phases, new Phase(new PhaseId(4), "Later")] }),
        ("steps-few [4]", sound => Without(sound, "C4")),
        ("steps-many [16]", sound => sound with { Activities = [.. sound.Activities, .. Enumerable.Range(1, 11).Select(n => Customer($"X{n}"))] }),
        ("fails-few [0]", sound => sound with { Activities = [.. sound.Activities.Select(step => step with { FailPoints = [] })] }),
        ("all-assumed []", sound => sound with { Activities = [.. sound.Activities.Select(step => step with { Basis = Basis.Assumed })] }),
        ("task-incomplete:T1 [owner, due]", sound => sound with { Actions = [new ActionItem("T1", "Do it", "", null)] }),
        ("owner-missing:B2 []", On("B2", step => step with { Actor = " " })),
        ("owner-two:F2 [or cashier]", On("F2", step => step with { Actor = "Technician or cashier" })),
        ("place-missing:C1 []", On("C1", step => step with { Location = null })),
        ("channel-missing:B1 []", On("B1", step => step with { Channel = null })),
        ("evidence-missing:C1 []", On("C1", step => step with { Evidence = [] })),
        ("two-actions:B1 [types]", On("B1", step => step with { What = "Scans the original and types it" })),
        ("long-words:B1 [9]", On("B1", step => step with { What = "Takes the oldest open basket from the red shelf" })),
        ("observed-nobody:B1 []", On("B1", step => step with { BasisNote = null })),
        ("front-missing:C6 []", sound => sound with { Activities = [.. sound.Activities, Customer("C6") with { Nothing = default }] }),
        ("back-missing:F5 []", sound => Without(sound, "B5")),
        ("unlinked:S1 []", sound => sound with { Activities = [.. sound.Activities, Support("S1") with { Next = [] }] }),
        ("decision-one-way:B1 []", On("B1", step => step with { Next = [new Link(new ActivityId("C2"), "it is flat")] })),
        ("wait-no-maximum:C1 []", On("C1", step => step with { Standard = null })),
        ("wait-unmarked:C1 []", On("C1", step => step with { Wait = null })),
        ("wait-unmarked:C2 []", On("C2", step => step with { Wait = null, Standard = null, What = "Espera en la fila" })),
        ("standard-incomplete:F1 [execution, maxWait]", On("F1", step => step with { Standard = new Standard(null, 30) })),
        ("standard-vague:F1 [Friendly]", On("F1", step => step with { Standard = new Standard("Friendly service", 30, 0) })),
        ("standard-vague:F1 [rápido]", On("F1", step => step with { Standard = new Standard("Se atiende rápido", 30, 0) })),
        ("fail-open:F10 [prevention, owner]", On("B1", step => step with
        {
            FailPoints = step.FailPoints.Change(_ => true, fail => fail with { Prevention = null, Owner = null }),
        })),
        ("script-missing:F1 []", On("F1", step => step with { Script = null })),
        ("script-failure-missing:F1 []", On("F1", step => step with { Script = new Script("May I?") })),
        ("script-long:F1 [26]", On("F1", step => step with { Script = new Script("May I?", string.Join(' ', Enumerable.Repeat("very", 26))) })),
    ];

    public static TheoryData<string> Findings => [.. s_cases.Select(example => example.Finding)];

    [Fact]
    public void In_a_sound_blueprint_no_rule_finds_anything() => Assert.Equal("", Shown(SoundBlueprint.Instance));

    [Theory]
    [MemberData(nameof(Findings))]
    public void A_mistake_is_found_once_and_nothing_else_with_it(string finding) =>
        Assert.Equal(finding, Shown(s_cases.Single(example => example.Finding == finding).Edit(SoundBlueprint.Instance)));

    [Fact]
    public void Every_rule_has_its_own_id_and_an_example_here()
    {
        Assert.Equal(Lint.Rules.Count, Lint.Rules.Select(rule => rule.Id).Distinct().Count());
        Assert.Empty(Lint.Rules.Select(rule => rule.Id).Except(s_cases.Select(example => example.Finding.Split(':', ' ')[0])));
        Assert.Equal("lint.owner-missing.reason", Lint.Rules.Single(rule => rule.Id == "owner-missing").Reason);
    }

    [Fact]
    public void What_the_method_calls_missing_is_an_error_and_the_rest_are_hints() => Assert.Equal(
        ["owner-missing", "wait-no-maximum", "fail-open"],
        Lint.Rules.Where(rule => rule.Severity == LintSeverity.Error).Select(rule => rule.Id));

    [Fact]
    public void A_finding_dismissed_with_a_reason_stays_dismissed_and_the_others_stay()
    {
        var blueprint = SoundBlueprint.Edit("F1", step => step with { Actor = null, Location = null });

        var report = Lint.Run(blueprint, [new LintDismissal("owner-missing:F1", "the shop has one clerk"), new LintDismissal("place-missing:F1", " ")]);

        Assert.Equal("the shop has one clerk", Assert.Single(report.Dismissed).Reason);
        Assert.Equal("place-missing:F1", Assert.Single(report.Findings).Key);
        Assert.Equal("owner-missing:F1", Lint.Run(blueprint with { Title = "Renamed" }, [new LintDismissal("owner-missing:F1", "so")]).Dismissed[0].Finding.Key);
    }

    [Theory]
    [InlineData("A clock time is promised, never 'soon'")]
    [InlineData("Answered within 30 s, and friendly")]
    [InlineData("Colour shown and agreed first")]
    [InlineData("Se promete una hora exacta, nunca «pronto»")]
    public void A_standard_that_a_stranger_could_tick_off_is_not_vague(string execution) => Assert.Equal(
        "", Shown(SoundBlueprint.Edit("F1", step => step with { Standard = new Standard(execution, 30, 0) })));

    [Theory]
    [InlineData("Checks label and price")]
    [InlineData("Confirms name and date of birth")]
    [InlineData("Cuts paper, ribbon and cards")]
    [InlineData("Saluda y anota", "anota")]
    [InlineData("Scan, then sign", "sign")]
    [InlineData("Bags, puts in a slot", "puts")]
    public void Two_things_are_not_yet_two_actions(string what, string? second = null) => Assert.Equal(
        second is null ? "" : $"two-actions:B1 [{second}]", Shown(SoundBlueprint.Edit("B1", step => step with { What = what })));

    [Theory]
    [InlineData("system", false)]
    [InlineData("text message", false)]
    [InlineData("in person / online", true)]
    [InlineData("teléfono", true)]
    [InlineData(null, true)]
    public void Only_where_a_person_speaks_is_a_script_asked_for(string? channel, bool asked)
    {
        var report = Lint.Run(SoundBlueprint.Edit("F1", step => step with { Channel = channel, Script = null }), []);

        Assert.Equal(asked, report.Findings.Any(finding => finding.Rule.Id == "script-missing"));
    }

    [Fact]
    public void No_blueprint_makes_a_rule_throw()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var blueprint = GeneratedBlueprints.From(seed);
            var keys = Lint.Run(blueprint, []).Findings.Select(finding => finding.Key).ToList();
            Assert.Equal(keys.Count, keys.Distinct().Count());
        }
    }

    private static string Shown(ServiceBlueprint blueprint) =>
        string.Join('\n', Lint.Run(blueprint, []).Findings.Select(finding => $"{finding.Key} {finding.Details}"));

    private static Func<ServiceBlueprint, ServiceBlueprint> On(string id, Func<Activity, Activity> edit) =>
        sound => sound.Change(new ActivityId(id), edit);

    private static ServiceBlueprint Without(ServiceBlueprint sound, string id) => sound with
    {
        Activities = [.. sound.Activities.Where(step => step.Id.Value != id).Select(step => step with
        {
            Next = [.. step.Next.Where(link => link.To.Value != id)],
        })],
    };

    /// <summary>A customer step that needs nobody.</summary>
    private static Activity Customer(string id) => SoundBlueprint.Instance.Find(new ActivityId("C1"))! with
    {
        Id = new ActivityId(id),
        Nothing = NothingNeeded.Front,
        Next = [new Link(new ActivityId("C1"), "again")],
    };

    private static Activity Support(string id) => Customer(id) with { Lane = Lane.Support, Wait = null };
}
