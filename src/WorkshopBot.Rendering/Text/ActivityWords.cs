using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Text;

/// <summary>Says an activity in words: for screen readers, for the text form, and for arrows that are told rather than drawn.</summary>
internal sealed class ActivityWords(ServiceBlueprint blueprint, PictureWords words)
{
    private const int MaxName = 90;

    /// <summary>Everything a card stands for, also what an ellipsis hides or an arrow shows.</summary>
    public string Label(Activity activity)
    {
        var parts = new List<string> { $"{words.LaneName(activity.Lane)}, {Name(activity)}", Who(activity), Place(activity), Times(activity).Replace('\u00a0', ' ') };
        parts.AddRange(activity.FailPoints.Select(fail => $"{words.Fail}: {Reason(fail)}"));
        if (activity.Wait is { } wait)
            parts.Add($"{words.Wait}: {WaitReason(activity, wait)}");

        parts.AddRange(Remarks(activity).Skip(1));
        parts.AddRange(Next(activity));
        return Sentences(parts);
    }

    public static string Sentences(IEnumerable<string> parts) =>
        string.Join(' ', parts.Where(part => part.Length > 0).Select(part => part[^1] is '.' or '?' or '!' or '…' ? part : part + "."));

    public static string Name(Activity activity, int max = SafeText.MaxShown) =>
        $"{SafeText.Line(activity.Id.Value, 40)} {SafeText.Line(activity.What, max)}".Trim();

    public static string ShortName(Activity activity) => Name(activity, MaxName);

    public string Who(Activity activity) => SafeText.Line(activity.Actor) is { Length: > 0 } actor ? actor : words.OwnerNeeded;

    public static string Place(Activity activity) => Join(activity.Location, activity.Channel);

    public string Times(Activity activity) => string.Join("\u00a0· ", TimesOf(activity));

    /// <summary>Target time and longest wait; a wait of zero is "no wait", which needs no words.</summary>
    public IEnumerable<string> TimesOf(Activity activity)
    {
        if (activity.Standard?.TargetSeconds is > 0 and var target)
            yield return words.Target(words.Duration(target));

        if (activity.Standard?.MaxWaitSeconds is > 0 and var wait)
            yield return words.WaitUpTo(words.Duration(wait));
    }

    public string Reason(FailPoint fail)
    {
        // First, so that no ellipsis hides it.
        var open = fail.IsOpen ? $"({words.Open}) " : "";
        return $"{SafeText.Line(fail.Id.Value, 40)} {open}{SafeText.Line(fail.What)}".Trim();
    }

    /// <summary>How long and why people wait here.</summary>
    public string WaitReason(Activity activity, WaitPoint wait)
    {
        var reason = SafeText.Line(wait.Reason);
        if (activity.Standard?.MaxWaitSeconds is not (> 0 and var seconds))
            return reason.Length > 0 ? reason : words.Waiting;

        var time = words.WaitUpTo(words.Duration(seconds));
        return reason.Length > 0 ? $"{time}: {reason}" : time;
    }

    public IEnumerable<string> Next(Activity activity)
    {
        foreach (var link in activity.Next)
        {
            var to = blueprint.Find(link.To) is { } next ? ShortName(next) : SafeText.Line(link.To.Value, 40);
            var when = SafeText.Line(link.When);
            yield return when.Length > 0 ? $"{words.If(when)}: {words.Then(to)}" : words.Then(to);
        }
    }

    /// <summary>What else is known: how well founded it is, that it is a workaround, what was noted, and where nothing is needed.</summary>
    public IEnumerable<string> Remarks(Activity activity)
    {
        var basis = words.BasisName(activity.Basis);
        yield return SafeText.Line(activity.BasisNote) is { Length: > 0 } note ? $"{basis}: {note}" : basis;
        if (activity.Workaround)
            yield return words.Workaround;

        if (SafeText.Line(activity.Note) is { Length: > 0 } noted)
            yield return $"{words.Note}: {noted}";

        foreach (var (nothing, said) in new[]
        {
            (NothingNeeded.Front, words.SelfService), (NothingNeeded.Back, words.NothingBehind),
            (NothingNeeded.Support, words.NoSupport), (NothingNeeded.Evidence, words.NothingToSee),
        })
        {
            if (activity.Nothing.HasFlag(nothing))
                yield return said;
        }
    }

    public static string List(IEnumerable<string> things) =>
        string.Join(", ", things.Select(thing => SafeText.Line(thing, int.MaxValue)).Where(thing => thing.Length > 0));

    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var result = "";
        foreach (var part in parts)
        {
            if (SafeText.Line(part) is { Length: > 0 } said)
                result = result.Length > 0 ? $"{result} · {said}" : said;
        }

        return result;
    }
}
