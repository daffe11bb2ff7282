using System.Text;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Text;

/// <summary>Writes a blueprint as Markdown: a table of steps for each phase, then fail points, scripts and to-dos.</summary>
public sealed class BlueprintMarkdown
{
    private readonly ServiceBlueprint _blueprint;
    private readonly PictureWords _words;
    private readonly ActivityWords _said;
    private readonly StringBuilder _out = new();

    private BlueprintMarkdown(ServiceBlueprint blueprint, PictureWords words) =>
        (_blueprint, _words, _said) = (blueprint, words, new ActivityWords(blueprint, words));

    /// <summary>LF line ends, a line feed at the end; people's words form no markup.</summary>
    public static string Write(ServiceBlueprint blueprint, Imprint imprint, PictureWords words)
    {
        var writer = new BlueprintMarkdown(blueprint, words);
        writer.Head(imprint);
        foreach (var (name, activities) in Chapters.Of(blueprint))
            writer.Phase(name, activities);

        writer.FailPoints();
        writer.Scripts();
        writer.Foot();
        return writer._out.ToString();
    }

    /// <summary>Backslashes before all that Markdown or HTML could take for markup.</summary>
    public static string Escape(string? text)
    {
        var clean = SafeText.Line(text, int.MaxValue);
        var result = new StringBuilder(clean.Length + 8);
        foreach (var letter in clean)
        {
            if (letter is '<')
                result.Append("&lt;");
            else if (letter is '&')
                result.Append("&amp;");
            else if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '>' or '!')
                result.Append('\\').Append(letter);
            else
                result.Append(letter);
        }

        return result.ToString();
    }

    private void Head(Imprint imprint)
    {
        Line($"# {Escape(TitleFacts.TitleOf(_blueprint, _words))}").Line("");
        if (!imprint.Signed)
            Line($"**{Escape(_words.Draft)}**").Line("");

        foreach (var (name, value) in TitleFacts.Of(_blueprint, imprint, _words))
            Line($"- **{Escape(name)}:** {Escape(value)}");

        Line($"- {Escape(_words.VisibilityMeans(_blueprint.Visibility))}");
        if (TitleFacts.ObservedShare(_blueprint, _words) is { Length: > 0 } share)
            Line($"- {Escape(share)}");
    }

    private void Phase(string name, IReadOnlyList<Activity> activities)
    {
        Line("").Line(name.Length > 0 ? $"## {Escape(name)}" : "## –").Line("");
        if (activities.Count == 0)
        {
            Line(Escape(_words.NothingYet));
            return;
        }

        Row(_words.Lane, _words.Step, _words.Who, _words.Where, _words.Evidence, _words.Standards, _words.Wait, _words.NextStep);
        Line("|---|---|---|---|---|---|---|---|");
        foreach (var activity in activities)
            Step(activity);
    }

    private void Step(Activity activity) => Row(
        _words.LaneName(activity.Lane),
        string.Join(' ', new[] { ActivityWords.Name(activity, int.MaxValue), Remarks(activity) }.Where(part => part.Length > 0)),
        _said.Who(activity),
        ActivityWords.Place(activity),
        ActivityWords.List([.. activity.Evidence, .. activity.Tools]),
        ActivityWords.Sentences([SafeText.Line(activity.Standard?.Execution, int.MaxValue), _said.Times(activity).Replace('\u00a0', ' ')]),
        activity.Wait is { } wait ? $"W {_said.WaitReason(activity, wait)}" : "",
        string.Join("; ", _said.Next(activity)));

    private string Remarks(Activity activity) => string.Join(", ", _said.Remarks(activity)) is { Length: > 0 } said ? $"({said})" : "";

    private void FailPoints()
    {
        if (!_blueprint.FailPoints.Any())
            return;

        Line("").Line($"## {Escape(_words.FailPoints)}").Line("");
        Row(_words.Fail, _words.Step, _words.Effect, _words.Score, _words.Prevention, _words.Contingency, _words.Decider, _words.Owner);
        Line("|---|---|---|---|---|---|---|---|");
        foreach (var activity in _blueprint.Activities)
        {
            foreach (var fail in activity.FailPoints)
                Row(_said.Reason(fail), ActivityWords.ShortName(activity), fail.Effect, $"{fail.Score}", fail.Prevention, fail.Contingency, fail.Decider, fail.Owner ?? _words.OwnerNeeded);
        }
    }

    private void Scripts()
    {
        var spoken = _blueprint.Activities.Where(activity => activity.Script is not null).ToList();
        if (spoken.Count == 0)
            return;

        Line("").Line($"## {Escape(_words.Scripts)}").Line("");
        foreach (var activity in spoken)
        {
            Line($"- **{Escape(ActivityWords.ShortName(activity))}**");
            Quote(_words.Script, activity.Script!.Opening);
            Quote(_words.ScriptFailure, activity.Script.Failure);
            Quote(_words.ScriptNever, activity.Script.Never);
        }
    }

    private void Quote(string name, string? text)
    {
        if (SafeText.Line(text, int.MaxValue).Length > 0)
            Line($"  - {Escape(name)}: “{Escape(text)}”");
    }

    private void Foot()
    {
        if (_blueprint.Actions.Count > 0)
            Line("").Line($"## {Escape(_words.Tasks)}").Line("");

        foreach (var task in _blueprint.Actions)
            Line($"- [{(task.Done ? "x" : " ")}] {Escape(ActivityWords.Join(task.What, task.Owner, task.Due is { } due ? _words.DateIs(due) : null))}");

        if (_blueprint.Parked.Count > 0)
            Line("").Line($"## {Escape(_words.Parked)}").Line("");

        foreach (var parked in _blueprint.Parked)
            Line($"- {Escape(parked.Text)}");

        if (SafeText.Line(_blueprint.Note).Length > 0)
            Line("").Line($"{Escape(_words.Note)}: {Escape(_blueprint.Note)}");
    }

    private void Row(params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
            _out.Append("| ").Append(Escape(cell)).Append(' ');

        Line("|");
    }

    private BlueprintMarkdown Line(string text)
    {
        _out.Append(text).Append('\n');
        return this;
    }
}
