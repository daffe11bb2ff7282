using System.Text;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Text;

/// <summary>Writes a blueprint as plain text: the same content as the picture, for screen readers, terminals and e-mail.</summary>
public sealed class BlueprintText
{
    private readonly ServiceBlueprint _blueprint;
    private readonly PictureWords _words;
    private readonly ActivityWords _said;
    private readonly StringBuilder _out = new();

    private BlueprintText(ServiceBlueprint blueprint, PictureWords words) =>
        (_blueprint, _words, _said) = (blueprint, words, new ActivityWords(blueprint, words));

    /// <summary>LF line ends, a line feed at the end.</summary>
    public static string Write(ServiceBlueprint blueprint, Imprint imprint, PictureWords words)
    {
        var writer = new BlueprintText(blueprint, words);
        writer.Head(imprint);
        foreach (var (name, activities) in Chapters.Of(blueprint))
            writer.Phase(name, activities);

        writer.Foot();
        return writer._out.ToString();
    }

    private void Head(Imprint imprint)
    {
        var title = TitleFacts.TitleOf(_blueprint, _words);
        Line(title).Line(new string('=', Math.Min(title.Length, 80)));
        if (!imprint.Signed)
            Line(_words.Draft);

        foreach (var (name, value) in TitleFacts.Of(_blueprint, imprint, _words))
            Line($"{name}: {value}");

        Line(_words.VisibilityMeans(_blueprint.Visibility));
        if (TitleFacts.ObservedShare(_blueprint, _words) is { Length: > 0 } share)
            Line(share);
    }

    private void Phase(string name, IReadOnlyList<Activity> activities)
    {
        Line("");
        if (name.Length > 0)
            Line(name.ToUpperInvariant());

        if (activities.Count == 0)
            Line($"  {_words.NothingYet}");

        foreach (var activity in activities)
            Step(activity);
    }

    private void Step(Activity activity)
    {
        Line($"  {ActivityWords.Name(activity)}");
        Item(_words.Lane, _words.LaneName(activity.Lane));
        Item(_words.Who, _said.Who(activity));
        Item(_words.Where, ActivityWords.Place(activity));
        Item(_words.Evidence, ActivityWords.List(activity.Evidence));
        Item(_words.Tools, ActivityWords.List(activity.Tools));
        Item(_words.Execution, activity.Standard?.Execution);
        Item(_words.Time, _said.Times(activity).Replace('\u00a0', ' '));
        Item(_words.Script, activity.Script?.Opening);
        Item(_words.ScriptFailure, activity.Script?.Failure);
        Item(_words.ScriptNever, activity.Script?.Never);
        if (activity.Wait is { } wait)
            Item($"W {_words.Wait}", _said.WaitReason(activity, wait));

        foreach (var fail in activity.FailPoints)
            Fail(fail);

        Item("", string.Join(", ", _said.Remarks(activity)));
        foreach (var next in _said.Next(activity))
            Line($"    → {next}");
    }

    private void Fail(FailPoint fail)
    {
        Item($"F {_words.Fail}", _said.Reason(fail));
        Item($"  {_words.Effect}", fail.Effect);
        Item($"  {_words.Prevention}", fail.Prevention);
        Item($"  {_words.Contingency}", fail.Contingency);
        Item($"  {_words.Decider}", fail.Decider);
        Item($"  {_words.Owner}", SafeText.Line(fail.Owner) is { Length: > 0 } owner ? owner : _words.OwnerNeeded);
    }

    private void Foot()
    {
        if (_blueprint.Actions.Count > 0)
            Line("").Line(_words.Tasks.ToUpperInvariant());

        foreach (var task in _blueprint.Actions)
            Line($"  {(task.Done ? "✓" : "–")} {ActivityWords.Join(task.What, task.Owner, task.Due is { } due ? _words.DateIs(due) : null)}");

        if (_blueprint.Parked.Count > 0)
            Line("").Line(_words.Parked.ToUpperInvariant());

        foreach (var parked in _blueprint.Parked)
            Line($"  – {SafeText.Line(parked.Text)}");

        if (SafeText.Line(_blueprint.Note) is { Length: > 0 } note)
            Line("").Line($"{_words.Note}: {note}");
    }

    private void Item(string name, string? value)
    {
        var text = SafeText.Line(value, int.MaxValue);
        if (text.Length > 0)
            Line(name.Length > 0 ? $"    {name}: {text}" : $"    ({text})");
    }

    private BlueprintText Line(string text)
    {
        _out.Append(text).Append('\n');
        return this;
    }
}
