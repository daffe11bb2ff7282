using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Teams.Support;

/// <summary>Activities in the shapes in which Teams sends them.</summary>
internal static class Activities
{
    public const string Ann = "cccccccc-0000-4000-8000-000000000001";
    public const string Channel = "19:general@thread.tacv2";
    public const string Group = "19:group@thread.v2";
    public const string Personal = "a:1personal";

    /// <summary>Somebody's id in the directory.</summary>
    public static string AadOf(string name) => $"cccccccc-0000-4000-8000-{name.Aggregate(0L, (sum, letter) => ((sum * 31) + letter) % 999_999_999_999):d12}";

    public static JsonObject Message(string text, string id = "1700000000001") => Of("message", Personal, id).Holding("text", text).Holding("textFormat", "plain");

    public static JsonObject InGroup(string text, bool mention = true, string id = "1700000000002")
    {
        var activity = Of("message", Group, id).Holding("text", text);
        return mention ? activity.Mentioning() : activity;
    }

    /// <summary>In a channel's thread, with the bot mentioned.</summary>
    public static JsonObject InChannel(string text, params (string Words, string Id, string Name)[] others)
    {
        var activity = Of("message", Channel).Holding("text", text).Mentioning(others);
        activity["conversation"]!["id"] = $"{Channel};messageid=1699999999999";
        return activity;
    }

    public static JsonObject Submit(JsonObject data, string where = Personal, string id = "1700000000003") =>
        Of("message", where, id).Holding("value", data.DeepClone()).Holding("replyToId", "1690000000000");

    public static JsonObject Execute(JsonObject data, string where = Group, string id = "1700000000004") => Of("invoke", where, id).Holding("name", "adaptiveCard/action")
        .Holding("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = data.DeepClone() }, ["trigger"] = "manual" });

    public static JsonObject Invoke(string name, JsonObject data, string id = "1700000000005", string where = Group) => Of("invoke", where, id).Holding("name", name)
        .Holding("value", new JsonObject { ["data"] = data.DeepClone(), ["context"] = new JsonObject { ["theme"] = "default" } });

    public static JsonObject Of(string type, string where = Personal, string id = "1700000000000") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = "2026-11-23T09:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = "https://smba.trafficmanager.net/emea/",
        ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann", ["aadObjectId"] = Ann },
        ["recipient"] = new JsonObject { ["id"] = FakeTeams.Bot, ["name"] = "Workshop" },
        ["conversation"] = new JsonObject
        {
            ["id"] = where,
            ["conversationType"] = where == Personal || where.StartsWith("a:", StringComparison.Ordinal) ? "personal" : where.Contains("tacv2", StringComparison.Ordinal) ? "channel" : "groupChat",
            ["tenantId"] = FakeTeams.Tenant,
        },
        ["locale"] = "en-GB",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["timezone"] = "Europe/London" }),
        ["channelData"] = where.Contains("tacv2", StringComparison.Ordinal)
            ? new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant }, ["team"] = new JsonObject { ["id"] = "19:team" }, ["channel"] = new JsonObject { ["id"] = where } }
            : new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant } },
    };

    public static JsonObject Holding(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    public static JsonObject Mentioning(this JsonObject activity, params (string Words, string Id, string Name)[] others)
    {
        foreach (var (words, id, name) in others.Prepend(("<at>Workshop</at>", FakeTeams.Bot, "Workshop")))
        {
            activity["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = words, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } });
        }

        return activity;
    }
}
