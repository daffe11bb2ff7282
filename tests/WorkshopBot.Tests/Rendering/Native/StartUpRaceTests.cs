namespace WorkshopBot.Tests.Rendering.Native;

[Collection(DrawingTests.Name)]
public sealed class StartUpRaceTests
{
    /// <summary>
    /// The first glyphs that a process loads are where two threads in cairo meet; a long process shows nothing. Fifty short ones do:
    /// without the lock several of them crash or draw something else.
    /// </summary>
    [Fact]
    public async Task Fifty_fresh_processes_with_four_callers_each_draw_the_same_and_none_crashes()
    {
        var hashes = new HashSet<string>();
        for (var process = 0; process < 50; process += 2)
        {
            var outputs = await Task.WhenAll(Studio.ProbeAsync("race", "4"), Studio.ProbeAsync("race", "4"));
            foreach (var lines in outputs.Select(output => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            {
                Assert.Equal(4, lines.Length);
                hashes.UnionWith(lines);
            }
        }

        Assert.Single(hashes);
    }
}
