using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Phrases;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening;

/// <summary>Lines that begin with an id and are no phrase: new words for it, or an answer about it, by the part that is open.</summary>
internal static class ById
{
    /// <summary>More words than this are no mistyped wish.</summary>
    private const int LongestSlip = 4;

    private static readonly Row s_ids = new(new(PartKind.Ids, ""), new(PartKind.Text, ""));

    public static (Understanding Meaning, Doubt Doubt)? Read(Hearing hearing)
    {
        if (new Matcher(hearing.Line, []).Match(s_ids) is not { } found)
        {
            return null;
        }

        if (hearing.Line.Tokens.Count <= LongestSlip && PhraseBook.Nearest(hearing) is { } slip)
        {
            return (slip, Doubt.None);
        }

        if (hearing.Workshop.Lifecycle != Lifecycle.NotStarted && found.Ids.FindIndex(id => !hearing.Items.Knows(id)) is >= 0 and var at)
        {
            return (new Understanding.AskBack.UnknownItem(found.Ids[at], hearing.Items.Near(found.Ids[at])), Doubt.None);
        }

        var ids = found.Ids.Select(hearing.Items.Now).Distinct().ToList();
        var meaning = Reword(hearing, ids, found.Text) ?? Understanding.Of(ids.Select(id => Answer(hearing, id, found.Text)));
        return (meaning, Doubt.None);
    }

    /// <summary>"A4 is …" changes words; where roles are asked for, "A28 is stock" names one.</summary>
    private static Understanding? Reword(Hearing hearing, List<ItemId> ids, string text)
    {
        var words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (ids is not [var id] || words is not [var verb, var rest] || Folding.Word(verb) is not ("is" or "es" or "now" or "ahora" or "should" or "deberia" or "reads" or "says"))
        {
            return null;
        }

        var wording = Rewording.Of(hearing, id, hearing.Line.Between(hearing.Line.Text.Length - rest.Length, hearing.Line.Text.Length).TrimStart(':', ' '));
        if (hearing.Stage != StageKey.Ownership || id.Kind != ItemId.Step)
        {
            return wording;
        }

        var role = hearing.Offer(StageKey.Ownership, OwnershipText.Read(Hearing.Activity(id), rest));
        return OwnershipText.IsCorrection(rest) ? role : new Understanding.AskBack.Ambiguous(hearing.Line.Text, role, wording);
    }

    private static Understanding Answer(Hearing hearing, ItemId id, string text) => id.Kind switch
    {
        ItemId.Step when StageAt(hearing) is { } stage => TextAnswers.At(hearing, stage, id.ToString(), [text]) ?? Rewording.Of(hearing, id, text),
        ItemId.Fail when hearing.Stage == StageKey.Safeguard => SafeguardText.Answer(hearing, id, text),
        _ => Rewording.Of(hearing, id, text),
    };

    /// <summary>The part in which something can be said about one step; null where only its words can be meant.</summary>
    private static StageKey? StageAt(Hearing hearing) => hearing.Stage switch
    {
        StageKey.Charter or StageKey.Chain or StageKey.Customer or StageKey.Safeguard => null,
        var stage => stage,
    };
}
