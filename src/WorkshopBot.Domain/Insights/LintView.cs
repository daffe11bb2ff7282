using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Insights;

/// <summary>The blueprint as the rules look at it.</summary>
internal sealed class LintView
{
    private readonly Dictionary<ActivityId, Activity> _byId = [];
    private readonly Dictionary<ActivityId, List<(ActivityId From, Link Link)>> _into = [];

    public LintView(ServiceBlueprint blueprint)
    {
        Blueprint = blueprint;
        foreach (var activity in blueprint.Activities)
        {
            _byId.TryAdd(activity.Id, activity);
        }

        foreach (var (from, link) in blueprint.Activities.SelectMany(activity => activity.Next.Select(link => (activity.Id, link))))
        {
            if (!_into.TryGetValue(link.To, out var links))
            {
                _into[link.To] = links = [];
            }

            links.Add((from, link));
        }
    }

    public ServiceBlueprint Blueprint { get; }

    public Sequence<Activity> Steps => Blueprint.Activities;

    public IReadOnlyList<Activity> In(Lane lane) => [.. Steps.Where(step => step.Lane == lane)];

    public IEnumerable<Link> LinksInto(Activity step) => _into.GetValueOrDefault(step.Id, []).Select(pair => pair.Link);

    /// <summary>Whether a link, in either direction, ties the step to one in the lane.</summary>
    public bool IsTiedTo(Activity step, Lane lane) => step.Next.Select(link => link.To)
        .Concat(_into.GetValueOrDefault(step.Id, []).Select(pair => pair.From))
        .Any(id => _byId.TryGetValue(id, out var other) && other.Lane == lane);

    /// <summary>One hit for each step that the condition accepts.</summary>
    public IEnumerable<Hit> StepsThat(Func<Activity, bool> condition) => Steps.Where(condition).Select(step => Hit.On(step));
}
