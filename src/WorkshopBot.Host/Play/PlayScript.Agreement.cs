using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <content>Playback, parked things, to-dos, signature, finish.</content>
internal sealed partial class PlayScript
{
    private async Task PlaybackAsync(CancellationToken ct)
    {
        foreach (var (step, turn) in script.InOrder().Select((step, turn) => (step, turn)))
        {
            Person[] knowing = Knowing(step.Lane);
            var who = knowing[turn % knowing.Length];
            await room.TellAsync(who, who == Cast.Lucia ? $"{IdOf(step)} es así" : $"{IdOf(step)} true", ct);
        }

        foreach (var parked in script.Parked)
        {
            await room.SayAsync(Cast.Sam, $"park {parked.Text}", ct);
        }

        await TasksAsync(ct);
        foreach (var parked in room.State.Blueprint.Parked.Where(item => item.Outcome is null).ToList())
        {
            var scripted = script.Parked.FirstOrDefault(item => item.Text == parked.Text)?.Outcome;
            await room.SayAsync(Cast.Nora, scripted switch
            {
                ParkedOutcome.Question => $"{parked.Id} is a question",
                ParkedOutcome.Task => $"{parked.Id} is a to-do",
                _ => $"let {parked.Id} go",
            }, ct);
        }

        await room.SayAsync(Cast.Nora, "review in 6 months", ct);
        await room.UpdateAsync(ct);
        await room.TellAsync(Cast.Ines, "sign", ct);
        await CloseAsync(ct);
        if (room.State.Lifecycle != Lifecycle.Finished)
        {
            throw new PlayStuckException("The workshop did not finish.");
        }
    }

    private async Task TasksAsync(CancellationToken ct)
    {
        Person[] doing = [Cast.Maya, Cast.Theo, Cast.Ines];
        foreach (var (task, turn) in script.Actions.Select((task, turn) => (task, turn)))
        {
            var due = task.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "in 2 weeks";
            await room.SayAsync(Cast.Nora, $"to-do: {task.What} @{doing[turn % doing.Length].Name} {due}", ct);
        }
    }
}
