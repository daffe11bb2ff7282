using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Play;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Play;

/// <summary>A whole workshop through the real facilitator: only inbound messages in, and a blueprint that says what the team knew.</summary>
public sealed class PlaySpecs
{
    public static TheoryData<string> Samples => [.. WorkshopBot.Domain.Blueprints.Samples.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_played_workshop_leaves_the_service_that_its_team_knew(string sample)
    {
        var script = WorkshopBot.Domain.Blueprints.Samples.Load(sample)!;
        var played = await PlayAsync(script);

        if (Environment.GetEnvironmentVariable("PLAY_DUMP") is { } dump) { File.WriteAllText(Path.Combine(dump, sample + ".txt"), played.Transcript); File.WriteAllLines(Path.Combine(dump, sample + ".diff"), SameService.Differences(script, played.Workshop.Blueprint)); }
        Assert.Empty(SameService.Differences(script, played.Workshop.Blueprint));
    }

    [Fact]
    public async Task The_same_play_gives_the_same_transcript()
    {
        var script = WorkshopBot.Domain.Blueprints.Samples.Load("shoeshine")!;
        Assert.Equal((await PlayAsync(script)).Transcript, (await PlayAsync(script)).Transcript);
    }

    private static Task<Played> PlayAsync(ServiceBlueprint script)
    {
        var memory = new InMemoryStorage();
        return PlayHouse.PlayAsync(script, new PlayStorage(memory.Store, memory.Ledger, memory.Deadlines, memory.Rooms), _ => { }, CancellationToken.None);
    }
}
