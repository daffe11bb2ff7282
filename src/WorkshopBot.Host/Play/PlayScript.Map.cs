using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <content>Charter, phases, and the steps in their lanes.</content>
internal sealed partial class PlayScript
{
    private async Task FrameAsync(CancellationToken ct)
    {
        room.Note("Monday. Nora starts the workshop");
        await room.SayAsync(Cast.Nora, $"start {script.Title}", ct);
        await room.SayAsync(Cast.Nora, $"service: {script.Service}\nscenario: {script.Scenario}\ncustomer: {script.Customer}", ct);
        await room.SayAsync(Cast.Nora, $"starts when {script.Start}\nends when {script.End}\ngoal: {Or(script.Goal, "Nobody waits without knowing why")}", ct);
        await room.SayAsync(Cast.Nora, script.State == BlueprintState.AsIs ? "as it is today" : "as it should be", ct);
        await room.SayAsync(Cast.Nora, "owner @Ines", ct);
        foreach (var (person, knows) in Cast.Invitations)
        {
            await room.SayAsync(Cast.Nora, $"invite @{person.Name} as {knows}", ct);
        }

        if (script.Visibility != room.State.Charter.Visibility)
        {
            await room.SayAsync(Cast.Nora, $"visibility {(script.Visibility == Visibility.Perceived ? "perceived" : "seen")}", ct);
        }

        await CloseAsync(ct);
    }

    /// <summary>Four tell the story in phases, one forgets one, one writes it differently.</summary>
    private async Task PhasesAsync(CancellationToken ct)
    {
        var names = script.Phases.Select(phase => phase.Name).ToList();
        await room.PressAsync(Cast.Maya, Answer(StageKey.Chain, ""), ct, ("phases", string.Join('\n', names)));
        await room.PressAsync(Cast.Sam, Answer(StageKey.Chain, ""), ct, ("phases", string.Join('\n', names.Take(Math.Max(1, names.Count - 1)))));
        await room.PressAsync(Cast.Lucia, Answer(StageKey.Chain, ""), ct, ("phases", string.Join('\n', names.Select(name => name.ToUpperInvariant()))));
        await RevealAsync(ct);
        await room.SayAsync(Cast.Nora, $"phases: {string.Join(", ", names)}", ct);
        await CloseAsync(ct);
    }

    /// <summary>The last phase first, the same line from two people, one message delivered twice, one too late.</summary>
    private async Task CustomerAsync(CancellationToken ct)
    {
        Person[] tellers = [Cast.Maya, Cast.Sam, Cast.Lucia];
        var steps = InLane(Lane.Customer).ToList();
        foreach (var (phase, place) in script.Phases.Select((phase, place) => (phase, place + 1)).Reverse())
        {
            foreach (var (step, turn) in steps.Where(step => step.Phase == phase.Id).Select((step, turn) => (step, turn)))
            {
                await room.PressAsync(
                    tellers[(place + turn) % tellers.Length], Answer(StageKey.Customer, Number(place)), ct, [("steps", step.What), .. BasisOf(step)]);
            }
        }

        var first = steps[0];
        await room.AgainAsync(Cast.Ines, $"in {script.Find(first.Phase)!.Name}: {NearlySame(first.What)}", ct);
        await RevealAsync(ct);
        await MergeNearlySameAsync(first, ct);
        await ArrangeAsync(Lane.Customer, ct);
        await room.SayAsync(Cast.Nora, "yes, keep this order", ct);
        await CloseAsync(ct);
        await LateAsync(first, ct);
    }

    /// <summary>Theo was away; his words are kept, and Nora parks them.</summary>
    private async Task LateAsync(Activity first, CancellationToken ct)
    {
        room.Note("Two days later Theo comes by");
        await room.PressAsync(Cast.Theo, Answer(StageKey.Customer, "1"), ct, ("steps", $"Asks again how long it takes ({first.What.Split(' ')[0]})"));
        if (room.State.Contributions.Values.LastOrDefault(given => given.Fate == WorkshopBot.Domain.ContributionFate.Late) is { } late)
        {
            await room.SayAsync(Cast.Nora, $"park {late.Id}", ct);
        }
    }

