using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Turns free lines into the answer that the open question asks for.</summary>
internal static partial class TextAnswers
{
    /// <summary>Longer pieces between commas are one sentence with commas in it.</summary>
    private const int LongestPiece = 5;

    /// <summary>What lines mean as answers to a question; null when the part takes no answers.</summary>
    public static Understanding? To(Hearing hearing, Question question, IEnumerable<string> lines)
    {
        List<string> bare = [.. lines.Select(Bare).Where(line => line.Length > 0)];
        if (bare.Count == 0)
        {
            return new Understanding.Nothing();
        }

        var left = bare.Skip(TextRules.LinesAtOnce).ToSequence();
        var parts = BasisWords.Group(bare.Take(TextRules.LinesAtOnce)).Select(group => Known(hearing, question, group)).ToList();
        return parts.Contains(null) ? null
            : Understanding.Of(left.Count > 0 ? [.. parts.OfType<Understanding>(), new Understanding.AskBack.LeftOver(left)] : parts.OfType<Understanding>());
    }

    /// <summary>An answer about one thing in one part.</summary>
    public static Understanding? At(Hearing hearing, StageKey stage, string target, IEnumerable<string> lines) =>
        To(hearing, new Question(stage, target), lines);

    public static NothingNeeded NothingIn(StageKey stage) => stage switch
    {
        StageKey.Front => NothingNeeded.Front,
        StageKey.Back => NothingNeeded.Back,
        StageKey.Support => NothingNeeded.Support,
        _ => NothingNeeded.Evidence,
    };

    /// <summary>Short pieces between commas, or the whole.</summary>
    public static IReadOnlyList<string> Pieces(string text)
    {
        List<string> pieces = [.. text.Split([',', ';', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return pieces.Count > 1 && pieces.TrueForAll(piece => piece.Split(' ').Length <= LongestPiece) ? pieces : [text];
    }

    /// <summary>Names between commas, slashes or arrows.</summary>
    public static IReadOnlyList<string> Names(string text) =>
        [.. NameBreak().Split(text).Select(name => Bare(name)).Where(name => name.Length > 0)];

    /// <summary>A line without bullet, number and blanks.</summary>
    public static string Bare(string line) => Bullet().Replace(line.Trim(), "").Trim();

    private static Understanding? Known(Hearing hearing, Question question, BasisGroup group)
    {
        var meaning = Meaning(hearing, question, group.Lines);
        return group.Basis is not { } basis ? meaning : WithBasis(meaning, basis, group.Note);
    }

    private static Understanding? WithBasis(Understanding? meaning, Basis basis, string? note) => meaning switch
    {
        Understanding.Do { Command: WorkshopCommand.OfferContributions offers } => new Understanding.Do(offers with { Basis = basis, BasisNote = note }),
        Understanding.Several several => new Understanding.Several(several.Parts.Select(part => WithBasis(part, basis, note)!).ToSequence()),
        _ => meaning,
    };

    private static Understanding? Meaning(Hearing hearing, Question question, IReadOnlyList<string> lines) => question.Stage switch
    {
        StageKey.Charter => Understanding.Of(lines.Select(line => CharterText.Answer(hearing, question.Target, line)).OfType<Understanding>()),
        StageKey.Chain => Chain(hearing, lines),
        StageKey.Customer => CustomerText.Answer(hearing, question, lines),
        StageKey.Safeguard when Item(question) is { Kind: ItemId.Fail } id => SafeguardText.Answer(hearing, id, string.Join('\n', lines)),
        StageKey.Fail when Item(question) is null => RiskText.Answer(hearing, lines),
        _ when Item(question) is null => new Understanding.AskBack.WhichStep(lines[0], question.Stage),
        StageKey.Front or StageKey.Back or StageKey.Support => LaneText.Answer(hearing, question.Stage, Item(question)!.Value, lines),
        StageKey.Evidence => Evidence(hearing, Item(question)!.Value, lines),
        StageKey.Ownership => hearing.Offer(StageKey.Ownership, OwnershipText.Read(Step(question), string.Join(", ", lines))),
        StageKey.Fail => Timed(hearing, StageKey.Fail, lines.Select(line => RiskText.Read(Step(question), line, hearing.Heard.Language))),
        StageKey.Standard => Timed(hearing, StageKey.Standard, [StandardText.Read(Step(question), lines, hearing.Heard.Language)]),
        StageKey.Script => hearing.Offer(StageKey.Script, ScriptText.Read(Step(question), lines, hearing.Heard.Language)),
        StageKey.Playback => PlaybackText.Answer(hearing, Item(question)!.Value, string.Join(' ', lines)),
        _ => null,
    };

    /// <summary>Offers in which a number without unit makes two readings.</summary>
    public static Understanding Timed(Hearing hearing, StageKey stage, IEnumerable<TimedOffer> read)
    {
        List<TimedOffer> offers = [.. read];
        var minutes = new WorkshopCommand.OfferContributions(hearing.Who, stage, offers.Select(offer => offer.Offer).ToSequence());
        return offers.Find(offer => offer.IfHours is not null) is { } open
            ? new Understanding.AskBack.AmbiguousTime(open.Text, minutes, minutes with { Offers = offers.Select(offer => offer.IfHours ?? offer.Offer).ToSequence() })
            : new Understanding.Do(minutes);
    }

    private static Understanding Chain(Hearing hearing, IReadOnlyList<string> lines)
    {
        var names = lines.Count == 1 ? Names(lines[0]) : lines;
        var before = hearing.Workshop.In(StageKey.Chain).Count(given => given.Author == hearing.Who && given.Counts);
        return hearing.Offer(StageKey.Chain, names.Select((name, place) => (Offer)new Offer.PhaseName(before + place, name)));
    }

    private static Understanding Evidence(Hearing hearing, ItemId at, IReadOnlyList<string> lines)
    {
        var step = Hearing.Activity(at);
        return hearing.Offer(StageKey.Evidence, NothingWords.Are(lines)
            ? [new Offer.Nothing(step, NothingNeeded.Evidence)]
            : lines.SelectMany(Things).Select(thing => (Offer)new Offer.Evidence(step, thing)));
    }

    /// <summary>"Slip, seats and a screen": three things; "terms and conditions" stays one.</summary>
    private static IEnumerable<string> Things(string line)
    {
        var pieces = line.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return pieces.Length < 2 ? [line] : [.. pieces[..^1], .. LastAnd().Split(pieces[^1]).Where(thing => thing.Length > 0)];
    }

    private static ItemId? Item(Question question) => ItemId.TryParse(question.Target, out var id) ? id : null;

    private static ActivityId Step(Question question) => new(question.Target);

    [GeneratedRegex(@"^(?:[-–—*•·●◦▪>+]\s+|[-–—•·●◦▪]|\(?[0-9]{1,2}[.)]\s+|\(?[a-z][)]\s+|\[[ xX]?\]\s*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s*(?:[,;/|>→\n]|->|=>)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NameBreak();

    [GeneratedRegex(@"^(?:and|y)\s+|\s+(?:and|y|e)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastAnd();
}

/// <summary>An offer, and the other reading if a number in it has no unit; <paramref name="Text"/> is what the person wrote there.</summary>
internal sealed record TimedOffer(Offer Offer, Offer? IfHours = null, string Text = "");
