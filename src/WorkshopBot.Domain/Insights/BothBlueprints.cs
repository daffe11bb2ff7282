using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>The later of two blueprints with the steps that it drops in their old places, so that one picture shows both.</summary>
public sealed class BothBlueprints
{
    private readonly ServiceBlueprint _asIs;
    private readonly Dictionary<ActivityId, ActivityId> _later;
    private readonly List<Activity> _steps;
    private readonly List<Phase> _phases;
    private readonly Dictionary<ActivityId, ActivityId> _removed = [];

    private BothBlueprints(ServiceBlueprint asIs, ServiceBlueprint toBe, Difference difference)
    {
        _asIs = asIs;
        _later = difference.Same.ToDictionary(pair => pair.AsIs, pair => pair.ToBe);
        _steps = [.. toBe.Activities];
        _phases = [.. toBe.Phases];
        foreach (var step in asIs.Activities.Where(step => difference.Removed.Contains(step.Id)))
        {
            Insert(step);
        }

        Blueprint = toBe with { Phases = _phases.ToSequence(), Activities = _steps.ToSequence() };
    }

    public ServiceBlueprint Blueprint { get; }

    /// <summary>The removed steps as they are called here; one whose id means another step by now has a stroke behind it.</summary>
    public IReadOnlyCollection<ActivityId> Removed => _removed.Values;

    public static BothBlueprints Of(ServiceBlueprint asIs, ServiceBlueprint toBe, Difference difference) => new(asIs, toBe, difference);

    /// <summary>Behind the step that it stood behind. Only what it was and who did it: its times, signs and arrows are not there any more.</summary>
    private void Insert(Activity step)
    {
        var id = _steps.Exists(other => other.Id == step.Id) ? new ActivityId($"{step.Id}′") : step.Id;
        _removed[step.Id] = id;
        var phase = PhaseOf(step);
        var before = _asIs.Activities.TakeWhile(other => other.Id != step.Id).Select(Here).LastOrDefault(other => other >= 0, -1);
        var place = before >= 0 && _steps[before].Phase == phase ? before + 1 : _steps.FindIndex(other => other.Phase == phase);
        _steps.Insert(place < 0 ? _steps.Count : place, new Activity
        {
            Id = id,
            Phase = phase,
            Lane = step.Lane,
            What = step.What,
            Actor = step.Actor,
            Location = step.Location,
            Channel = step.Channel,
        });
    }

    private int Here(Activity step) => _later.TryGetValue(step.Id, out var later) || _removed.TryGetValue(step.Id, out later)
        ? _steps.FindIndex(other => other.Id == later)
        : -1;

    /// <summary>The phase of the same name, else where most of its other steps are now; a phase that is gone altogether stands at the end.</summary>
    private PhaseId PhaseOf(Activity step)
    {
        var name = _asIs.Find(step.Phase)?.Name ?? "";
        if (_phases.Find(phase => string.Equals(phase.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same.Id;
        }

        var others = _asIs.Activities.Where(other => other.Phase == step.Phase && _later.ContainsKey(other.Id)).Select(other => _steps[Here(other)].Phase);
        if (others.GroupBy(phase => phase).MaxBy(group => group.Count()) is { } most)
        {
            return most.Key;
        }

        var gone = new Phase(new PhaseId(_phases.Select(phase => phase.Id.Number).DefaultIfEmpty().Max() + 1), name);
        _phases.Add(gone);
        return gone.Id;
    }
}
