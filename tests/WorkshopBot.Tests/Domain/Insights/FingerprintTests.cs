using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Tests.Domain.Insights;

public sealed class FingerprintTests
{
    private static readonly Activity s_step = Samples.Load("shoeshine")!.Find(new ActivityId("SS03"))!;

    public static TheoryData<string> SignedFields => [.. s_signed.Keys];

    private static readonly Dictionary<string, Func<Activity, Activity>> s_signed = new()
    {
        ["what"] = step => step with { What = "Apply wax" },
        ["lane"] = step => step with { Lane = Lane.Back },
        ["actor"] = step => step with { Actor = null },
        ["location"] = step => step with { Location = "Hall" },
        ["channel"] = step => step with { Channel = "phone" },
        ["evidence"] = step => step with { Evidence = ["Polish; Cloth"] },
        ["tools"] = step => step with { Tools = [] },
        ["workaround"] = step => step with { Workaround = true },
        ["nothing"] = step => step with { Nothing = NothingNeeded.None },
        ["wait"] = step => step with { Wait = new WaitPoint("W1") },
        ["execution"] = step => step with { Standard = step.Standard! with { Execution = "x" } },
        ["target"] = step => step with { Standard = step.Standard! with { TargetSeconds = 31 } },
        ["maximum"] = step => step with { Standard = step.Standard! with { MaxWaitSeconds = null } },
        ["opening"] = step => step with { Script = step.Script! with { Opening = "Black?" } },
        ["failure"] = step => step with { Script = step.Script! with { Failure = null } },
        ["never"] = step => step with { Script = step.Script! with { Never = "" } },
        ["fail point"] = step => step with { FailPoints = [] },
        ["contingency"] = step => step with { FailPoints = step.FailPoints.Change(_ => true, fail => fail with { Contingency = "Wipe" }) },
        ["two texts for one"] = step => step with { Location = "Street corner;9:in person", Channel = null },
    };

    [Theory]
    [MemberData(nameof(SignedFields))]
    public void What_is_signed_changes_it(string field) => Assert.NotEqual(Fingerprint.Of(s_step), Fingerprint.Of(s_signed[field](s_step)));

    [Fact]
    public void Each_of_these_changes_has_a_fingerprint_of_its_own() =>
        Assert.Equal(s_signed.Count, s_signed.Values.Select(change => Fingerprint.Of(change(s_step))).Distinct().Count());

    [Fact]
    public void What_is_not_signed_does_not_change_it() => Assert.Equal(Fingerprint.Of(s_step), Fingerprint.Of(s_step with
    {
        Basis = Basis.Assumed,
        BasisNote = null,
        Phase = new PhaseId(9),
        Next = [],
        Wordings = [new Wording("C1", "Wax on", null)],
        FailPoints = s_step.FailPoints.Change(_ => true, fail => fail with { Votes = 99, Severity = 1 }),
    }));

    [Fact]
    public void It_is_stored_so_it_must_never_come_out_differently() => Assert.Equal("af268c8ad54bbe99", Fingerprint.Of(s_step));
}
