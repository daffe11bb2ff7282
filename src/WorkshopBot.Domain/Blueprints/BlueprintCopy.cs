using System.Globalization;
using System.Text;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Domain.Blueprints;

/// <summary>Brings a blueprint from a file or an earlier workshop into a new one.</summary>
public static class BlueprintCopy
{
    /// <summary>The document that a copy event carries.</summary>
    public static string ToDocument(ServiceBlueprint blueprint) => Encoding.UTF8.GetString(BlueprintFile.Write(blueprint));

    /// <summary>Reads a document written by <see cref="ToDocument"/>; an unreadable one gives a blank page, since applying is total.</summary>
    public static ServiceBlueprint FromDocument(string document) =>
        BlueprintFile.Read(Encoding.UTF8.GetBytes(document)) is BlueprintFileResult.Accepted accepted ? accepted.Blueprint : ServiceBlueprint.Blank;

    /// <summary>
    /// The same blueprint with ids of a workshop: steps A1…, fail points F1…, wait points W1…, phases 1…, in the order of the file. To-dos,
    /// parked things, votes and other people's wordings do not come along.
    /// </summary>
    /// <param name="asIdeas">Whether every step counts as a proposal from now on.</param>
    public static ServiceBlueprint Renumber(ServiceBlueprint blueprint, bool asIdeas)
    {
        var steps = blueprint.Activities.Select((step, place) => (step.Id, New: Id('A', place + 1))).ToDictionary(pair => pair.Id, pair => new ActivityId(pair.New));
        var phases = blueprint.Phases.Select((phase, place) => (phase.Id, New: new PhaseId(place + 1))).ToDictionary(pair => pair.Id, pair => pair.New);
        var fails = 0;
        var waits = 0;
        return blueprint with
        {
            Phases = blueprint.Phases.Select(phase => phase with { Id = phases[phase.Id] }).ToSequence(),
            Activities = blueprint.Activities.Select(step => step with
            {
                Id = steps[step.Id],
                Phase = phases[step.Phase],
                Basis = asIdeas ? Basis.Proposed : step.Basis,
                BasisNote = null,
                Wait = step.Wait is { } wait ? wait with { Id = Id('W', ++waits), Votes = 0 } : null,
                FailPoints = step.FailPoints
                    .Select(fail => fail with { Id = new FailPointId(Id('F', ++fails)), Votes = 0, Wordings = [] }).ToSequence(),
                Next = step.Next.Select(link => link with { To = steps[link.To] }).ToSequence(),
                Wordings = [],
            }).ToSequence(),
            Promise = blueprint.Promise is { } promise ? promise with { From = steps[promise.From], To = steps[promise.To] } : null,
            Actions = [],
            Parked = [],
        };
    }

    private static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
