using System.Globalization;
using System.Text.Json;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Writes the activities of a file.</summary>
internal sealed class ActivityWriter(Utf8JsonWriter json, IReadOnlyDictionary<PhaseId, string> phases)
{
    private int _waits;

    public void Write(Sequence<Activity> activities)
    {
        json.WriteStartArray("activities");
        foreach (var activity in activities)
        {
            json.WriteStartObject();
            Write(activity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Activity activity)
    {
        json.Text("id", activity.Id.Value);
        json.Text("phase", phases.GetValueOrDefault(activity.Phase));
        json.WriteString("lane", Words.For(Words.Lanes, activity.Lane));
        json.Text("what", activity.What);
        json.Text("actor", activity.Actor);
        json.Text("location", activity.Location);
        json.Text("channel", activity.Channel);
        json.Texts("evidence", activity.Evidence);
        json.Texts("tools", activity.Tools);
        json.Text("basis", activity.Basis == Basis.Assumed ? null : Words.For(Words.Bases, activity.Basis));
        json.Text("basisNote", activity.BasisNote);
        json.YesNo("workaround", activity.Workaround);
        json.Text("note", activity.Note);
        json.Texts("nothing", Words.Nothings.Where(pair => activity.Nothing.HasFlag(pair.Value)).Select(pair => pair.Word).ToSequence());
        Wait(activity.Wait);
        Standard(activity.Standard);
        json.Text("script", activity.Script?.Opening);
        json.Text("scriptFailure", activity.Script?.Failure);
        json.Text("scriptNever", activity.Script?.Never);
        json.Objects("failPoints", activity.FailPoints, FailPoint);
        json.Objects("next", activity.Next, link =>
        {
            json.Text("to", link.To.Value);
            json.Text("when", link.When);
        });
        Wordings(activity.Wordings);
    }

    private void Wait(WaitPoint? wait)
    {
        if (wait is null)
        {
            return;
        }

        _waits++;
        json.YesNo("waitPoint", true);
        json.Text("waitId", wait.Id == string.Create(CultureInfo.InvariantCulture, $"W{_waits}") ? null : wait.Id);
        json.Text("waitReason", wait.Reason);
    }

    private void Standard(Standard? standard)
    {
        if (standard is null || standard == new Standard())
        {
            return;
        }

        json.WriteStartObject("standard");
        json.Text("execution", standard.Execution);
        json.Number("targetSeconds", standard.TargetSeconds);
        json.Number("maxWaitSeconds", standard.MaxWaitSeconds);
        json.WriteEndObject();
    }

    private void FailPoint(FailPoint fail)
    {
        json.Text("id", fail.Id.Value);
        json.Text("what", fail.What);
        json.Text("effect", fail.Effect);
        json.Number("severity", fail.Severity);
        json.Number("occurrence", fail.Occurrence);
        json.Number("detection", fail.Detection);
        json.Text("prevention", fail.Prevention);
        json.Text("contingency", fail.Contingency);
        json.Text("decider", fail.Decider);
        json.Text("owner", fail.Owner);
        json.Number("votes", fail.Votes == 0 ? null : fail.Votes);
        Wordings(fail.Wordings);
    }

    private void Wordings(Sequence<Wording> wordings) => json.Objects("wordings", wordings, wording =>
    {
        json.Text("id", wording.Id);
        json.Text("text", wording.Text);
        json.Text("author", wording.Author?.Value);
    });
}
