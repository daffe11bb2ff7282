using WorkshopBot.Domain;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>The promise check in one line, as soon as it can be computed.</summary>
internal static class PromiseWords
{
    public static string? Line(Workshop workshop, Voice voice)
    {
        if (PromiseCheck.Of(workshop.Blueprint) is not { Verdict: not PromiseVerdict.Unknown } check)
        {
            return null;
        }

        var texts = voice.Texts.Stages.Standard;
        var (total, tolerance) = ((int)Math.Min(check.TotalSeconds, int.MaxValue), check.Promise.ToleranceSeconds);
        var (spare, longest) = ((int)Math.Min(Math.Abs(check.SpareSeconds), int.MaxValue), check.LongestWait?.Step.Value);
        return check.Verdict switch
        {
            PromiseVerdict.Tight when longest is not null => texts.PromiseTight(total, tolerance, spare, longest),
            PromiseVerdict.Broken when longest is not null => texts.PromiseBroken(total, tolerance, spare, longest),
            PromiseVerdict.Broken => voice.Texts.Summary.PromiseBroken(total, tolerance),
            _ => texts.PromiseOk(total, tolerance),
        };
    }
}
