using System.Text.Json.Nodes;
using WorkshopBot.Tests.Infra.Support;

namespace WorkshopBot.Tests.Infra;

/// <summary>What each resource is set to: who may do what, what is closed, who is told.</summary>
public sealed class ResourcesTests
{
    [Fact]
    public void The_identity_has_the_least_roles_each_on_one_resource()
    {
        const string dataOfTables = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", secretsOfVault = "4633458b-17de-408a-b874-0445c86b69e6", imagesOfRegistry = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
        var deployment = Deployment.Full();
        var roles = deployment.All("Microsoft.Authorization/roleAssignments").ToList();

        Assert.Equal(
            [("Microsoft.ContainerRegistry/registries", imagesOfRegistry), ("Microsoft.KeyVault/vaults", secretsOfVault), ("Microsoft.Storage/storageAccounts", dataOfTables)],
            roles.Select(role => (string.Join('/', role.Body["scope"]!.GetValue<string>().Split('/')[..2]), role.Properties["roleDefinitionId"]!.GetValue<string>().Split('/')[^1])).Order());
        Assert.All(roles, role => Assert.Equal("ServicePrincipal", role.Properties["principalType"]!.GetValue<string>()));
        Assert.All(roles, role => Assert.Equal([deployment.One("Microsoft.ManagedIdentity/userAssignedIdentities").Id], role.References));
        Assert.Equal(3, roles.Select(role => role.Body["name"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(2, Deployment.Of("small").All("Microsoft.Authorization/roleAssignments").Count(role => role.IsDeployed));
    }

    [Fact]
    public void Storage_is_opened_by_identities_alone_over_https_and_shows_nothing_to_the_public()
    {
        var storage = Deployment.Of("small").One("Microsoft.Storage/storageAccounts").Properties;

        Assert.False(storage["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.False(storage["allowBlobPublicAccess"]!.GetValue<bool>());
        Assert.True(storage["supportsHttpsTrafficOnly"]!.GetValue<bool>());
        Assert.Equal("TLS1_2", storage["minimumTlsVersion"]!.GetValue<string>());
    }

    [Fact]
    public void What_is_deleted_from_the_vault_can_be_had_back_and_roles_open_it()
    {
        var vault = Deployment.Of("small").One("Microsoft.KeyVault/vaults").Properties;

        Assert.True(vault["enableRbacAuthorization"]!.GetValue<bool>());
        Assert.True(vault["enableSoftDelete"]!.GetValue<bool>());
        Assert.True(vault["enablePurgeProtection"]!.GetValue<bool>());
        Assert.Equal(90, vault["softDeleteRetentionInDays"]!.GetValue<int>());
    }

    [Fact]
    public void The_bot_is_registered_with_the_identity_that_the_container_has_and_with_Teams()
    {
        var deployment = Deployment.Full();
        var identity = deployment.One("Microsoft.ManagedIdentity/userAssignedIdentities");
        var bot = deployment.One("Microsoft.BotService/botServices");
        var channel = deployment.One("Microsoft.BotService/botServices/channels");

        Assert.Equal("UserAssignedMSI", bot.Properties["msaAppType"]!.GetValue<string>());
        Assert.Equal(identity.Id, bot.Properties["msaAppMSIResourceId"]!.GetValue<string>());
        Assert.Equal(ArmEvaluation.Tenant, bot.Properties["msaAppTenantId"]!.GetValue<string>());
        Assert.Equal("MsTeamsChannel", channel.Properties["channelName"]!.GetValue<string>());
        Assert.True(channel.Properties["properties"]!["isEnabled"]!.GetValue<bool>());
        Assert.Equal([identity.Id], deployment.One("Microsoft.App/containerApps").Body["identity"]!["userAssignedIdentities"]!.AsObject().Select(one => one.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("workshop.example.org")]
    public void Teams_people_and_the_bot_itself_know_one_address(string host)
    {
        var deployment = Deployment.Of("small", ("host", host));
        var address = deployment.Environment["PublicUrl"];

        Assert.Equal(host.Length > 0 ? $"https://{host}" : "https://workshop-app.kind-sea.westeurope.azurecontainerapps.io", address);
        Assert.Equal(address, deployment.Outputs["address"]!["value"]!.GetValue<string>());
        Assert.Equal($"{address}/api/messages", deployment.Outputs["messagingEndpoint"]!["value"]!.GetValue<string>());
        Assert.Equal($"{address}/api/messages", deployment.One("Microsoft.BotService/botServices").Properties["endpoint"]!.GetValue<string>());
        Assert.Equal(deployment.Environment["Teams__AppId"], deployment.Outputs["appId"]!["value"]!.GetValue<string>());
    }

    [Fact]
    public void The_ingress_is_public_and_speaks_https_only()
    {
        var ingress = Deployment.Full().App["configuration"]!["ingress"]!;

        Assert.True(ingress["external"]!.GetValue<bool>());
        Assert.False(ingress["allowInsecure"]!.GetValue<bool>());
        Assert.Equal("SniEnabled", Assert.Single(ingress["customDomains"]!.AsArray())!["bindingType"]!.GetValue<string>());
        Assert.Empty(Deployment.Of("small").App["configuration"]!["ingress"]!["customDomains"]!.AsArray());
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public void Somebody_is_always_awake_and_a_replica_is_a_size_that_is_sold(string size)
    {
        var deployment = Deployment.Of(size);
        var scale = deployment.App["template"]!["scale"]!;
        var cpu = deployment.Container["resources"]!["cpu"]!.GetValue<decimal>();

        Assert.InRange(scale["minReplicas"]!.GetValue<int>(), 1, scale["maxReplicas"]!.GetValue<int>());
        Assert.True(Deployment.Parameters["minReplicas"]!["minValue"]!.GetValue<int>() >= 1);
        Assert.Contains(cpu, new[] { 0.25m, 0.5m, 0.75m, 1m, 1.25m, 1.5m, 1.75m, 2m });
        Assert.Equal($"{2 * cpu:0.#}Gi", deployment.Container["resources"]!["memory"]!.GetValue<string>());
        Assert.Equal(["requests", "cpu"], scale["rules"]!.AsArray().Select(rule => rule!["name"]!.GetValue<string>()));
    }

    [Fact]
    public void Alerts_look_at_what_is_there_and_tell_whoever_is_named()
    {
        var told = Deployment.Full();
        var quiet = Deployment.Of("small");
        var group = told.One("Microsoft.Insights/actionGroups");

        Assert.Equal(["Replicas", "Requests", "RestartCount", "Transactions"], told.All("Microsoft.Insights/metricAlerts").Select(alert => Criterion(alert)["metricName"]!.GetValue<string>()).Order());
        Assert.All(told.All("Microsoft.Insights/metricAlerts"), alert =>
        {
            var watched = Assert.Single(told.Resources, resource => resource.Id == Assert.Single(alert.Properties["scopes"]!.AsArray())!.GetValue<string>());
            Assert.Equal(watched.Type, Criterion(alert)["metricNamespace"]!.GetValue<string>());
            Assert.Equal(group.Id, Assert.Single(alert.Properties["actions"]!.AsArray())!["actionGroupId"]!.GetValue<string>());
        });
        Assert.False(quiet.One("Microsoft.Insights/actionGroups").IsDeployed);
        Assert.All(quiet.All("Microsoft.Insights/metricAlerts"), alert => Assert.Empty(alert.Properties["actions"]!.AsArray()));
    }

    [Fact]
    public void Logs_of_the_bot_and_of_the_vault_are_kept_and_of_the_tables_only_figures()
    {
        var deployment = Deployment.Of("small");
        var settings = deployment.All("Microsoft.Insights/diagnosticSettings").ToList();

        Assert.All(settings, setting => Assert.Equal(deployment.One("Microsoft.OperationalInsights/workspaces").Id, setting.Properties["workspaceId"]!.GetValue<string>()));
        Assert.Equal(
            ["AuditEvent", "ContainerAppConsoleLogs", "ContainerAppSystemLogs"],
            settings.SelectMany(setting => setting.Properties["logs"]?.AsArray() ?? []).Select(log => log!["category"]!.GetValue<string>()).Order());
        Assert.Null(settings.Single(setting => setting.Id.Contains("tableServices", StringComparison.Ordinal)).Properties["logs"]);
    }

    private static JsonObject Criterion(DeployedResource alert) => Assert.Single(alert.Properties["criteria"]!["allOf"]!.AsArray())!.AsObject();
}
