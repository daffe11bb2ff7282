using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;
using WorkshopBot.Tests.Infra.Support;

namespace WorkshopBot.Tests.Infra;

/// <summary>The template and the program that it starts: its settings, its secrets, its probes.</summary>
public sealed class DeployedBotTests
{
    [Fact]
    public void Every_variable_of_the_container_is_a_setting_that_the_sample_explains()
    {
        var settings = Repository.Settings();
        var said = new[] { "socket", "events", "install" }.SelectMany(slack => Deployment.Full(slack: slack).Environment.Keys).Distinct();

        Assert.Empty(said.Select(name => name.Replace("__", ":", StringComparison.Ordinal)).Except(settings));
    }

    [Fact]
    public void The_program_takes_the_settings_keeps_workshops_in_tables_and_answers_Teams_as_the_identity()
    {
        var options = Accepted(Deployment.Of("small"));

        Assert.Equal(StorageProvider.Tables, options.Storage.Provider);
        Assert.Equal(Uri.UriSchemeHttps, options.Storage.Tables!.Endpoint!.Scheme);
        Assert.Null(options.Storage.Tables.ConnectionString);
        Assert.Equal(new TeamsCredential.ManagedIdentity(options.Teams!.AppId), options.Teams.Credential);
        Assert.Equal(ArmEvaluation.Tenant, options.Teams.TenantId);
        Assert.Null(options.Slack);
        Assert.Null(options.Web.OperatorKey);
        Assert.False(options.Web.PersonSwitch);
        Assert.Null(Accepted(Deployment.Of("small", ("teams", false))).Teams);
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("events")]
    [InlineData("install")]
    public void Each_way_to_Slack_has_the_secrets_that_the_program_asks_for(string slack)
    {
        var options = Accepted(Deployment.Full(slack: slack));

        Assert.Equal(slack == "socket", options.Slack!.AppToken is not null);
        Assert.NotNull(options.Web.OperatorKey);
    }

    [Fact]
    public void Every_secret_comes_from_the_vault_and_is_used()
    {
        var deployment = Deployment.Full();
        var secrets = deployment.App["configuration"]!["secrets"]!.AsArray();
        var vault = deployment.Outputs["vault"]!["value"]!.GetValue<string>();

        Assert.Equal(secrets.Select(NameOf), deployment.Container["env"]!.AsArray().Select(one => one!["secretRef"]?.GetValue<string>()).OfType<string>());
        Assert.All(secrets, secret => Assert.Equal($"https://{vault}.vault.azure.net/secrets/{NameOf(secret)}", secret!["keyVaultUrl"]!.GetValue<string>()));
        Assert.All(secrets, secret => Assert.Equal(deployment.One("Microsoft.ManagedIdentity/userAssignedIdentities").Id, secret!["identity"]!.GetValue<string>()));
        Assert.All(secrets, secret => Assert.Contains($"`{NameOf(secret)}`", Repository.Read("infra/README.md"), StringComparison.Ordinal));
        Assert.Empty(Deployment.Of("small").App["configuration"]!["secrets"]!.AsArray());
    }

    [Fact]
    public void Probes_keep_to_what_Container_Apps_allows_and_ask_the_port_of_the_image()
    {
        var deployment = Deployment.Of("small");
        var port = deployment.App["configuration"]!["ingress"]!["targetPort"]!.GetValue<int>();
        var probes = deployment.Container["probes"]!.AsArray();

        Assert.Equal(["Liveness", "Readiness", "Startup"], probes.Select(probe => probe!["type"]!.GetValue<string>()).Order());
        Assert.All(probes, probe =>
        {
            Assert.Equal(port, probe!["httpGet"]!["port"]!.GetValue<int>());
            Assert.InRange(probe["failureThreshold"]!.GetValue<int>(), 1, 10);
            Assert.InRange(probe["periodSeconds"]!.GetValue<int>(), 1, 240);
            Assert.InRange(probe["timeoutSeconds"]!.GetValue<int>(), 1, 240);
        });
        Assert.Contains($"ASPNETCORE_URLS=http://+:{port}", Repository.Read("Dockerfile"), StringComparison.Ordinal);
        Assert.Contains($"EXPOSE {port}", Repository.Read("Dockerfile"), StringComparison.Ordinal);
    }

    /// <summary>Probes come over plain http to the address of a replica, while the program expects https and its own name.</summary>
    [Fact]
    public async Task The_program_answers_the_probes_as_they_are_sent()
    {
        var deployment = Deployment.Of("small", ("teams", false));
        await using var app = Server.Build(Accepted(deployment, ("Storage__Provider", "Memory"), ("Storage__Tables__Endpoint", "")), []);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Assert.Single(app.Urls)) };

        Assert.All(
            await Task.WhenAll(deployment.Container["probes"]!.AsArray().Select(probe => AskAsync(client, probe!["httpGet"]!))),
            status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(client, new JsonObject { ["path"] = "/health/live", ["httpHeaders"] = new JsonArray(new JsonObject { ["name"] = "Host", ["value"] = "10.0.0.9" }) }));
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, JsonNode probe)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(probe["path"]!.GetValue<string>(), UriKind.Relative));
        foreach (var header in probe["httpHeaders"]!.AsArray())
        {
            request.Headers.TryAddWithoutValidation(NameOf(header), header!["value"]!.GetValue<string>());
        }

        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static string NameOf(JsonNode? node) => node!["name"]!.GetValue<string>();

    private static HostOptions Accepted(Deployment deployment, params (string Name, string Value)[] instead)
    {
        var environment = deployment.Environment;
        foreach (var (name, value) in instead)
        {
            environment[name] = value;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.Select(one => KeyValuePair.Create(one.Key.Replace("__", ":", StringComparison.Ordinal), (string?)one.Value)))
            .Build();
        var read = Assert.IsType<SettingsReading.Accepted>(HostSettings.Read(configuration));
        Assert.Empty(read.Doubts);
        return read.Options;
    }
}
