namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Checks what only the whole file can tell: that links and the promise lead somewhere, that the normal way ends, and the limits.</summary>
internal sealed class ReferenceCheck(FileObject file, IReadOnlyList<FileObject> objects)
{
    public void Check(ServiceBlueprint blueprint)
    {
        Limit("links", blueprint.Activities.Sum(activity => activity.Next.Count), ServiceBlueprint.MaxLinks);
        Limit("fail points", blueprint.FailPoints.Count(), ServiceBlueprint.MaxFailPoints);
        var ids = file.Objects("activities", int.MaxValue).Select(fields => fields.Text("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (activity, fields) in blueprint.Activities.Zip(objects))
        {
            foreach (var (link, at) in activity.Next.Zip(fields.Objects("next")))
            {
                Known(ids, link.To, at, "to");
            }
        }

        if (blueprint.Promise is { } promise && file.Object("promise") is { } promised)
        {
            Known(ids, promise.From, promised, "from");
            Known(ids, promise.To, promised, "to");
        }

        Loops(blueprint);
    }

    private void Limit(string what, int count, int limit)
    {
        if (count > limit)
        {
            file.Fault("activities", FaultRule.OverLimit, what, count, limit);
        }
    }

    private static void Known(HashSet<string> ids, ActivityId id, FileObject at, string field)
    {
        if (id.Value.Length > 0 && !ids.Contains(id.Value))
        {
            at.Fault(field, FaultRule.UnknownActivity, id.Value);
        }
    }

    private void Loops(ServiceBlueprint blueprint)
    {
        foreach (var loop in EndlessLoops.In(blueprint))
        {
            var first = objects.First(fields => fields.Text("id") == loop[0].Value);
            first.Fault("next", FaultRule.EndlessLoop, [.. loop.Append(loop[0]).Select(id => id.Value)]);
        }
    }
}
