using System.Globalization;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <content>Evidence, who where how, standards and scripts.</content>
internal sealed partial class PlayScript
{
    private async Task EvidenceAsync(CancellationToken ct)
    {
        Person[] seeing = [Cast.Sam, Cast.Maya, Cast.Lucia];
        foreach (var (step, turn) in script.InOrder().Where(step => step.Evidence.Count > 0).Select((step, turn) => (step, turn)))
        {
            await room.PressAsync(seeing[turn % seeing.Length], Answer(StageKey.Evidence, IdOf(step)), ct, ("things", string.Join('\n', step.Evidence)));
        }

        foreach (var step in script.InOrder().Where(step => (step.Nothing & NothingNeeded.Evidence) != 0))
        {
            await room.SayAsync(Cast.Sam, $"nothing at {IdOf(step)}", ct);
        }

        await RevealAsync(ct);
        await CloseAsync(ct);
    }

    /// <summary>Two agree, a third thinks it is somebody else: most voices stand.</summary>
    private async Task OwnershipAsync(CancellationToken ct)
    {
        foreach (var (step, turn) in script.InOrder().Select((step, turn) => (step, turn)))
        {
            Person[] knowing = Knowing(step.Lane);
            await OwnAsync(knowing[turn % knowing.Length], step, step.Actor, ct);
            if (turn % 5 == 0)
            {
                await OwnAsync(knowing[(turn + 1) % knowing.Length], step, step.Actor, ct);
                await OwnAsync(Cast.Ines, step, "Duty manager", ct);
            }

            foreach (var tool in step.Tools)
            {
                await room.SayAsync(knowing[turn % knowing.Length], $"{IdOf(step)} uses {tool}", ct);
            }
        }

        await RevealAsync(ct);
        await CloseAsync(ct);
    }

    private Task OwnAsync(Person who, Activity step, string? role, CancellationToken ct) => room.PressAsync(
        who, Answer(StageKey.Ownership, IdOf(step)), ct, ("role-other", role), ("role", role), ("where-other", step.Location), ("where", step.Location), ("channel-other", step.Channel));

    /// <summary>Blind estimates around the truth; the middle one is the truth.</summary>
    private async Task StandardAsync(CancellationToken ct)
    {
        foreach (var (step, turn) in script.InOrder().Where(step => step.Standard is not null).Select((step, turn) => (step, turn)))
        {
            Person[] knowing = Knowing(step.Lane);
            var standard = step.Standard!;
            await EstimateAsync(knowing[turn % knowing.Length], step, standard, ct);
            if (turn % 3 == 0)
            {
                await EstimateAsync(knowing[(turn + 1) % knowing.Length], step, Scaled(standard, 1.5), ct);
                await EstimateAsync(knowing[(turn + 2) % knowing.Length], step, Scaled(standard, 0.5), ct);
            }
        }

        await RevealAsync(ct);
        if (script.Promise is { } promise)
        {
            await room.SayAsync(
                Cast.Nora,
                $"promise {Seconds(promise.PromiseSeconds)}, at most {Seconds(promise.ToleranceSeconds)}, from {IdOf(script.Find(promise.From)!)} to {IdOf(script.Find(promise.To)!)}",
                ct);
        }

        await CloseAsync(ct);
    }

    private Task EstimateAsync(Person who, Activity step, Standard standard, CancellationToken ct) => room.PressAsync(
        who, Answer(StageKey.Standard, IdOf(step)), ct,
        ("execution", standard.Execution), ("target", Seconds(standard.TargetSeconds)), ("wait", Seconds(standard.MaxWaitSeconds)), ("numbers", "felt"));

    private static Standard Scaled(Standard standard, double by) => new(null, Scaled(standard.TargetSeconds, by), Scaled(standard.MaxWaitSeconds, by));

    private static int? Scaled(int? seconds, double by) => seconds is { } known ? (int)(known * by) : null;

    private async Task ScriptsAsync(CancellationToken ct)
    {
        foreach (var (step, turn) in script.InOrder().Where(step => step.Script is not null).Select((step, turn) => (step, turn)))
        {
            Person[] knowing = Knowing(step.Lane);
            await room.PressAsync(
                knowing[turn % knowing.Length], Answer(StageKey.Script, IdOf(step)), ct,
                ("opening", step.Script!.Opening), ("failure", step.Script.Failure), ("never", step.Script.Never), ("language", script.Language));
        }

        await RevealAsync(ct);
        await CloseAsync(ct);
    }

    /// <summary>Three who know a lane, so that a middle exists.</summary>
    private static Person[] Knowing(Lane lane) => lane switch
    {
        Lane.Customer => [Cast.Sam, Cast.Maya, Cast.Lucia],
        Lane.Front => [Cast.Maya, Cast.Lucia, Cast.Ines],
        Lane.Back => [Cast.Theo, Cast.Lucia, Cast.Ines],
        _ => [Cast.Lee, Cast.Theo, Cast.Lucia],
    };

    private static string? Seconds(int? seconds) => seconds is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known} s") : null;
}
