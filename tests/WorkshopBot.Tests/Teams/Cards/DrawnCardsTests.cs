using System.Diagnostics;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Cards;

/// <summary>Every card drawn in Chromium by Microsoft's own library, as narrow as a phone and as wide as a desk.</summary>
public sealed class DrawnCardsTests : IDisposable
{
    /// <summary>A picture as wide as the widest we send, in place of an address that nobody answers here.</summary>
    private const string Picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1024' height='512'%3E%3Crect width='1024' height='512' fill='silver'/%3E%3C/svg%3E";

    /// <summary>Those whose picture is kept, to be looked at.</summary>
    private static readonly string[] s_shown = ["Board", "charter", "contribute", "so-far", "facilitate", "vote", "summary", "lane-answer A7 us", "picture", "help"];

    private readonly string _folder = Directory.CreateTempSubdirectory("workshopbot-cards-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task No_card_is_wider_than_its_chat()
    {
        // Cards that are built alike of words of like lengths take the same room; each such is drawn once.
        var cards = TeamsCards.Written().DistinctBy(card => Room(card.Json["body"]) + Room(card.Json["actions"])).ToList();
        Assert.InRange(cards.Count, 300, 20_000);
        var said = await SayAsync(await PageAsync("all", cards, keep: false));

        Assert.Equal($"drawn {cards.Count}", said);
    }

    [ChromiumFact]
    public async Task Some_cards_are_kept_as_a_picture_to_be_looked_at()
    {
        foreach (var (words, cards) in new[] { ("usual", TeamsCards.All("es")), ("hostile", TeamsCards.Large("en", TeamsCards.Hostile, 3)) })
        {
            var shown = s_shown.Select(name => cards.LastOrDefault(card => card.Name.Contains(name, StringComparison.OrdinalIgnoreCase))).Where(card => card.Card is not null)
                .SelectMany(card => TeamsCards.Frames(card.Name).Take(2).Select(frame => (card.Name, TeamsCards.Write(card.Card, frame)))).DistinctBy(card => card.Item2.ToJsonString());
            var picture = Path.Combine(Folder(), $"{words}.png");
            await HeadlessChromium.RunAsync(_folder, $"--screenshot={picture}", "--window-size=2240,3400", await PageAsync(words, [.. shown], keep: true));
            Assert.True(new FileInfo(picture).Length > 20_000);
        }
    }

    /// <summary>What decides how much room something takes: how it is built, how many words of what length it has, and how long the longest is.</summary>
    private static string Room(JsonNode? node) => node switch
    {
        JsonObject one => $"{{{string.Concat(one.Where(pair => pair.Key is not ("data" or "id" or "value" or "url" or "verb")).Select(pair => $"{pair.Key}:{Room(pair.Value)},"))}}}",
        JsonArray many => $"[{string.Join(',', many.Select(Room))}]",
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 12 => $"{text.Length / 40} {text.Split(' ', '-').Max(word => word.Length) / 12}",
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String && value.Parent is JsonObject && value.GetPropertyName() is "text" or "title" or "label" => "short",
        null => "",
        _ => node.ToJsonString(),
    };

    private static string Folder() => Directory.CreateDirectory(Path.GetFullPath(Node.Script("..", Path.Combine("artifacts", "screenshots", "teams-cards")))).FullName;

    private async Task<string> PageAsync(string name, IReadOnlyList<(string Name, JsonObject Json)> cards, bool keep)
    {
        var listed = cards.Select(card => new JsonObject { ["name"] = card.Name, ["json"] = Pictured(card.Json.DeepClone().AsObject()) }.ToJsonString(TeamsJson.Options));
        await File.WriteAllTextAsync(Path.Combine(_folder, $"{name}.js"), $"const keep = {(keep ? "true" : "false")}, cards = [\n{string.Join(",\n", listed)}];");
        var scripts = new[]
        {
            Path.Combine(Node.Modules, "adaptivecards", "dist", "adaptivecards.min.js"),
            Path.Combine(Node.Modules, "markdown-it", "dist", "browser", "markdown-it.umd.min.js"),
            Path.Combine(_folder, $"{name}.js"),
            Node.Script("WorkshopBot.Tests", Path.Combine("Teams", "Cards", "draw-cards.js")),
        };
        var page = Path.Combine(_folder, $"{name}.html");
        // Buttons go on in the next line, as Microsoft's client for Teams has it set.
        const string Wrapping = ".ac-actionSet{flex-wrap:wrap;row-gap:6px}";
        var style = Wrapping + (keep ? "body{display:flex;flex-wrap:wrap;align-items:flex-start;gap:12px;background:#eee}.chat{background:#fff;zoom:.75}" : "");
        await File.WriteAllTextAsync(page, $"<!doctype html><meta charset=utf-8><link rel=stylesheet href=\"{new Uri(Path.Combine(Node.Modules, "adaptivecards", "dist", "adaptivecards.css"))}\"><style>body{{margin:8px}}{style}</style><body>"
            + string.Concat(scripts.Select(script => $"<script src=\"{new Uri(script)}\"></script>")));
        return new Uri(page).AbsoluteUri;
    }

    private static JsonObject Pictured(JsonObject card)
    {
        foreach (var image in TeamsCards.Objects(card).Where(element => TeamsCards.TypeOf(element) == "Image"))
        {
            image["url"] = Picture;
        }

        return card;
    }

    /// <summary>What the page's own script writes into it.</summary>
    private async Task<string> SayAsync(string page)
    {
        var dom = await HeadlessChromium.RunAsync(_folder, "--dump-dom", page);
        var start = dom.IndexOf("id=\"said\">", StringComparison.Ordinal);
        Assert.True(start > 0, $"The page did not end: {dom[..Math.Min(400, dom.Length)]}");
        start += "id=\"said\">".Length;
        return System.Net.WebUtility.HtmlDecode(dom[start..dom.IndexOf("</pre>", start, StringComparison.Ordinal)]).Trim();
    }
}

/// <summary>Debian's Chromium without a window and without a network, for one page.</summary>
internal static class HeadlessChromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        Assert.True(Program is not null, "Chromium is missing; run `make setup`.");
        var start = new ProcessStartInfo(Program,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--allow-file-access-from-files", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--timeout=120000", .. arguments,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var chromium = Process.Start(start)!;
        var (said, told) = (chromium.StandardOutput.ReadToEndAsync(), chromium.StandardError.ReadToEndAsync());
        await chromium.WaitForExitAsync();
        await told;
        return await said;
    }
}

/// <summary>Fails where the browser is missing, and is skipped only where the set-up said that it cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (HeadlessChromium.Program is null && Environment.GetEnvironmentVariable("WORKSHOPBOT_NO_BROWSER") == "1")
        {
            Skip = "Chromium is not installed here and cannot be set up.";
        }
    }
}
