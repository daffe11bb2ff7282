namespace WorkshopBot.Domain.Stages;

/// <summary>Names what somebody may have meant by an id that does not exist.</summary>
public static class NearestIds
{
    public static Refusal Unknown(ItemId id, Workshop workshop) => new Refusal.UnknownItem(id, Of(id, workshop));

    /// <summary>At most three ids of the same letter, the closest numbers first.</summary>
    public static Sequence<ItemId> Of(ItemId id, Workshop workshop) =>
        Known(workshop).Where(other => other.Kind == id.Kind)
            .OrderBy(other => Math.Abs(other.Number - id.Number)).ThenBy(other => other.Number).Take(3).ToSequence();

    /// <summary>Every id that stands on the blueprint.</summary>
    public static IEnumerable<ItemId> Known(Workshop workshop)
    {
        var blueprint = workshop.Blueprint;
        var texts = blueprint.Activities.Select(step => step.Id.Value)
            .Concat(blueprint.FailPoints.Select(fail => fail.Id.Value))
            .Concat(blueprint.Activities.Select(step => step.Wait?.Id).OfType<string>())
            .Concat(blueprint.Parked.Select(item => item.Id))
            .Concat(blueprint.Actions.Select(task => task.Id));
        foreach (var text in texts)
        {
            if (ItemId.TryParse(text, out var id))
            {
                yield return id;
            }
        }
    }
}
