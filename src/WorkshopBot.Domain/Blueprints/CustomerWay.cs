namespace WorkshopBot.Domain.Blueprints;

/// <summary>The way of the customer through the service, once its order has been confirmed.</summary>
public static class CustomerWay
{
    /// <summary>
    /// Links each customer step to the next one, where neither the first leads anywhere nor the second is led to yet. A confirmed
    /// order states the sequence; without it no arrow may suggest one.
    /// </summary>
    public static ServiceBlueprint Link(ServiceBlueprint blueprint)
    {
        List<Activity> steps = [.. blueprint.InLane(Lane.Customer)];
        var ledTo = blueprint.Activities.SelectMany(step => step.Next).Select(link => link.To).ToHashSet();
        return steps.Zip(steps.Skip(1))
            .Where(pair => !pair.First.Next.Any(link => blueprint.Find(link.To)?.Lane == Lane.Customer) && !ledTo.Contains(pair.Second.Id))
            .Aggregate(blueprint, (linked, pair) => linked.Link(pair.First.Id, pair.Second.Id));
    }
}
