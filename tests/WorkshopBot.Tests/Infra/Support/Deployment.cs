using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Infra.Support;

/// <summary>The template as the resource manager would carry it out with some parameters.</summary>
internal sealed class Deployment
{
    private const string Path = "infra/azuredeploy.json";

    private readonly ArmEvaluation _evaluation;

    private Deployment(IReadOnlyDictionary<string, JsonNode> said)
    {
        var values = Parameters.Where(declared => declared.Value!["defaultValue"] is not null)
            .ToDictionary(declared => declared.Key, declared => new ArmEvaluation(Template, said).Evaluate(declared.Value!["defaultValue"])!);
        foreach (var (name, value) in said)
        {
            values[name] = value;
        }

        _evaluation = new ArmEvaluation(Template, values);
        Resources = [.. Template["resources"]!.AsArray().Select(resource => DeployedOf(resource!.AsObject()))];
    }

    public static string Source { get; } = Repository.Read(Path);

    public static JsonObject Template { get; } = JsonNode.Parse(Source)!.AsObject();

    public static JsonObject Parameters => Template["parameters"]!.AsObject();

    /// <summary>All of the template; those whose condition is not met say so.</summary>
    public IReadOnlyList<DeployedResource> Resources { get; }

    public JsonObject Outputs => _evaluation.Evaluate(Template["outputs"])!.AsObject();

    public JsonObject App => One("Microsoft.App/containerApps").Body["properties"]!.AsObject();

    public JsonObject Container => App["template"]!["containers"]![0]!.AsObject();

    /// <summary>What stands in the container's environment, with a stand-in for each secret.</summary>
    public Dictionary<string, string> Environment => Container["env"]!.AsArray().ToDictionary(
        setting => setting!["name"]!.GetValue<string>(),
        setting => setting!["value"]?.GetValue<string>() ?? StandIn(setting["secretRef"]!.GetValue<string>()));

    /// <param name="size">Whose parameters: <c>small</c> or <c>large</c>.</param>
    public static Deployment Of(string size, params (string Name, JsonNode Value)[] more)
    {
        var said = Size(size);
        said["image"] = JsonValue.Create("registry.example/workshopbot:1");
        foreach (var (name, value) in more)
        {
            said[name] = value;
        }

        return new Deployment(said);
    }

    public static Dictionary<string, JsonNode> Size(string size) =>
        JsonNode.Parse(Repository.Read($"infra/{size}.parameters.json"))!["parameters"]!.AsObject().ToDictionary(one => one.Key, one => one.Value!["value"]!);

    /// <summary>Everything that can be chosen, chosen.</summary>
    public static Deployment Full(string size = "large", string slack = "install") => Of(
        size, ("registry", "images"), ("slack", slack), ("operatorPage", true), ("alertEmail", "operator@example.org"), ("otlpEndpoint", "https://collector.example:4318"),
        ("host", "workshop.example.org"), ("hostCertificate", $"{ArmEvaluation.Group}/providers/Microsoft.App/managedEnvironments/workshop-environment/managedCertificates/own"));

    public DeployedResource One(string type) => Assert.Single(Resources, resource => resource.Type == type);

    public IEnumerable<DeployedResource> All(string type) => Resources.Where(resource => resource.Type == type);

    private static string StandIn(string secret) => secret switch
    {
        "slack-app-token" => "xapp-1-stand-in",
        "slack-bot-token" => "xoxb-1-stand-in",
        _ => "7Qm2xVb9TzLk4RfYw8Hs",
    };

    private DeployedResource DeployedOf(JsonObject resource)
    {
        _evaluation.Referenced.Clear();
        var isDeployed = resource["condition"] is not { } condition || _evaluation.Evaluate(condition)!.GetValue<bool>();
        var body = _evaluation.Evaluate(resource)!.AsObject();
        var (type, names) = (body["type"]!.GetValue<string>(), body["name"]!.GetValue<string>().Split('/'));
        var scope = body["scope"] is { } said ? ScopeOf(said.GetValue<string>()) : ArmEvaluation.Group;
        var needs = body["dependsOn"]?.AsArray().Select(one => one!.GetValue<string>()).ToHashSet() ?? [];
        return new DeployedResource(type, ArmEvaluation.Id(scope, type, names), isDeployed, body, needs, _evaluation.Referenced.ToHashSet());
    }

    private static string ScopeOf(string scope) => $"{ArmEvaluation.Group}/providers/{scope}";
}

/// <summary>One resource, worked out.</summary>
/// <param name="Needs">What must be there before.</param>
/// <param name="References">What it asks while it is made.</param>
internal sealed record DeployedResource(string Type, string Id, bool IsDeployed, JsonObject Body, IReadOnlySet<string> Needs, IReadOnlySet<string> References)
{
    public JsonNode Properties => Body["properties"]!;

    /// <summary>Every text in it but its own needs.</summary>
    public IEnumerable<string> Texts() => Body.Where(field => field.Key != "dependsOn").SelectMany(field => TextsOf(field.Value));

    private static IEnumerable<string> TextsOf(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => TextsOf(field.Value).Prepend(field.Key)),
        JsonArray items => items.SelectMany(TextsOf),
        { } value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
