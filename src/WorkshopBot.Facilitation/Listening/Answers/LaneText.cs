using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Steps of ours in answer to a step: what is seen, what is done out of sight, and what it leans on.</summary>
internal static partial class LaneText
{
    /// <summary>A name before a colon has few words; more is a sentence.</summary>
    private const int LongestName = 5;

    public static Understanding Answer(Hearing hearing, StageKey stage, ItemId at, IReadOnlyList<string> lines)
    {
        var step = Hearing.Activity(at);
        if (NothingWords.Are(lines) || (stage == StageKey.Front && NothingWords.AreSelfService(lines)))
        {
            return hearing.Offer(stage, new Offer.Nothing(step, TextAnswers.NothingIn(stage)));
        }

        var offers = lines.Select(line => Offer(line, LaneOf(stage), hearing.PhaseOf(at), step)).ToList();
        return Understanding.Of(offers.GroupBy(offer => offer.Lane).Select(group => hearing.Offer(StageOf(group.Key), group)));
    }

    private static Offer.Step Offer(string line, Lane lane, PhaseId phase, ActivityId at)
    {
        var workaround = Workaround().IsMatch(Folding.Fold(line));
        var text = workaround ? line[..Workaround().Match(Folding.Fold(line)).Index].TrimEnd() : line;
        if (Named(text) is { } named && LaneNamed(named.Name) is { } other)
        {
            // What stands in another lane answers no step of this part.
            return new Offer.Step(other, phase, named.Left, other == lane ? at : null, Workaround: workaround);
        }

        return lane == Lane.Support && Named(text) is { } who
            ? new Offer.Step(lane, phase, who.Left, at, who.Name, workaround)
            : new Offer.Step(lane, phase, text, at, Workaround: workaround);
    }

    private static (string Name, string Left)? Named(string line)
    {
        var match = NameAndRest().Match(line);
        return match.Success && match.Groups["name"].Value.Trim().Split(' ').Length <= LongestName
            ? (match.Groups["name"].Value.Trim(), match.Groups["rest"].Value.Trim())
            : null;
    }

    private static Lane? LaneNamed(string name) =>
        Line.Of(name) is { Tokens: { Count: > 0 } tokens } && LaneWords.At(tokens, 0) is { } lane && lane.End == tokens.Count ? lane.Lane : null;

    private static Lane LaneOf(StageKey stage) => stage switch
    {
        StageKey.Front => Lane.Front,
        StageKey.Back => Lane.Back,
        _ => Lane.Support,
    };

    private static StageKey StageOf(Lane lane) => lane switch
    {
        Lane.Customer => StageKey.Customer,
        Lane.Front => StageKey.Front,
        Lane.Back => StageKey.Back,
        _ => StageKey.Support,
    };

    [GeneratedRegex(@"^(?<name>[^:–—]{2,60})(?::|\s[–—-])\s*(?<rest>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndRest();

    [GeneratedRegex(@"\s*[(\[](?:a )?(?:workaround|truco|atajo|apano)[)\]]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Workaround();
}
