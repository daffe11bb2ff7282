using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.AcceptanceTests.Web;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Privacy;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.AcceptanceTests;

/// <summary>How long things are kept is said to people as it is configured, and keys can be made new.</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData(30, "It goes after 30 days without use.", "has not been used for 30 days")]
    [InlineData(null, "until the workshop is deleted", "until whoever runs this address deletes the workshop")]
    public async Task Whoever_asks_hears_for_how_long(int? days, string inChat, string onThePage)
    {
        var options = new HostOptions
        {
            Storage = new StorageOptions { Provider = StorageProvider.Memory, SqlitePath = "" },
            Retention = new RetentionRule(days, new Dictionary<string, int>()),
        };
        await using var app = Server.Build(options, ["--urls", "http://127.0.0.1:0", "--environment", "Production"]);
        await app.StartAsync();
        using var person = new WebVisitor(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "en", []);
        var room = await person.StartAsync("Counter service", "Amelie Testperson");
        await person.TellAsync(room, "what do you store");

        Assert.Contains(inChat, WebUtility.HtmlDecode((await person.GetAsync(room)).Html), StringComparison.Ordinal);
        Assert.Contains(onThePage, WebUtility.HtmlDecode((await person.GetAsync("/privacy")).Html), StringComparison.Ordinal);
        await app.StopAsync();
    }

    [Fact]
    public void Each_workspace_has_its_own_number_and_a_wrong_one_is_named()
    {
        var read = Assert.IsType<SettingsReading.Accepted>(Read(("Workshop:Retention", "90"), ("Workshop:RetentionOf:slack/T0123", "30"), ("Workshop:RetentionOf:web", "0")));
        Assert.Equal(90, read.Options.Retention.Days);
        Assert.Equal(30, read.Options.Retention.Of["slack/T0123"]);
        Assert.Empty(read.Doubts);
        Assert.False(Assert.IsType<SettingsReading.Accepted>(Read()).Options.Retention.EndsAnything);

        var refused = Assert.IsType<SettingsReading.Refused>(Read(("Workshop:Retention", "-1"), ("Workshop:RetentionOf:slack/T0123", "soon")));
        Assert.Equal(["Workshop:Retention:", "Workshop:RetentionOf:slack/T0123:"], refused.Lines.Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Keys_are_made_new_from_the_command_line()
    {
        using var folder = new TempFolder();
        Assert.Equal(1, (await HostProcess.RunAsync(folder.Full, "rotate-keys")).ExitCode);
        Assert.Empty(folder.Names);
        Assert.Equal(0, (await HostProcess.RunAsync(folder.Full, "import", "shoeshine")).ExitCode);

        var run = await HostProcess.RunAsync(folder.Full, "rotate-keys", "--at-once");
        Assert.Equal((0, ""), (run.ExitCode, run.Text));
        Assert.Contains("when they are started again", Assert.Single(run.Complaints), StringComparison.Ordinal);
    }

    private static SettingsReading Read(params (string Key, string Value)[] settings) => HostSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
