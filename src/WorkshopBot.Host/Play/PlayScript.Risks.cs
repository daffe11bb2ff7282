using System.Globalization;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <content>Fail and wait points without names, the vote with its tie, before and after.</content>
internal sealed partial class PlayScript
{
    private async Task FailAsync(CancellationToken ct)
    {
        Person[] giving = [Cast.Maya, Cast.Theo, Cast.Lucia, Cast.Ines, Cast.Sam, Cast.Lee];
        var turn = 0;
        foreach (var (step, fail) in script.InOrder().SelectMany(step => step.FailPoints.Select(fail => (step, fail))).Reverse())
        {
            await room.PressAsync(
                giving[turn++ % giving.Length], Answer(StageKey.Fail, ""), ct,
                ("step", IdOf(step)), ("kind", "F"), ("what", fail.What), ("effect", fail.Effect),
                ("severity", Text(fail.Severity)), ("occurrence", Text(fail.Occurrence)), ("detection", Text(fail.Detection)));
        }

        foreach (var step in script.InOrder().Where(step => step.Wait is not null))
        {
            await room.PressAsync(
                giving[turn++ % giving.Length], Answer(StageKey.Fail, ""), ct,
                ("step", IdOf(step)), ("kind", "W"), ("what", step.Wait!.Reason), ("max-wait", Seconds(step.Standard?.MaxWaitSeconds)));
        }

        await RevealAsync(ct);
        await VoteAsync(ct);
        await CloseAsync(ct);
    }

    /// <summary>The two foremost get as many votes each; Ines takes both.</summary>
    private async Task VoteAsync(CancellationToken ct)
    {
        var points = FailPointRanking.Of(room.State.Blueprint).Select(entry => entry.FailPoint.Id.Value).ToList();
        if (points.Count == 0)
        {
            return;
        }

        await room.SayAsync(Cast.Nora, "open vote", ct);
        foreach (var (person, turn) in new[] { Cast.Maya, Cast.Theo, Cast.Lucia, Cast.Ines, Cast.Sam, Cast.Lee }.Select((person, turn) => (person, turn)))
        {
            var third = points.Count > 2 ? points[2 + (turn % (points.Count - 2))] : null;
            var ticked = points.Take(2).Append(third).OfType<string>();
            await room.TellAsync(person, $"{(person == Cast.Lucia ? "votar" : "vote")} {string.Join(' ', ticked)}", ct);
        }

        await room.SayAsync(Cast.Nora, "close vote", ct);
        await room.UpdateAsync(ct);
        if (points.Count > 1 && room.State.Rounds[StageKey.Fail].Vote!.Ties().Any())
        {
            await room.SayAsync(Cast.Ines, "take both", ct);
        }
    }

    /// <summary>One knows the before, another the after, a third who looks after it.</summary>
    private async Task SafeguardAsync(CancellationToken ct)
    {
        foreach (var (step, fail, turn) in script.InOrder().SelectMany(step => step.FailPoints.Select(fail => (step, fail))).Select((pair, turn) => (pair.step, pair.fail, turn)))
        {
            var id = room.State.Blueprint.FailPoints.First(known => known.What == fail.What && known.Effect == fail.Effect).Id.Value;
            Person[] knowing = Knowing(step.Lane);
            await SafeguardAsync(knowing[turn % knowing.Length], id, ct, ("prevention", fail.Prevention));
            await SafeguardAsync(knowing[(turn + 1) % knowing.Length], id, ct, ("contingency", fail.Contingency), ("decider", fail.Decider), ("decider-other", fail.Decider));
            await SafeguardAsync(knowing[(turn + 2) % knowing.Length], id, ct, ("owner", fail.Owner), ("owner-other", fail.Owner));
        }

        await RevealAsync(ct);
        await CloseAsync(ct);
    }

    private Task SafeguardAsync(Person who, string id, CancellationToken ct, params (string Field, string? Value)[] fields) =>
        fields.Any(field => field.Value is not null) ? room.PressAsync(who, Answer(StageKey.Safeguard, id), ct, fields) : Task.CompletedTask;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
