using System.Reflection;
using Microsoft.Extensions.Configuration;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.AcceptanceTests;

/// <summary>The settings as the started program takes them.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Web__PersonSwitch=true", "Web:PersonSwitch:")]
    [InlineData("Web__Enabled=perhaps", "Web:Enabled:")]
    [InlineData("Web__Plays=many", "Web:Plays:")]
    [InlineData("Web__Proxies=everybody", "Web:Proxies:")]
    [InlineData("PublicUrl=http://workshop.example", "PublicUrl:")]
    [InlineData("Slack__AppToken=xapp-1", "Slack: set either Slack:BotToken")]
    [InlineData("Slack__BotToken=xoxb-1", "Slack: set Slack:SigningSecret")]
    [InlineData("Slack__SigningSecret=1 Slack__BotToken=xoxp-1", "Slack:BotToken:")]
    [InlineData("Slack__SigningSecret=1 Slack__ClientId=1", "Slack: Slack:ClientId and Slack:ClientSecret")]
    [InlineData("Slack__SigningSecret=1 Slack__BotToken=xoxb-1 Slack__ApiUrl=http://slack.example", "Slack:ApiUrl:")]
    [InlineData("Slack__SigningSecret=1 Slack__BotToken=xoxb-1 Slack__Connections=11", "Slack:Connections:")]
    public async Task A_start_with_a_setting_that_cannot_be_is_refused_in_one_line(string setting, string complaint)
    {
        using var folder = new TempFolder();
        var run = await HostProcess.ShellAsync(folder.Full, $"unset DOTNET_ENVIRONMENT ASPNETCORE_ENVIRONMENT; export {setting}; bot serve");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(complaint, Assert.Single(run.Complaints), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Where_two_variables_disagree_about_development_the_person_switch_is_refused()
    {
        using var folder = new TempFolder();
        var run = await HostProcess.ShellAsync(folder.Full, "export DOTNET_ENVIRONMENT=Development ASPNETCORE_ENVIRONMENT=Production Web__PersonSwitch=true; bot serve");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Web:PersonSwitch:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_of_the_settings_is_read_without_a_complaint_and_says_the_usual_values()
    {
        var sample = new ConfigurationBuilder().AddJsonFile(SamplePath()).Build();
        var read = Assert.IsType<SettingsReading.Accepted>(HostSettings.Read(sample)).Options;
        var usual = Assert.IsType<SettingsReading.Accepted>(HostSettings.Read(new ConfigurationBuilder().Build())).Options;

        Assert.Equal(usual.Storage, read.Storage);
        Assert.Equal(usual.PublicUrl, read.PublicUrl);
        Assert.Equal(usual.Web with { Proxies = [] }, read.Web with { Proxies = [] });
        Assert.Equal(usual.Web.Proxies, read.Web.Proxies);
        Assert.Null(read.Slack);
    }

    [Theory]
    [InlineData("PublicUrl")]
    [InlineData("AllowedHosts")]
    [InlineData("Storage:Provider")]
    [InlineData("Storage:Sqlite:Path")]
    [InlineData("Web:Enabled")]
    [InlineData("Web:GuestLinks")]
    [InlineData("Web:PersonSwitch")]
    [InlineData("Web:OperatorKey")]
    [InlineData("Web:Proxies")]
    [InlineData("Web:Plays")]
    [InlineData("Web:PlaySeconds")]
    [InlineData("Slack:SigningSecret")]
    [InlineData("Slack:AppToken")]
    [InlineData("Slack:BotToken")]
    [InlineData("Slack:ClientId")]
    [InlineData("Slack:ClientSecret")]
    [InlineData("Slack:Connections")]
    [InlineData("Slack:Strangers")]
    [InlineData("Slack:ApiUrl")]
    public void The_sample_of_the_settings_names_each_of_them(string key) =>
        Assert.NotNull(new ConfigurationBuilder().AddJsonFile(SamplePath()).Build()[key]);

    private static string SamplePath() => Path.GetFullPath(Path.Combine(
        typeof(SettingsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestsFolder").Value!, "../../appsettings.sample.json"));
}
