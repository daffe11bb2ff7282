using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Infra.Support;

/// <summary>Works a template's expressions out as the resource manager documents them; a function that is not used by ours is not known.</summary>
internal sealed class ArmEvaluation(JsonObject template, IReadOnlyDictionary<string, JsonNode> parameters)
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Group = "/subscriptions/99999999-8888-7777-6666-555555555555/resourceGroups/workshops";

    /// <summary>What <c>reference</c> was asked about since it was last cleared.</summary>
    public HashSet<string> Referenced { get; } = [];

    private readonly Dictionary<string, int> _loops = [];

    /// <summary>The same tree with every expression worked out and every copy laid out.</summary>
    public JsonNode? Evaluate(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('[') && text.EndsWith(']') => Yield(ArmExpression.Parse(text[1..^1]))?.DeepClone(),
        JsonArray array => new JsonArray([.. array.Select(Evaluate)]),
        JsonObject fields => Laid(fields),
        null => null,
        _ => node.DeepClone(),
    };

    private JsonObject Laid(JsonObject fields)
    {
        var laid = new JsonObject();
        foreach (var (key, value) in fields)
        {
            if (key == "copy" && value is JsonArray copies)
            {
                foreach (var copy in copies.OfType<JsonObject>())
                {
                    laid[Name(copy)] = Copied(copy);
                }
            }
            else
            {
                laid[key.StartsWith('[') ? Evaluate(JsonValue.Create(key))!.GetValue<string>() : key] = Evaluate(value);
            }
        }

        return laid;
    }

    private static string Name(JsonObject copy) => copy["name"]!.GetValue<string>();

    private JsonArray Copied(JsonObject copy)
    {
        var all = new JsonArray();
        for (var at = 0; at < Evaluate(copy["count"])!.GetValue<int>(); at++)
        {
            _loops[Name(copy)] = at;
            all.Add(Evaluate(copy["input"]));
        }

        _loops.Remove(Name(copy));
        return all;
    }

    private JsonNode? Yield(ArmExpression expression) => expression switch
    {
        ArmExpression.Text text => JsonValue.Create(text.Value),
        ArmExpression.Number number => JsonValue.Create(number.Value),
        ArmExpression.Part part => Yield(part.Key) is JsonValue key && key.TryGetValue<int>(out var index)
            ? Yield(part.Of)!.AsArray()[index]
            : Yield(part.Of)!.AsObject().TryGetPropertyValue(Yield(part.Key)!.GetValue<string>(), out var found) ? found : throw new FormatException($"There is no {part.Key}."),
        ArmExpression.Call { Function: "if" } choice => Yield(choice.Arguments[Yield(choice.Arguments[0])!.GetValue<bool>() ? 1 : 2]),
        ArmExpression.Call call => Called(call.Function, [.. call.Arguments.Select(Yield)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private JsonNode? Called(string function, JsonNode?[] said) => function switch
    {
        "parameters" => parameters.TryGetValue(Text(said[0]), out var value) ? value : throw new FormatException($"The parameter {said[0]} has no value."),
        "variables" => Variable(Text(said[0])),
        "copyIndex" => JsonValue.Create(_loops[Text(said[0])]),
        "resourceGroup" => new JsonObject { ["id"] = Group, ["location"] = "westeurope" },
        "subscription" => new JsonObject { ["tenantId"] = Tenant },
        "environment" => new JsonObject { ["suffixes"] = new JsonObject { ["storage"] = "core.windows.net", ["keyvaultDns"] = ".vault.azure.net", ["acrLoginServer"] = ".azurecr.io" } },
        "format" => JsonValue.Create(string.Format(CultureInfo.InvariantCulture, Text(said[0]), [.. said[1..].Select(Text)])),
        "concat" => new JsonArray([.. said.SelectMany(one => one!.AsArray()).Select(one => one?.DeepClone())]),
        "createArray" => new JsonArray([.. said.Select(one => one?.DeepClone())]),
        "createObject" => new JsonObject(said.Chunk(2).Select(pair => KeyValuePair.Create(Text(pair[0]), pair[1]?.DeepClone()))),
        "empty" => JsonValue.Create(said[0] is JsonArray list ? list.Count == 0 : Text(said[0]).Length == 0),
        "not" => JsonValue.Create(!said[0]!.GetValue<bool>()),
        "length" => JsonValue.Create(said[0]!.AsArray().Count),
        "string" => JsonValue.Create(said[0]!.GetValueKind() is System.Text.Json.JsonValueKind.True ? "True" : said[0]!.GetValueKind() is System.Text.Json.JsonValueKind.False ? "False" : said[0]!.ToString()),
        "json" => JsonNode.Parse(Text(said[0])),
        "uniqueString" => JsonValue.Create(Hash(said)[..13]),
        "guid" => JsonValue.Create(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(Hash(said)))[..16]).ToString()),
        "resourceId" => JsonValue.Create(Id(Group, Text(said[0]), said[1..].Select(Text))),
        "subscriptionResourceId" => JsonValue.Create(Id(Group[..Group.IndexOf("/resourceGroups", StringComparison.Ordinal)], Text(said[0]), said[1..].Select(Text))),
        "extensionResourceId" => JsonValue.Create(Id(Text(said[0]), Text(said[1]), said[2..].Select(Text))),
        "reference" => Running(Text(said[0])),
        _ => throw new FormatException($"The function {function} is not known."),
    };

    private JsonNode? Variable(string name)
    {
        var variables = template["variables"]!.AsObject();
        return variables.TryGetPropertyValue(name, out var value)
            ? Evaluate(value)
            : Copied(variables["copy"]!.AsArray().OfType<JsonObject>().Single(copy => Name(copy) == name));
    }

    /// <summary>What a resource says of itself once it is there, of each type that ours asks.</summary>
    private JsonObject Running(string id)
    {
        Referenced.Add(id);
        return id.Split('/')[^2] switch
        {
            "userAssignedIdentities" => new JsonObject { ["clientId"] = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", ["principalId"] = "12121212-3434-5656-7878-909090909090" },
            "managedEnvironments" => new JsonObject { ["defaultDomain"] = "kind-sea.westeurope.azurecontainerapps.io" },
            "containerApps" => new JsonObject { ["configuration"] = new JsonObject { ["ingress"] = new JsonObject { ["fqdn"] = $"{id.Split('/')[^1]}.kind-sea.westeurope.azurecontainerapps.io" } } },
            _ => throw new FormatException($"Nothing is known of {id}."),
        };
    }

    /// <summary>Types and names take turns: <c>a/b/c</c> of <c>x</c> and <c>y</c> is <c>a/b/x/c/y</c>.</summary>
    public static string Id(string scope, string type, IEnumerable<string> names)
    {
        var parts = type.Split('/');
        return $"{scope}/providers/{parts[0]}{string.Concat(parts[1..].Zip(names, (kind, name) => $"/{kind}/{name}"))}";
    }

    private static string Text(JsonNode? node) => node!.GetValueKind() == System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static string Hash(IEnumerable<JsonNode?> said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', said.Select(Text)))));
}
