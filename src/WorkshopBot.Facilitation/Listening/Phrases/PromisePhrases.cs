using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>What the customer is promised between two steps.</summary>
internal static partial class PromisePhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new(
            "(promise|promised) [:] {text} (from|between) {id} (to|and|-) {id}"
                + "|(promise|promised) (from|between) {id} (to|and|-) {id} [:] {text}",
            "(promesa|prometido) [:] {text} (de|desde|entre) {id} (a|hasta|y|-) {id}"
                + "|(promesa|prometido) (de|desde|entre) {id} (a|hasta|y|-) {id} [:] {text}",
            Promise),
    ];

    private static Understanding Promise(Captured found, Hearing hearing)
    {
        var pieces = Break().Split(found.Text.Trim(' ', ',', ';')).Select(piece => piece.Trim(' ', ',', ';')).Where(piece => piece.Length > 0).ToList();
        var times = pieces.Select(piece => SpokenTime.Read(Label().Replace(piece, ""), hearing.Heard.Language)).ToList();
        if (times is not [{ } promised, .. var rest] || rest.Count > 1 || rest.Contains(null))
        {
            return new Understanding.AskBack.UnknownTime(found.Text);
        }

        var tolerated = rest is [{ } longest] ? longest : promised;
        var minutes = new WorkshopCommand.SetPromise(hearing.Who, found.Ids[0], found.Ids[1], promised.Seconds, tolerated.Seconds);
        return promised.IfHours is null && tolerated.IfHours is null
            ? new Understanding.Do(minutes)
            : new Understanding.AskBack.AmbiguousTime(found.Text, minutes, minutes with
            {
                PromiseSeconds = promised.IfHours ?? promised.Seconds,
                ToleranceSeconds = tolerated.IfHours ?? tolerated.Seconds,
            });
    }

    [GeneratedRegex(@";|,(?![0-9])|(?<![0-9]),|\s+(?=(?:at most|at the most|no more than|max|como mucho|a lo sumo|máximo|maximo)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(?:at most|at the most|no more than|max(?:imum)?|tolerance|tolerated|como mucho|a lo sumo|máximo|maximo|tolerancia)[ :]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
