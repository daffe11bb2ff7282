using WorkshopBot.Domain;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Whether the promise holds, in one line; its sign is part of the words.</summary>
internal static class PromiseLine
{
    public static CardPart.Note? Of(Workshop workshop, Voice voice)
    {
        if (PromiseCheck.Of(workshop.Blueprint) is not { } check)
        {
            return null;
        }

        var (words, total) = (voice.Texts.Summary, (int)Math.Min(int.MaxValue, check.TotalSeconds));
        return check.Verdict switch
        {
            PromiseVerdict.Holds => new CardPart.Note(words.PromiseHolds(total, check.Promise.ToleranceSeconds)),
            PromiseVerdict.Tight => new CardPart.Note(words.PromiseTight(total, check.Promise.ToleranceSeconds)),
            PromiseVerdict.Broken => new CardPart.Note(words.PromiseBroken(total, check.Promise.ToleranceSeconds)),
            _ => check.Missing.Count > 0 ? new CardPart.Note(words.PromiseUnknown(check.Missing.Count), "○") : null,
        };
    }
}
