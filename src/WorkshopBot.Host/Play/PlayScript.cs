using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Host.Play;

/// <summary>
/// Plays a whole workshop whose team knows the service as a blueprint tells it. They contribute out of order, twice, late, in two
/// languages, with near-duplicates and a tie in the vote; what they leave must say what the blueprint said.
/// </summary>
internal sealed partial class PlayScript(IStage room, ServiceBlueprint script, Action<StageKey> progress)
{
    /// <summary>Steps of the script by lane, in the order of the service.</summary>
    private IEnumerable<Activity> InLane(Lane lane) => script.InLane(lane);

    public async Task PlayAsync(CancellationToken ct)
    {
        await FrameAsync(ct);
        await PhasesAsync(ct);
        await CustomerAsync(ct);
        await LaneAsync(Lane.Front, StageKey.Front, ct);
        await LaneAsync(Lane.Back, StageKey.Back, ct);
        await LaneAsync(Lane.Support, StageKey.Support, ct);
        await EvidenceAsync(ct);
        await OwnershipAsync(ct);
        await FailAsync(ct);
        await SafeguardAsync(ct);
        await StandardAsync(ct);
        await ScriptsAsync(ct);
        await PlaybackAsync(ct);
    }

    /// <summary>Reveals what was given and closes the part; what Nora does in between is hers.</summary>
    private async Task RevealAsync(CancellationToken ct)
    {
        await room.PassAsync(TimeSpan.FromHours(3), ct);
        if (room.State.CurrentRound is { IsVisible: false })
        {
            await room.SayAsync(Cast.Nora, "reveal", ct);
            await room.UpdateAsync(ct);
        }
    }

    private async Task CloseAsync(CancellationToken ct)
    {
        var part = room.State.Current;
        progress(part);
        await room.SayAsync(Cast.Nora, "next", ct);
        if (room.State.Current == part && room.State.IsOpen)
        {
            await room.SayAsync(Cast.Nora, "close anyway", ct);
        }

        await room.UpdateAsync(ct);
        if (room.State.Current == part && room.State.IsOpen)
        {
            throw new PlayStuckException($"The part {part} did not close.");
        }
    }

    private static ActionId Answer(StageKey stage, string target) => ActionId.Of(Verbs.Answer, stage.ToString().ToLowerInvariant(), target);

    private static (string, string?)[] BasisOf(Activity step) => step.Basis switch
    {
        Basis.Observed => [("basis", "seen"), ("when", step.BasisNote)],
        Basis.Proposed => [("basis", "idea"), ("when", step.BasisNote)],
        _ => [("basis", "supposed"), ("when", step.BasisNote)],
    };

    /// <summary>The step of the workshop that says what a step of the script says.</summary>
    private Activity? Step(Activity scripted) => room.State.Blueprint.Activities.FirstOrDefault(step => step.Lane == scripted.Lane && step.What == scripted.What);

    private string IdOf(Activity scripted) =>
        Step(scripted)?.Id.Value ?? throw new PlayStuckException($"The step “{scripted.What}” is not on the blueprint.");
}

/// <summary>The play cannot go on: the bot did not do what the script asked of it.</summary>
internal sealed class PlayStuckException : Exception
{
    public PlayStuckException()
    {
    }

    public PlayStuckException(string message)
        : base(message)
    {
    }

    public PlayStuckException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
