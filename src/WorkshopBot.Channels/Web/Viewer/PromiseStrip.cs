using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;

namespace WorkshopBot.Channels.Web.Viewer;

/// <summary>The normal way as a strip of waits and work, one after the other, in whole pixels.</summary>
internal sealed record PromiseStrip
{
    /// <summary>The strip with room for what is longer than the tolerance.</summary>
    public const int Width = 1120;

    public required Sequence<PromisePiece> Pieces { get; init; }

    public required int Promise { get; init; }

    public required int Tolerance { get; init; }

    public static PromiseStrip Of(ServiceBlueprint blueprint, PromiseCheck check)
    {
        var whole = Math.Max(1, Math.Max(check.TotalSeconds, check.Promise.ToleranceSeconds) * 21 / 20);
        var pieces = new List<PromisePiece>();
        long passed = 0;
        foreach (var step in check.NormalWay.Select(blueprint.Find).OfType<Activity>())
        {
            foreach (var (seconds, waits) in ((long, bool)[])[(step.Standard?.MaxWaitSeconds ?? 0, true), (step.Standard?.TargetSeconds ?? 0, false)])
            {
                if (seconds > 0)
                {
                    var (from, to) = (At(passed), At(passed + seconds));
                    pieces.Add(new PromisePiece(step.Id, step.Lane, waits, (int)Math.Min(int.MaxValue, seconds), from, Math.Max(1, to - from)));
                    passed += seconds;
                }
            }
        }

        return new PromiseStrip { Pieces = pieces.ToSequence(), Promise = At(check.Promise.PromiseSeconds), Tolerance = At(check.Promise.ToleranceSeconds) };

        int At(long seconds) => (int)(seconds * Width / whole);
    }
}

/// <summary>One wait, or one piece of work.</summary>
internal sealed record PromisePiece(ActivityId Step, Lane Lane, bool Waits, int Seconds, int X, int Width);
