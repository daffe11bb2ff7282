using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Many group chats with a workshop each, whose people are asked for phases; and the calls with which they answer.</summary>
internal sealed class TeamsRoom(BenchCloud cloud, Uri program, int count) : IDisposable
{
    private readonly HttpClient _client = new();
    private int _ids;

    /// <summary>Every workshop has its charter and its people, and its second part is open.</summary>
    public Task OpenAsync() => Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
    {
        await SayAsync(number, "start Prescription fulfilment");
        await SayAsync(number, "scenario: a new medicine\ncustomer: walk-in patient\nstarts when joins the queue\nends when first doses\ngoal: no waiting");
        await SayAsync(number, $"owner <at>{Named("Ines", number)}</at>", Named("Ines", number));
        foreach (var (who, role) in People(number).Zip(["front", "customer voice", "front"]))
        {
            await SayAsync(number, $"invite <at>{who}</at> as {role}", who);
        }

        await SayAsync(number, "close anyway");
    });

    /// <summary>What each person's filled in form sends, with the form that the bot gave.</summary>
    public async Task<IReadOnlyList<JsonObject>> DialogsAsync()
    {
        var calls = new List<JsonObject>();
        for (var number = 0; number < count; number++)
        {
            foreach (var who in People(number))
            {
                var asked = By(who, Shaped(Activities.Invoke("task/fetch", new JsonObject { ["do"] = "contribute chain" }, NewId(), Chat(number))));
                var form = await PostAsync(asked) ?? throw new InvalidOperationException("No form came.");
                var data = Objects(form).FirstOrDefault(element => element["data"]?["do"]?.ToString().StartsWith("answer", StringComparison.Ordinal) == true)?["data"]?.DeepClone().AsObject()
                    ?? throw new InvalidOperationException($"No form came for {who} in {number}, but {form.ToJsonString()}");
                foreach (var input in Objects(form).Where(element => element["type"]?.ToString() == "Input.Text"))
                {
                    data[input["id"]!.ToString()] = "Drop off {id}\nPick up";
                }

                calls.Add(By(who, Shaped(Activities.Invoke("task/submit", data, "{id}", Chat(number)))));
            }
        }

        return calls;
    }

    /// <summary>The same in words.</summary>
    public IEnumerable<JsonObject> TypedAll() =>
        Enumerable.Range(0, count).SelectMany(number => People(number).Select(who => Typed(cloud, Chat(number), who, "<at>Workshop</at> phases: Drop off {id}, Pick up")));

    public static JsonObject Typed(BenchCloud cloud, string where, string who, string words)
    {
        var activity = By(who, Activities.Of("message", where, "{id}").Holding("text", words).Mentioning());
        return activity.Holding("serviceUrl", cloud.ServiceUrl);
    }

    /// <summary>One call a line, with the sign that becomes an id.</summary>
    public static async Task<string> SaveAsync(string folder, string name, IEnumerable<JsonObject> calls)
    {
        var file = Path.Combine(folder, $"{name}.calls");
        await File.WriteAllLinesAsync(file, calls.Select(call => call.ToJsonString().Replace("{id}", "\u0001", StringComparison.Ordinal)));
        return file;
    }

    public void Dispose() => _client.Dispose();

    private static string[] People(int number) => [Named("Maya", number), Named("Sam", number), Named("Theo", number)];

    /// <summary>A name of letters for each workshop.</summary>
    private static string Named(string name, int number) => name + string.Concat($"{number}".Select(digit => (char)('a' + (digit - '0'))));

    private static string Chat(int number) => $"19:bench-{number}@thread.v2";

    private static JsonObject By(string who, JsonObject activity) =>
        activity.Holding("from", new JsonObject { ["id"] = $"29:{who}", ["name"] = who, ["aadObjectId"] = Activities.AadOf(who) });

    private string NewId() => $"15{Interlocked.Increment(ref _ids):d10}";

    private JsonObject Shaped(JsonObject activity) => activity.Holding("serviceUrl", cloud.ServiceUrl);

    private Task<JsonNode?> SayAsync(int number, string words, params string[] others)
    {
        var activity = Activities.Of("message", Chat(number), NewId()).Holding("text", $"<at>Workshop</at> {words}")
            .Mentioning([.. others.Select(other => ($"<at>{other}</at>", $"29:{other}", other))]);
        return PostAsync(By(Named("Nora", number), Shaped(activity)));
    }

    private async Task<JsonNode?> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(program, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", cloud.Keys.Token(new TokenShape { ServiceUrl = cloud.ServiceUrl }));
        using var answer = await _client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(pair => pair.Value).SelectMany(Objects).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
