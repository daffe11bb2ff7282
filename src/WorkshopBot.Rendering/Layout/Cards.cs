using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Builds the cards of a board.</summary>
internal sealed class Cards(PictureBrief brief, SheetFormat format, Pen pen)
{
    private readonly ActivityWords _said = new(brief.Blueprint, brief.Words);
    private readonly Signs _signs = new(pen, brief.Theme, format.Type.Sign);

    private TypeScale Type => format.Type;

    private Theme Theme => brief.Theme;

    public CardFace Of(Node node, IReadOnlyList<string> notes)
    {
        var activity = node.Activity;
        var what = pen.Write(activity.What, Type.What.In(Theme.Ink), format.TextWidth, format.Detail.What);
        var face = new CardFace(Theme.Of(activity.Lane), what.RightToLeft, $"card-{node.Index + 1}", _said.Label(activity));
        face.Head.Add(new Piece.Text(what));
        face.Foot.Add(Actor(activity));
        if (format.Detail.Place)
            face.Foot.Add(Place(activity));

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

        var words = pen.Write(string.Join(" · ", things), Type.What.In(Theme.Ink), format.TextWidth, format.Detail.Evidence);
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

        foreach (var time in _said.TimesOf(activity))
            pieces.Add(new Piece.Text(Strong(time, Theme.Ink, format.TextWidth, 1)));

        if (activity.Script is { } script)
            pieces.Add(Badge(Sign.Script, SafeText.Line(script.Opening) is { Length: > 0 } opening ? $"“{opening}”" : brief.Words.Script, Theme.Ink));

        return (pieces, mirrored);
    }

    private string StandardLabel(Activity activity)
    {
        var script = SafeText.Line(activity.Script?.Opening) is { Length: > 0 } opening ? $"{brief.Words.Script}: “{opening}”" : "";
        return ActivityWords.Sentences(
            [SafeText.Line(activity.Id.Value, 40), SafeText.Line(activity.Standard?.Execution), _said.Times(activity), script]);
    }

    private Piece.Pair Actor(Activity activity)
    {
        var needed = SafeText.Line(activity.Actor).Length == 0;
        var time = activity.Standard?.TargetSeconds is > 0 and var target ? brief.Words.Duration(target) : "";
        if (!format.Detail.Place)
            time = time.Length > 0 ? $"{activity.Id.Value} · {time}" : activity.Id.Value;

        return Ends(
            needed ? brief.Words.OwnerNeeded : activity.Actor!, needed ? Type.Strong.In(Theme.Fail) : Type.Small.In(Theme.Muted), time);
    }

    private Piece.Pair Place(Activity activity) =>
        Ends(ActivityWords.Place(activity), Type.Small.In(Theme.Muted), activity.Id.Value, Type.Small.In(Theme.Muted));

    private Piece.Pair Ends(string first, TextStyle style, string last, TextStyle? lastStyle = null)
    {
        var end = pen.Write(last, lastStyle ?? Type.Strong.In(Theme.Ink), format.TextWidth * 6 / 10, 1);
        var room = last.Length > 0 ? format.TextWidth - end.Width - 8 : format.TextWidth;
        return new Piece.Pair(pen.Write(first, style, room, format.Detail.Actor), end);
    }

    private IEnumerable<Piece> Badges(Activity activity)
    {
        if (activity.Wait is { } wait)
            yield return Badge(Sign.Wait, _said.WaitReason(activity, wait), Theme.WaitInk);

        var shown = Some([.. activity.FailPoints.Select(_said.Reason)], format.Detail.Badges);
        foreach (var reason in shown)
            yield return Badge(Sign.Fail, reason, Theme.Fail);
    }

    private Piece.Badge Badge(Sign sign, string reason, string colour) => new(
        sign, Strong(reason, colour, format.TextWidth - _signs.Size - Piece.Badge.Apart, format.Detail.Reason), _signs);

    /// <summary>The first few, and how many more there are.</summary>
    private List<string> Some(IReadOnlyList<string> all, int most) => all.Count <= most
        ? [.. all]
        : [.. all.Take(Math.Max(most - 1, 0)), brief.Words.AndMore(all.Count - Math.Max(most - 1, 0))];

    private Paragraph Small(string text, string colour, int width, int lines) => pen.Write(text, Type.Small.In(colour), width, lines);

    private Paragraph Strong(string text, string colour, int width, int lines) => pen.Write(text, Type.Strong.In(colour), width, lines);
}
