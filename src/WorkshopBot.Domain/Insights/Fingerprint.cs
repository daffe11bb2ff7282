using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>A short hash of what a person signs when they say that their cell is true; any change of it clears that one sign-off.</summary>
public static class Fingerprint
{
    private const int Letters = 16;

    /// <summary>
    /// Covers the step's words, lane, role, place, channel, evidence, tools, workaround, wait, standard, script and fail points with
    /// their safeguards. Votes, merged wordings, ratings, basis, phase and links are not what the owner signs.
    /// </summary>
    public static string Of(Activity activity)
    {
        var content = new StringBuilder();
        Add(content, activity.Id.Value, activity.Lane.ToString(), activity.What, activity.Actor, activity.Location, activity.Channel);
        AddAll(content, activity.Evidence);
        AddAll(content, activity.Tools);
        Add(content, activity.Workaround ? "workaround" : null, Number((int)activity.Nothing));
        Add(content, activity.Wait is null ? null : "wait", activity.Wait?.Reason);
        Add(content, activity.Standard?.Execution, Number(activity.Standard?.TargetSeconds), Number(activity.Standard?.MaxWaitSeconds));
        Add(content, activity.Script?.Opening, activity.Script?.Failure, activity.Script?.Never);
        foreach (var fail in activity.FailPoints)
        {
            Add(content, fail.Id.Value, fail.What, fail.Effect, fail.Prevention, fail.Contingency, fail.Decider, fail.Owner);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..Letters];
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void AddAll(StringBuilder content, Sequence<string> list)
    {
        Add(content, Number(list.Count));
        Add(content, [.. list]);
    }

    /// <summary>With its length before each part, no text can pass for two others; absent is not the same as empty.</summary>
    private static void Add(StringBuilder content, params ReadOnlySpan<string?> parts)
    {
        foreach (var part in parts)
        {
            content.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        }
    }
}
