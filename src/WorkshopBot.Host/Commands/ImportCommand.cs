using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Files;

namespace WorkshopBot.Host.Commands;

/// <summary><c>import</c>: a blueprint file becomes a workshop that a team can go on with.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = Inputs.Source();
        var title = new Option<string?>("--title") { Description = "What the workshop is called; without it the blueprint's own title.", HelpName = "TITLE" };
        var ideas = new Option<bool>("--as-ideas") { Description = "Every step counts as an idea for how it should be, not as seen." };
        var command = new Command("import", "Starts a workshop from a blueprint and prints its id. Whoever asks first facilitates it.") { source, title, ideas };
        command.SetAction(async (parsed, ct) => new BlueprintSource(terminal).Read(parsed.GetRequiredValue(source)) switch
        {
            SourceReading.Accepted read => await StoreVerbs.WithStoreAsync(
                terminal,
                store => ImportAsync(terminal, store, new ImportPlan(read.Blueprint, parsed.GetValue(title), read.Name, parsed.GetValue(ideas)), ct),
                ifNone: null),
            SourceReading.Refused refused => terminal.Refuse(refused),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return command;
    }

    private static async Task<int> ImportAsync(Terminal terminal, OpenedStore store, ImportPlan plan, CancellationToken ct)
    {
        // Importing twice is meant to give two workshops, so the id is new each time.
        var id = new WorkshopId(Guid.NewGuid().ToString("N")[..20]);
        switch (plan.Decide(id, TimeProvider.System.GetUtcNow()))
        {
            case Decision.Accepted accepted:
                await store.Workshops.AppendAsync(id, 0, [new Append(new DeliveryId($"import:{id}"), accepted.Events)], ct);
                await terminal.Text.WriteLineAsync(id.Value);
                return ExitCode.Success;
            case Decision.Refused refused:
                terminal.Complain($"{plan.From}: {Sentence(refused.Why)}");
                return ExitCode.BadInput;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static string Sentence(Refusal why) => why switch
    {
        Refusal.TooLong fault => $"{fault.Field}: has {fault.Length} characters; at most {fault.Limit} fit a workshop.",
        Refusal.Blank fault => $"{fault.Field}: is blank; give one with --title.",
        _ => $"cannot become a workshop ({why.GetType().Name}).",
    };
}

/// <summary>How a blueprint becomes a workshop.</summary>
/// <param name="From">The name that the workshop remembers as its origin.</param>
internal sealed record ImportPlan(ServiceBlueprint Blueprint, string? Title, string From, bool AsIdeas)
{
    /// <summary>The key of whoever runs the command; no channel has such keys.</summary>
    private static readonly ParticipantId s_operator = new("operator");

    /// <summary>Start, charter, copy, and the operator leaves again, so that facilitating falls to whoever asks.</summary>
    public Decision Decide(WorkshopId id, DateTimeOffset now)
    {
        var title = (Title ?? Blueprint.Title).Trim();
        WorkshopCommand[] commands =
        [
            new WorkshopCommand.StartWorkshop(s_operator, id, title, Blueprint.Language, "Etc/UTC"),
            new WorkshopCommand.WriteCharter(s_operator, Frame(title)),
            new WorkshopCommand.CopyBlueprint(s_operator, Blueprint, From, AsIdeas),
            new WorkshopCommand.LeaveWorkshop(s_operator),
        ];
        var workshop = Workshop.None;
        var events = new List<WorkshopEvent>();
        foreach (var command in commands)
        {
            if (WorkshopDecider.Decide(command, workshop, now) is not Decision.Accepted accepted)
            {
                return WorkshopDecider.Decide(command, workshop, now);
            }

            events.AddRange(accepted.Events);
            workshop = accepted.Events.Aggregate(workshop, (state, happened) => state.Apply(happened));
        }

        return Decision.Of(events);
    }

    private Charter Frame(string title) => AsIdeas ? Charter.Of(Blueprint, title) with { State = BlueprintState.ToBe } : Charter.Of(Blueprint, title);
}