    private async Task MergeNearlySameAsync(Activity first, CancellationToken ct)
    {
        if (room.State.Blueprint.Activities.FirstOrDefault(step => step.What == NearlySame(first.What)) is { } twin)
        {
            await room.SayAsync(Cast.Nora, $"merge {IdOf(first)} {twin.Id}", ct);
        }
    }

    /// <summary>Each step is told behind the step it answers; the two who know the lane take turns.</summary>
    private async Task LaneAsync(Lane lane, StageKey stage, CancellationToken ct)
    {
        Person[] tellers = lane switch
        {
            Lane.Front => [Cast.Maya, Cast.Ines, Cast.Lucia],
            Lane.Back => [Cast.Theo, Cast.Lucia, Cast.Ines],
            _ => [Cast.Lee, Cast.Theo],
        };
        var turn = 0;
        foreach (var step in InLane(lane).Reverse())
        {
            await room.PressAsync(
                tellers[turn++ % tellers.Length], Answer(stage, HostOf(step)), ct,
                [("steps", step.What), ("what", step.What), ("who", step.Actor), ("workaround", step.Workaround ? "yes" : null), .. BasisOf(step)]);
        }

        var nothing = lane switch { Lane.Front => NothingNeeded.Front, Lane.Back => NothingNeeded.Back, _ => NothingNeeded.Support };
        foreach (var step in script.InOrder().Where(step => step.Lane == lane - 1 && (step.Nothing & nothing) != 0))
        {
            await room.PressAsync(tellers[turn++ % tellers.Length], Answer(stage, IdOf(step)), ct, ("none", "yes"));
        }

        await RevealAsync(ct);
        await ArrangeAsync(lane, ct);
        if (lane == Lane.Support)
        {
            await LinkAsync(ct);
        }

        await CloseAsync(ct);
    }

    /// <summary>The step of the lane above that leads to this one, else the last one before it, else any.</summary>
    private string HostOf(Activity step)
    {
        var above = script.InOrder().Where(other => other.Lane == step.Lane - 1).ToList();
        var earlier = script.InOrder().TakeWhile(other => other.Id != step.Id).Where(other => other.Lane == step.Lane - 1);
        var host = above.Find(other => other.Next.Any(link => link.To == step.Id)) ?? earlier.LastOrDefault() ?? above.FirstOrDefault()
            ?? script.InOrder().First(other => other.Lane < step.Lane);
        return IdOf(host);
    }

    /// <summary>Puts the steps of a lane into their phases and, with those around them, into the order of the script.</summary>
    private async Task ArrangeAsync(Lane lane, CancellationToken ct)
    {
        foreach (var phase in script.Phases)
        {
            var wanted = script.InOrder().Where(step => step.Phase == phase.Id && step.Lane <= lane).Select(IdOf).ToList();
            var standing = room.State.Blueprint.InOrder().Where(step => step.Phase == room.State.FindPhase(phase.Name)!.Id).Select(step => step.Id.Value);
            if (standing.SequenceEqual(wanted))
            {
                continue;
            }

            foreach (var id in wanted)
            {
                await room.SayAsync(Cast.Nora, $"{id} to {phase.Name}", ct);
            }
        }
    }

    /// <summary>Says what leads to what, where telling the steps has not said it yet.</summary>
    private async Task LinkAsync(CancellationToken ct)
    {
        Person[] knowing = [Cast.Theo, Cast.Maya, Cast.Ines];
        var turn = 0;
        foreach (var step in script.InOrder())
        {
            var id = IdOf(step);
            var wanted = step.Next.ToDictionary(link => IdOf(script.Find(link.To)!), link => link.When);
            var standing = Step(step)!.Next.ToDictionary(link => link.To.Value, link => link.When);
            foreach (var gone in standing.Keys.Where(to => !wanted.ContainsKey(to)))
            {
                await room.SayAsync(Cast.Nora, $"unlink {id} {gone}", ct);
            }

            foreach (var (to, when) in wanted.Where(link => !standing.TryGetValue(link.Key, out var known) || known != link.Value))
            {
                await room.SayAsync(knowing[turn++ % knowing.Length], when is null ? $"{id} leads to {to}" : $"{id} -> {to} if {when}", ct);
            }
        }
    }

    private static string NearlySame(string what) => what.Contains(' ', StringComparison.Ordinal) ? $"{what[..what.LastIndexOf(' ')].TrimEnd(',')}" : $"{what} again";

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
