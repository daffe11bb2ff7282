using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>
/// The shapes in which Microsoft's Agents Playground sent every kind of activity it knows, recorded and shortened; where a card of ours was
/// pressed, the card's data is ours. One line each says what we make of it.
/// </summary>
public sealed class CapturedShapesTests
{
    private static readonly string s_file = Path.Combine(
        typeof(CapturedShapesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "TestsFolder").Value!, "Teams", "Wire", "Captured", "playground.jsonl");

    [Fact]
    public void Every_shape_that_was_recorded_is_understood()
    {
        var lines = File.ReadLines(s_file).Select(line => JsonNode.Parse(line)!).Select(line =>
            $"{line["name"]}: {Meaning(TeamsReader.Read(TeamsActivity.Parse(Encoding.UTF8.GetBytes(line["activity"]!.ToJsonString()))!, DateTimeOffset.UnixEpoch))}\n");

        Golden.Match(string.Concat(lines), "Teams/Wire/captured.txt");
    }

    private static string Meaning(Received received) => received switch
    {
        Received.Said said => $"said {Of(said.Message)}",
        Received.Asked asked => $"asked, answered {asked.How}, {Of(asked.Message)}",
        Received.Standing standing => $"standing {standing.Conversation} team {standing.Team ?? "-"} stopped {standing.Stopped ?? "-"}{(standing.Installed ? ", installed" : "")}",
        _ => received.GetType().Name.ToLowerInvariant(),
    };

    private static string Of(WorkshopBot.Facilitation.InboundMessage message) =>
        $"by {message.From.Id} ({message.From.Name}, {message.From.Language}, {message.From.Zone ?? "no zone"}) in {message.Room.Key}{(message.Room.Private ? " alone" : "")}{(message.Addressed ? " to the bot" : "")}: "
        + (message.Action is { } action ? $"pressed {action} of {message.Workshop} with {string.Join("; ", message.Fields.Select(field => $"{field.Key}={field.Value.ReplaceLineEndings("|")}"))}" : message.Text);
}
