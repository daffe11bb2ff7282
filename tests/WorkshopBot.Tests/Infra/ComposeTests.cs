using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Tests.Infra.Support;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace WorkshopBot.Tests.Infra;

/// <summary>The services of <c>compose.yaml</c>, as compose reads them without any variable set.</summary>
public sealed partial class ComposeTests
{
    private static readonly Dictionary<string, Dictionary<object, object>> s_services = Read();

    public static TheoryData<string> Services => [.. s_services.Keys];

    public static TheoryData<string> Bots => [.. s_services.Keys.Where(name => name.StartsWith("workshopbot", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Services))]
    public void No_service_can_write_its_root_or_gain_power(string name)
    {
        var service = s_services[name];

        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], List(service, "cap_drop"));
        Assert.Equal(["no-new-privileges:true"], List(service, "security_opt"));
        Assert.StartsWith("/tmp", Assert.Single(List(service, "tmpfs")), StringComparison.Ordinal);
        Assert.EndsWith(":/data", Assert.Single(service.ContainsKey("volumes") ? List(service, "volumes") : ["none:/data"]), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Bots))]
    public void The_bot_listens_to_its_own_machine_only_and_takes_the_settings(string name)
    {
        var environment = Environment(name);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Select(one => KeyValuePair.Create(one.Key.Replace("__", ":", StringComparison.Ordinal), (string?)one.Value)))
            .Build();
        var (options, doubts) = Assert.IsType<SettingsReading.Accepted>(HostSettings.Read(configuration));

        Assert.Equal(name.EndsWith("tables", StringComparison.Ordinal) ? ["PublicUrl"] : [], doubts.Select(doubt => doubt.Split(':')[0]));
        Assert.Empty(environment.Keys.Select(one => one.Replace("__", ":", StringComparison.Ordinal)).Except(Repository.Settings()));
        Assert.Equal(name.EndsWith("tables", StringComparison.Ordinal) ? StorageProvider.Tables : StorageProvider.Sqlite, options.Storage.Provider);
        Assert.Equal("127.0.0.1:8080:8080", Unset(Assert.Single(List(s_services[name], "ports"))));
        Assert.Null(options.Teams);
        Assert.Null(options.Slack);
    }

    [Fact]
    public void Only_the_bot_with_its_file_starts_when_nothing_is_asked_for()
    {
        Assert.Equal("workshopbot", Assert.Single(s_services, service => !service.Value.ContainsKey("profiles")).Key);
        Assert.Equal(["azurite"], List(s_services["workshopbot-tables"], "depends_on"));
        Assert.Contains("http://azurite:10002/devstoreaccount1", Environment("workshopbot-tables")["Storage__Tables__ConnectionString"], StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Environment(string name) =>
        ((Dictionary<object, object>)s_services[name]["environment"]).ToDictionary(one => (string)one.Key, one => Unset((string?)one.Value ?? ""));

    private static List<string> List(Dictionary<object, object> service, string key) => [.. ((List<object>)service[key]).Cast<string>()];

    /// <summary>Compose puts what follows <c>:-</c> where the variable has no value.</summary>
    private static string Unset(string text) => Variable().Replace(text, match => match.Groups["usual"].Value).Trim();

    private static Dictionary<string, Dictionary<object, object>> Read()
    {
        var merged = new MergingParser(new Parser(new StringReader(Repository.Read("compose.yaml"))));
        var root = new Deserializer().Deserialize<Dictionary<object, object>>(merged);
        return ((Dictionary<object, object>)root["services"]).ToDictionary(one => (string)one.Key, one => (Dictionary<object, object>)one.Value);
    }

    [GeneratedRegex(@"\$\{[A-Z_]+:-(?<usual>[^}]*)\}")]
    private static partial Regex Variable();
}
