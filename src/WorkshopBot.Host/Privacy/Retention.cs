using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Privacy;

/// <summary>For how many days workshops are kept after their last use.</summary>
/// <param name="Days">Null for always.</param>
/// <param name="Of">Another number for a workspace: <c>slack/T0123</c>, <c>teams/TENANT</c>, <c>web</c>; 0 for always.</param>
internal sealed record RetentionRule(int? Days, IReadOnlyDictionary<string, int> Of)
{
    public static RetentionRule Always { get; } = new(null, new Dictionary<string, int>());

    public bool EndsAnything => Days is not null || Of.Values.Any(days => days > 0);
}

/// <summary>Finds the rule of a workshop. One that stands in several workspaces goes when the first of them wants it to.</summary>
internal sealed class Retention(RetentionRule rule, IShelf shelf) : IRetention
{
    public async Task<int?> DaysAsync(IReadOnlyList<Room> rooms, CancellationToken ct)
    {
        int? shortest = null;
        foreach (var room in rooms.Count > 0 ? rooms : [new Room("", "")])
        {
            var days = rule.Of.TryGetValue(await WorkspaceAsync(room, ct), out var own) ? own == 0 ? null : own : rule.Days;
            shortest = days is { } some && (shortest is null || some < shortest) ? some : shortest;
        }

        return shortest;
    }

    /// <summary>The moment of the last use that the state knows: whatever anybody did, with or without a name.</summary>
    public static DateTimeOffset LastUse(Workshop workshop) => workshop.People.Values.Select(person => person.LastSeen)
        .Concat(workshop.Contributions.Values.Select(given => (DateTimeOffset?)given.At))
        .Append(workshop.PausedAt).Append(workshop.EndedAt).OfType<DateTimeOffset>().Append(workshop.StartedAt).Max();

    private async Task<string> WorkspaceAsync(Room room, CancellationToken ct) => room.Channel switch
    {
        SlackIds.Channel => $"{SlackIds.Channel}/{SlackIds.Place(room).Install}",
        TeamsReader.ChannelName => $"{TeamsReader.ChannelName}/{await Places.TenantAsync(room.Conversation, shelf, ct)}",
        var other => other,
    };
}
