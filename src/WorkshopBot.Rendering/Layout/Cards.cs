using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Builds the cards of a board.</summary>
internal sealed class Cards(PictureBrief brief, SheetFormat format, Pen pen)
{
    private readonly ActivityWords _said = new(brief.Blueprint, brief.Words);
    private readonly Signs _signs = new(pen, brief.Theme, format.Type);

    private TypeScale Type => format.Type;

    private Theme Theme => brief.Theme;

    public CardFace Of(Node node, IReadOnlyList<string> notes)
    {
        var activity = node.Activity;
        var mark = brief.Marks.FirstOrDefault(mark => mark.Step == activity.Id);
        var gone = mark?.Fate == StepFate.Removed;
        var what = pen.Write(activity.What, Type.What.In(gone ? Theme.Muted : Theme.Ink), format.TextWidth, format.Detail.What);
        var face = new CardFace(Theme.Of(activity.Lane), what.RightToLeft, $"card-{node.Index + 1}", mark is null ? _said.Label(activity) : $"{mark.Words}. {_said.Label(activity)}") { Fate = mark?.Fate };
        if (mark is not null)
            face.Head.Add(new Piece.Text(Strong(mark.Words, Theme.Ink, format.TextWidth, 3)));

        face.Head.Add(IdAndTime(activity));
        face.Head.Add(new Piece.Text(what));
        if (!gone || !string.IsNullOrWhiteSpace(activity.Actor))
            face.Foot.Add(Actor(activity));

        if (format.Detail.Place && ActivityWords.Place(activity) is { Length: > 0 } place)
            face.Foot.Add(new Piece.Text(Small(place, Theme.Muted, format.TextWidth, format.Detail.Actor)));

        face.Foot.AddRange(Badges(activity));
        face.Foot.AddRange(Some(notes, format.Detail.Notes).Select(note => (Piece)new Piece.Text(Small(note, Theme.Ink, format.TextWidth, 1))));
        return face;
    }

    /// <summary>What the customer sees, touches or gets in one column.</summary>
    public CardFace? Evidence(int column, IReadOnlyList<Node> nodes)
    {
        var things = nodes.SelectMany(node => node.Activity.Evidence).Select(thing => SafeText.Line(thing)).Where(thing => thing.Length > 0)
            .Distinct(StringComparer.Ordinal).ToList();
        if (things.Count == 0)
            return null;

        var words = pen.Write(string.Join("\u00a0· ", things), Type.What.In(Theme.Ink), format.TextWidth, format.Detail.Evidence);
        var face = new CardFace(
            Theme.Evidence, words.RightToLeft, $"evidence-{column + 1}", $"{brief.Words.Evidence}: {string.Join(", ", things)}.");
        face.Head.Add(new Piece.Text(words));
        return face;
    }

    /// <summary>How it is done right, how long it takes, how long one may wait, and whether there are words for it.</summary>
    public CardFace? Standards(int column, IReadOnlyList<Node> nodes)
    {
        var front = nodes.Where(node => node.Activity.Lane == Lane.Front && HasStandard(node.Activity)).ToList();
        if (front.Count == 0)
            return null;

        var pieces = front.ConvertAll(node => StandardPieces(node.Activity));
        var mirrored = pieces[0].Mirrored;
        var label = string.Join(' ', front.Select(node => StandardLabel(node.Activity)));
        var face = new CardFace(Theme.Standards, mirrored, $"standard-{column + 1}", $"{brief.Words.Standards}: {label}");
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0)
                face.Head.Add(new Piece.Space(8));

            face.Head.AddRange(pieces[i].Pieces);
        }

        return face;
    }

    private static bool HasStandard(Activity activity) => activity.Standard is not null || activity.Script?.Opening is not null;

    private (List<Piece> Pieces, bool Mirrored) StandardPieces(Activity activity)
    {
        var pieces = new List<Piece>();
        var mirrored = false;
        if (SafeText.Line(activity.Standard?.Execution) is { Length: > 0 } execution)
        {
            var words = Small(execution, Theme.Ink, format.TextWidth, format.Detail.Standard);
            mirrored = words.RightToLeft;
            pieces.Add(new Piece.Text(words));
        }

        // Breaks, if it must, between the two times.
        var times = string.Join("\u00a0· ", _said.TimesOf(activity).Select(time => time.Replace(' ', '\u00a0')));
        if (!format.Detail.Quotes && activity.Script is not null)
        {
            pieces.Add(Quote(times.Length > 0 ? times : brief.Words.Script));
            return (pieces, mirrored);
        }

        if (times.Length > 0)
            pieces.Add(new Piece.Text(Strong(times, Theme.Ink, format.TextWidth, 2)));

        if (activity.Script is { } script)
            pieces.Add(Quote(SafeText.Line(script.Opening) is { Length: > 0 } opening ? $"“{opening}”" : brief.Words.Script));

        return (pieces, mirrored);
    }

    private string StandardLabel(Activity activity)
    {
        var script = SafeText.Line(activity.Script?.Opening) is { Length: > 0 } opening ? $"{brief.Words.Script}: “{opening}”" : "";
        return ActivityWords.Sentences(
            [SafeText.Line(activity.Id.Value, 40), SafeText.Line(activity.Standard?.Execution), _said.Times(activity), script]);
    }

    private Piece.Pair IdAndTime(Activity activity)
    {
        var time = activity.Standard?.TargetSeconds is > 0 and var target ? brief.Words.Duration(target) : "";
        var last = Strong(time, Theme.Ink, format.TextWidth * 6 / 10, 1);
        return new Piece.Pair(Small(activity.Id.Value, Theme.Muted, format.TextWidth - last.Width - 8, 1), last);
    }

    private Piece.Text Actor(Activity activity) => new(SafeText.Line(activity.Actor) is { Length: > 0 } actor
        ? Small(actor, Theme.Muted, format.TextWidth, format.Detail.Actor)
        : Strong(brief.Words.OwnerNeeded, Theme.Fail, format.TextWidth, 1));

    private IEnumerable<Piece> Badges(Activity activity)
    {
        if (!format.Detail.Reasons)
        {
            if (activity.Wait is not null || activity.FailPoints.Count > 0)
                yield return Chips.CountsOf([activity], _signs, count => Strong(count, Theme.Ink, format.TextWidth, 1));

            yield break;
        }

        if (activity.Wait is { } wait)
            yield return Badge(Sign.Wait, _said.WaitReason(activity, wait), Theme.WaitInk);

        var shown = Some([.. activity.FailPoints.Select(_said.Reason)], format.Detail.Badges);
        foreach (var reason in shown)
            yield return Badge(Sign.Fail, reason, Theme.Fail);
    }

    private Piece.Badge Quote(string words) => new(
        Sign.Script, Small(words, Theme.Ink, format.TextWidth - _signs.Size - Piece.Badge.Apart, format.Detail.Reason), _signs);

    private Piece.Badge Badge(Sign sign, string reason, string colour) => new(
        sign, Strong(reason, colour, format.TextWidth - _signs.Size - Piece.Badge.Apart, format.Detail.Reason), _signs);

    /// <summary>The first few, and how many more there are.</summary>
    private List<string> Some(IReadOnlyList<string> all, int most) => all.Count <= most
        ? [.. all]
        : [.. all.Take(Math.Max(most - 1, 0)), brief.Words.AndMore(all.Count - Math.Max(most - 1, 0))];

    private Paragraph Small(string text, string colour, int width, int lines) => pen.Write(text, Type.Small.In(colour), width, lines);

    private Paragraph Strong(string text, string colour, int width, int lines) => pen.Write(text, Type.Strong.In(colour), width, lines);
}
