using System.Net;
using System.Text.RegularExpressions;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.AcceptanceTests.Web;

public sealed partial class ViewerPagesTests
{
    private const string Evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3)";

    private static readonly string[] s_pages =
    [
        "/blueprint", "/blueprint?view=picture&zoom=50", "/blueprint?view=phases&phase=2", "/blueprint?view=text", "/blueprint?step=A2", "/blueprint/part?step=A2", "/picture?tile=2",
        "/published", "/roles", "/share",
    ];

    [Fact]
    public async Task Every_page_keeps_the_policy_and_peoples_words_stay_words()
    {
        await using var host = await OpenHost.StartAsync();
        using var nora = new Browsing(host);
        var room = await nora.StartAsync(Hostile());

        foreach (var page in s_pages)
        {
            using var answer = await nora.GetAsync(room + page);
            var html = await answer.Content.ReadAsStringAsync();

            Assert.Equal((page, HttpStatusCode.OK), (page, answer.StatusCode));
            var policy = string.Join("", answer.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("script&gt;", html, StringComparison.Ordinal);
            Assert.Empty(Forbidden().Matches(html).Select(match => $"{page}: {match.Value}"));
            Assert.All(Scripts().Matches(html), match => Assert.StartsWith("<script src=\"/web/", match.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task For_a_stranger_none_of_it_exists()
    {
        await using var host = await OpenHost.StartAsync();
        using var nora = new Browsing(host);
        using var stranger = new Browsing(host);
        var room = await nora.StartAsync(Samples.Load("shoeshine")!);
        var answers = new HashSet<string>();

        foreach (var page in s_pages.Append("/files/blueprint.svg").Append("/files/nothing.svg"))
        {
            answers.Add(await MissingAsync(stranger, room + page));
            answers.Add(await MissingAsync(stranger, "/room/000000000000000000000000" + page));
        }

        Assert.Single(answers);
    }

    [Theory]
    [InlineData("blueprint.svg", "image/svg+xml")]
    [InlineData("blueprint.png", "image/png")]
    [InlineData("blueprint.pdf", "application/pdf")]
    [InlineData("blueprint.md", "text/markdown")]
    [InlineData("blueprint.txt", "text/plain")]
    [InlineData("blueprint.csv", "text/csv")]
    [InlineData("blueprint.json", "application/json")]
    [InlineData("overview.png", "image/png")]
    [InlineData("tile-1.png", "image/png")]
    public async Task Every_file_is_saved_under_a_plain_name(string file, string kind)
    {
        await using var host = await OpenHost.StartAsync();
        using var nora = new Browsing(host);
        var room = await nora.StartAsync(Samples.Load("shoeshine")!);

        using var answer = await nora.GetAsync($"{room}/files/{file}");

        Assert.Equal((HttpStatusCode.OK, kind), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches(@"^[\w-]+-v1-draft\.\w+$", answer.Content.Headers.ContentDisposition.FileNameStar);
        using var unknown = await nora.GetAsync($"{room}/files/..%2f{file}");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task All_steps_are_on_the_picture_in_the_phases_and_in_the_text()
    {
        await using var host = await OpenHost.StartAsync();
        using var nora = new Browsing(host);
        var sample = Samples.Load("pharmacy-prescription")!;
        var room = await nora.StartAsync(sample);

        var picture = await nora.ReadAsync($"{room}/blueprint?view=picture");
        var text = WebUtility.HtmlDecode(await nora.ReadAsync($"{room}/blueprint?view=text"));
        var phases = "";
        for (var place = 1; place <= sample.Phases.Count; place++)
        {
            phases += WebUtility.HtmlDecode(await nora.ReadAsync($"{room}/blueprint?view=phases&phase={place}"));
        }

        Assert.Equal(sample.Activities.Count, Regex.Count(picture, "<a href=\"/room/[0-9a-f]+/blueprint\\?step=A"));
        Assert.All(sample.Activities, step => Assert.Contains(step.What, text, StringComparison.Ordinal));
        Assert.All(sample.Activities, step => Assert.Contains(step.What, phases, StringComparison.Ordinal));
        Assert.All(sample.FailPoints, fail => Assert.Contains(fail.What, text, StringComparison.Ordinal));
        Assert.All(sample.FailPoints, fail => Assert.Contains(fail.What, phases, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shared_link_shows_the_blueprint_to_anybody_until_it_is_ended()
    {
        await using var host = await OpenHost.StartAsync();
        using var nora = new Browsing(host);
        using var stranger = new Browsing(host);
        var room = await nora.StartAsync(Samples.Load("shoeshine")!);
        using var made = await nora.PostAsync($"{room}/share", $"{room}/share", ("days", "7"));
        Assert.Equal($"{room}/share?done=made", made.Headers.Location!.ToString());
        var page = await nora.ReadAsync($"{room}/share");
        var (link, id) = (Link().Match(page).Value, Ending().Match(page).Groups[1].Value);

        Assert.Contains("<svg", await stranger.ReadAsync(link), StringComparison.Ordinal);
        Assert.DoesNotContain(room, await stranger.ReadAsync(link), StringComparison.Ordinal);
        Assert.Contains("A1", await stranger.ReadAsync($"{link}/part?step=A1"), StringComparison.Ordinal);
        using (var file = await stranger.GetAsync($"{link}/files/blueprint.pdf"))
        {
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }

        using var ended = await nora.PostAsync($"{room}/share", $"{room}/share/end", ("link", id));
        Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        string[] dead = [await MissingAsync(stranger, link), await MissingAsync(stranger, $"{link}/files/blueprint.pdf"), await MissingAsync(stranger, $"{link}x"), await MissingAsync(stranger, "/share/x")];
        Assert.Single(dead.Distinct());
    }

    [Fact]
    public async Task Only_those_who_answer_for_the_workshop_make_links()
    {
        await using var host = await OpenHost.StartAsync();
        using var nora = new Browsing(host);
        using var maya = new Browsing(host);
        var room = await nora.StartAsync(Samples.Load("shoeshine")!);
        await maya.JoinAsync(host, room, "Maya");

        Assert.Contains($"{room}/share", await nora.ReadAsync($"{room}/blueprint"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{room}/share", await maya.ReadAsync($"{room}/blueprint"), StringComparison.Ordinal);
        Assert.Equal(await MissingAsync(maya, "/room/000000000000000000000000/share"), await MissingAsync(maya, $"{room}/share"));
        using var tried = await maya.PostAsync(room, $"{room}/share", ("days", "7"));
        Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
        Assert.DoesNotContain("/share/", await nora.ReadAsync($"{room}/share"), StringComparison.Ordinal);
    }

    private static async Task<string> MissingAsync(Browsing who, string address)
    {
        using var answer = await who.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.StatusCode));
        return await answer.Content.ReadAsStringAsync();
    }

    private static ServiceBlueprint Hostile()
    {
        var sample = Samples.Load("pharmacy-prescription")!;
        return sample with
        {
            Title = Evil,
            Start = Evil,
            End = Evil,
            Scenario = Evil,
            Phases = sample.Phases.Select(phase => phase with { Name = $"{phase.Name} <script>" }).ToSequence(),
            Activities = sample.Activities.Select(step => step with
            {
                What = Evil,
                Actor = step.Lane == Lane.Customer ? "Patient" : $"{step.Actor} <script>",
                Location = Evil,
                Evidence = [Evil],
                Standard = step.Standard is { } standard ? standard with { Execution = Evil } : null,
                Script = new Script(Evil, Evil, Evil),
                FailPoints = step.FailPoints.Select(fail => fail with { What = Evil, Prevention = Evil, Contingency = Evil }).ToSequence(),
            }).ToSequence(),
        };
    }

    /// <summary>A style attribute, a handler or a script address inside a tag.</summary>
    [GeneratedRegex("<[a-zA-Z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*? (?:style|on[a-z]+)=|<style|(?:href|src)=\"javascript:", RegexOptions.NonBacktracking)]
    private static partial Regex Forbidden();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();

    [GeneratedRegex("/share/[\\w-]{40,}")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"link\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Ending();
}
