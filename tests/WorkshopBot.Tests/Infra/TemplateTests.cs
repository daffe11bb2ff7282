using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkshopBot.Tests.Infra.Support;

namespace WorkshopBot.Tests.Infra;

/// <summary>The template in itself: names that lead somewhere, an order that works, and no secret.</summary>
public sealed partial class TemplateTests
{
    public static TheoryData<string> Choices => ["small", "large", "full", "teams off"];

    [Fact]
    public void Every_parameter_and_variable_is_declared_used_and_explained()
    {
        var variables = Deployment.Template["variables"]!.AsObject();
        var named = variables.Select(one => one.Key).Where(name => name != "copy").Concat(variables["copy"]!.AsArray().Select(copy => copy!["name"]!.GetValue<string>()));

        Assert.Equal(Deployment.Parameters.Select(one => one.Key).Order(), Used("parameters"));
        Assert.Equal(named.Order(), Used("variables"));
        Assert.All(Deployment.Parameters, one => Assert.NotEmpty(one.Value!["metadata"]!["description"]!.GetValue<string>()));
        Assert.All(Deployment.Template["outputs"]!.AsObject(), one => Assert.NotEmpty(one.Value!["metadata"]!["description"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public void Both_sizes_say_the_same_parameters_within_what_is_allowed(string size)
    {
        Assert.Equal(Deployment.Size("small").Keys, Deployment.Size("large").Keys);
        Assert.All(Deployment.Size(size), said =>
        {
            var declared = Deployment.Parameters[said.Key]!;
            Assert.Equal(declared["type"]!.GetValue<string>(), said.Value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? "int" : "string");
            Assert.True(declared["allowedValues"] is not JsonArray allowed || allowed.Any(one => one!.GetValue<string>() == said.Value.GetValue<string>()), said.Key);
            Assert.True(declared["minValue"] is not { } least || said.Value.GetValue<int>() >= least.GetValue<int>(), said.Key);
            Assert.True(declared["maxValue"] is not { } most || said.Value.GetValue<int>() <= most.GetValue<int>(), said.Key);
        });
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Whatever_a_resource_speaks_of_is_in_the_template_and_made_before(string choice)
    {
        var resources = Chosen(choice).Resources;
        var ids = resources.Select(one => one.Id).ToHashSet();

        Assert.Equal(resources.Count, ids.Count);
        foreach (var resource in resources)
        {
            Assert.Empty(resource.Needs.Except(ids));
            Assert.Empty(resource.References.Except(resource.Needs));
            Assert.Empty(resource.Texts().Where(text => ids.Contains(text) && text != resource.Id).Except(Before(resource, resources)));
            Assert.DoesNotContain(resource.Id, Before(resource, resources));
        }
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void What_is_made_needs_nothing_that_is_left_out(string choice)
    {
        var resources = Chosen(choice).Resources;
        var left = resources.Where(one => !one.IsDeployed).Select(one => one.Id).ToHashSet();

        Assert.All(resources.Where(one => one.IsDeployed), resource =>
        {
            Assert.Empty(resource.References.Intersect(left));
            Assert.Empty(resource.Texts().Intersect(left));
        });
    }

    [Fact]
    public void What_hangs_on_another_resource_waits_for_it()
    {
        var resources = Deployment.Full().Resources;
        var scoped = resources.Where(one => one.Body["scope"] is not null && !one.Id.Contains("ContainerRegistry", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(scoped);
        Assert.All(scoped, one => Assert.Contains($"{ArmEvaluation.Group}/providers/{one.Body["scope"]}", one.Needs));
        Assert.All(resources.Where(one => one.Type.Count(letter => letter == '/') > 1), one => Assert.Contains(one.Needs, need => one.Id.StartsWith($"{need}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_keep_to_the_length_that_Azure_allows()
    {
        var name = new string('w', Deployment.Parameters["name"]!["maxLength"]!.GetValue<int>());
        var deployment = Deployment.Of("small", ("name", name), ("alertEmail", "operator@example.org"));

        Assert.Matches("^[a-z0-9]{3,24}$", NameOf(deployment.One("Microsoft.Storage/storageAccounts")));
        Assert.Matches("^[a-z][a-z0-9-]{2,23}$", NameOf(deployment.One("Microsoft.KeyVault/vaults")));
        Assert.Matches("^[a-z][a-z0-9-]{1,31}$", NameOf(deployment.One("Microsoft.App/containerApps")));
        Assert.Matches("^[a-z][a-z0-9-]{3,41}$", NameOf(deployment.One("Microsoft.BotService/botServices")));
        Assert.InRange(deployment.One("Microsoft.Insights/actionGroups").Properties["groupShortName"]!.GetValue<string>().Length, 1, 12);
    }

    [Fact]
    public void There_is_no_secret_and_no_place_for_one()
    {
        Assert.DoesNotMatch(new Regex("listkeys|listsecrets|connectionstring|securestring|secureobject|password|accountkey", RegexOptions.IgnoreCase), Deployment.Source);
        Assert.All(Deployment.Full().App["configuration"]!["secrets"]!.AsArray(), secret => Assert.False(secret!.AsObject().ContainsKey("value")));
    }

    private static Deployment Chosen(string choice) => choice switch
    {
        "full" => Deployment.Full(),
        "teams off" => Deployment.Of("small", ("teams", false)),
        _ => Deployment.Of(choice),
    };

    /// <summary>All that is made before a resource, directly or not.</summary>
    private static HashSet<string> Before(DeployedResource resource, IReadOnlyList<DeployedResource> all)
    {
        HashSet<string> before = [];
        var next = new Queue<string>(resource.Needs);
        while (next.TryDequeue(out var id))
        {
            if (before.Add(id))
            {
                foreach (var need in all.Single(one => one.Id == id).Needs)
                {
                    next.Enqueue(need);
                }
            }
        }

        return before;
    }

    private static string NameOf(DeployedResource resource) => resource.Body["name"]!.GetValue<string>();

    private static IEnumerable<string> Used(string function) =>
        Calls().Matches(Deployment.Source).Where(call => call.Groups["function"].Value == function).Select(call => call.Groups["name"].Value).Distinct().Order();

    [GeneratedRegex(@"\b(?<function>parameters|variables)\('(?<name>[^']+)'\)")]
    private static partial Regex Calls();
}
