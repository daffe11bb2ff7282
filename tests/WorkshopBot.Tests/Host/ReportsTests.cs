using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Reports;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Host;

public sealed class ReportsTests
{
    private static readonly Texts s_english = Texts.For("en", TimeZoneInfo.Utc);
    private static readonly ServiceBlueprint s_shoeshine = Samples.Load("shoeshine")!;

    [Fact]
    public void A_check_for_programs_keeps_its_shape() =>
        Golden.Match(CheckJson.Write(BlueprintCheck.Of(Samples.Load("pharmacy-prescription")!), s_english), "host/pharmacy-prescription.check.json");

    [Fact]
    public void A_check_for_people_reads_well_in_both_languages()
    {
        var check = BlueprintCheck.Of(s_shoeshine);
        Golden.Match(CheckText.Write(check, s_english), "host/shoeshine.check.en.golden");
        Golden.Match(CheckText.Write(check, Texts.For("es", TimeZoneInfo.Utc)), "host/shoeshine.check.es.golden");
    }

    [Fact]
    public void A_missing_time_is_named_with_its_step()
    {
        var step = s_shoeshine.Activities.First(activity => activity.Standard?.TargetSeconds > 0 && activity.Lane == Lane.Front).Id;
        var unknown = s_shoeshine.Change(step, activity => activity with { Standard = null });

        var text = CheckText.Write(BlueprintCheck.Of(unknown), s_english);

        Assert.Contains("No promise check yet; still to learn: 1 time.", text, StringComparison.Ordinal);
        Assert.Contains($"{step} {s_shoeshine.Find(step)!.What}: Time\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_promise_or_a_way_the_check_says_so()
    {
        var promise = s_shoeshine.Promise!;

        Assert.Contains("No time is promised", CheckText.Write(BlueprintCheck.Of(s_shoeshine with { Promise = null }), s_english), StringComparison.Ordinal);
        Assert.Contains(
            $"no normal way leads from {promise.To} to {promise.From}",
            CheckText.Write(BlueprintCheck.Of(s_shoeshine with { Promise = promise with { From = promise.To, To = promise.From } }), s_english),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_says_cannot_steer_the_terminal()
    {
        var text = CheckText.Write(BlueprintCheck.Of(s_shoeshine with { Title = "\u001b[31mred\u0007" }), s_english);

        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
    }

    [Fact]
    public void A_blueprint_does_not_differ_from_itself()
    {
        var text = DifferenceReport.Between(s_shoeshine, s_shoeshine, null).Text();

        Assert.Contains("No difference.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Added", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_names_what_came_went_moved_and_changed()
    {
        var report = DifferenceReport.Between(s_shoeshine, Improved(), "en");

        Golden.Match(report.Text(), "host/shoeshine.diff.golden");
        Golden.Match(report.Markdown(), "host/shoeshine.diff.md");
    }

    /// <summary>One step quicker and out of sight, the last one gone, a new one in its place; its name tries to be markup.</summary>
    private static ServiceBlueprint Improved()
    {
        var quicker = s_shoeshine.Activities.First(activity => activity.Lane == Lane.Front && activity.Standard?.TargetSeconds > 0);
        var last = s_shoeshine.Activities[^1];
        return s_shoeshine with
        {
            Title = "Corner shoeshine, faster",
            Activities = s_shoeshine.Activities
                .Where(activity => activity.Id != last.Id)
                .Select(activity => activity.Id == quicker.Id
                    ? activity with { Lane = Lane.Back, Standard = activity.Standard! with { TargetSeconds = activity.Standard.TargetSeconds / 2 } }
                    : activity)
                .Select(activity => activity with { Next = activity.Next.Where(link => link.To != last.Id).ToSequence() })
                .Append(new Activity { Id = new ActivityId("NEW1"), Phase = last.Phase, Lane = Lane.Customer, What = "Reads *the* <b>receipt</b>" })
                .ToSequence(),
        };
    }
}
