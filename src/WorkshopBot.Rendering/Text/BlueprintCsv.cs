using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering.Text;

/// <summary>
/// Writes a blueprint as a table: one row for each fail point with its activity, one for an activity without any. Comma, CRLF, quotes
/// doubled; a cell that a spreadsheet would run as a formula begins with an apostrophe.
/// </summary>
public static class BlueprintCsv
{
    private static readonly string[] s_columns =
    [
        "phase", "id", "lane", "what", "actor", "location", "channel", "evidence", "tools", "basis", "basis_note", "workaround", "note", "nothing",
        "wait_point", "wait_reason", "execution", "target_seconds", "max_wait_seconds", "script", "script_failure", "script_never", "next",
        "fail_id", "fail_what", "effect", "severity", "occurrence", "detection", "score", "votes", "prevention", "contingency", "decider",
        "owner", "open",
    ];

    public static string Write(ServiceBlueprint blueprint)
    {
        var result = new StringBuilder();
        Row(result, s_columns);
        foreach (var (name, activities) in Chapters.Of(blueprint))
        {
            foreach (var activity in activities)
                Rows(result, name, activity);
        }

        return result.ToString();
    }

    /// <summary>Safe as one cell: no formula, quoted where needed.</summary>
    internal static string Cell(string? text)
    {
        var cell = text is null ? "" : SafeText.Block(text);
        // Some programs look past leading spaces; others take the wide forms of the signs for the signs.
        var runs = text is ['\t' or '\r', ..] || cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t', ..];
        cell = runs ? "'" + cell : cell;
        return cell.AsSpan().IndexOfAny(",\"\n\r;") >= 0 || cell is [' ', ..] or [.., ' '] ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static void Rows(StringBuilder result, string phase, Activity activity)
    {
        var step = Step(phase, activity);
        if (activity.FailPoints.Count == 0)
            Row(result, [.. step, .. new string?[s_columns.Length - step.Length]]);

        foreach (var fail in activity.FailPoints)
            Row(result, [.. step, .. Fail(fail)]);
    }

    private static string?[] Step(string phase, Activity activity) =>
    [
        phase, activity.Id.Value, Lower(activity.Lane), activity.What, activity.Actor, activity.Location, activity.Channel,
        ActivityWords.List(activity.Evidence), ActivityWords.List(activity.Tools), Lower(activity.Basis), activity.BasisNote, YesNo(activity.Workaround), activity.Note,
        activity.Nothing == NothingNeeded.None ? "" : Lower(activity.Nothing), YesNo(activity.Wait is not null), activity.Wait?.Reason,
        activity.Standard?.Execution, Number(activity.Standard?.TargetSeconds), Number(activity.Standard?.MaxWaitSeconds),
        activity.Script?.Opening, activity.Script?.Failure, activity.Script?.Never,
        string.Join("; ", activity.Next.Select(link => link.When is null ? link.To.Value : $"{link.To.Value} ({link.When})")),
    ];

    private static string?[] Fail(FailPoint fail) =>
    [
        fail.Id.Value, fail.What, fail.Effect, Number(fail.Severity), Number(fail.Occurrence), Number(fail.Detection), Number(fail.Score),
        Number(fail.Votes), fail.Prevention, fail.Contingency, fail.Decider, fail.Owner, YesNo(fail.IsOpen),
    ];

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder result, string?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                result.Append(',');

            result.Append(Cell(cells[i]));
        }

        result.Append("\r\n");
    }
}
