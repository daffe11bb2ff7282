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

    [Fact]
    public void The_sample_the_program_and_the_list_that_misspelt_names_are_held_against_know_the_same_settings()
    {
        var read = new ReadNames(new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Teams:AppId", (string?)"11111111-2222-3333-4444-555555555555"), KeyValuePair.Create("Slack:SigningSecret", (string?)"x"),
            KeyValuePair.Create("Storage:Tables:Endpoint", (string?)"https://account.table.core.windows.net"),
        ]).Build());
        _ = HostSettings.Read(read);
        string[] elsewhere = ["AllowedHosts"], open = ["Workshop:RetentionOf"];
        var sample = new ConfigurationBuilder().AddJsonFile(SamplePath()).Build().AsEnumerable().Where(setting => setting.Value is not null).Select(setting => setting.Key);
        var known = KnownSettings.Names.Order(StringComparer.Ordinal).ToList();

        Assert.Equal(known, read.Names.Where(name => !name.EndsWith("_ENVIRONMENT", StringComparison.Ordinal)).Concat(elsewhere).Concat(open).Order(StringComparer.Ordinal));
        Assert.Equal(known, sample.Concat(open).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Web__OperatorKy=x", "Web:OperatorKy: is no setting of this program and has no effect; is Web:OperatorKey meant?")]
    [InlineData("Teams__AllowedTenant=x", "Teams:AllowedTenant: is no setting of this program and has no effect; is Teams:AllowedTenants meant?")]
    [InlineData("Slack__Something=x", "Slack:Something: is no setting of this program and has no effect.")]
    public async Task A_misspelt_setting_is_named_before_the_start(string setting, string complaint)
    {
        using var folder = new TempFolder();
        var run = await HostProcess.ShellAsync(folder.Full, $"unset DOTNET_ENVIRONMENT ASPNETCORE_ENVIRONMENT; export {setting}; bot serve --check-config");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"warn  settings  {complaint}", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_file_a_misspelt_section_is_named_too_and_a_name_of_the_framework_is_not()
    {
        using var folder = new TempFolder();
        folder.Write("appsettings.json", """{"Storag": {"Provider": "Memory"}, "Logging": {"LogLevel": {"Default": "Warning"}}, "Kestrel": {}, "Teams": {"AllowedTenants": ["a"]}}""");
        var run = await HostProcess.RunAsync(folder.Full, "serve", "--check-config");

        Assert.Equal(
            ["warn  settings  Storag: is no setting of this program and has no effect; is Storage meant?"],
            run.Text.Split('\n').Where(line => line.StartsWith("warn", StringComparison.Ordinal)));
    }

    private static string SamplePath() => Path.GetFullPath(Path.Combine(
        typeof(SettingsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "TestsFolder").Value!, "../../appsettings.sample.json"));

    /// <summary>Notes every setting that is asked for.</summary>
    private sealed class ReadNames(IConfiguration inner, string path = "", HashSet<string>? names = null) : IConfigurationSection
    {
        public HashSet<string> Names { get; } = names ?? [];

        public string Key => inner is IConfigurationSection section ? section.Key : "";

        public string Path => path;

        public string? Value
        {
            get => inner is IConfigurationSection section ? section.Value : null;
            set => throw new NotSupportedException();
        }

        public string? this[string key]
        {
            get
            {
                Names.Add(Under(key));
                return inner[key];
            }
            set => throw new NotSupportedException();
        }

        public IConfigurationSection GetSection(string key) => new ReadNames(inner.GetSection(key), Under(key), Names);

        public IEnumerable<IConfigurationSection> GetChildren() => inner.GetChildren().Select(child => new ReadNames(child, Under(child.Key), Names));

        public Microsoft.Extensions.Primitives.IChangeToken GetReloadToken() => inner.GetReloadToken();

        private string Under(string key) => path.Length == 0 ? key : $"{path}:{key}";
    }
}
