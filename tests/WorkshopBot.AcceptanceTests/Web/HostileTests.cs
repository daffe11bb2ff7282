using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace WorkshopBot.AcceptanceTests.Web;

/// <summary>People who mean harm, over a real socket: refused or limited, and nothing leaks. That the log stays clean is looked at whenever a house closes.</summary>
public sealed class HostileTests
{
    private const string Script = "<script>document.title='hacked'</script>\"'><img src=x onerror=\"document.title='hacked'\">";

    [Fact]
    public async Task A_script_in_every_field_is_shown_as_the_words_it_is()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync(Script, Script);
        await visitor.SayAsync(room, Script);
        await visitor.TellAsync(room, Script);
        await visitor.SayAsync(room, $"service: {Script}");
        await visitor.PostAsync($"{room}/press", room, ("press", Script), ("send", Script), ("f.steps", Script), ("delivery", WebVisitor.NewDelivery()));
        using var other = house.Visitor();
        var pages = new[] { await visitor.GetAsync(room), await visitor.GetAsync("/"), await other.GetAsync(house.InvitationTo(room)) };

        Assert.All(pages, page =>
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>document", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_post_without_a_token_or_with_another_visitors_is_refused_and_its_text_given_back()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        using var other = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        await other.StartAsync("Another service", "Bertram Testperson");
        var foreign = (await other.GetAsync("/")).Token;

        foreach (var token in new[] { "", "nonsense", foreign })
        {
            var answer = await visitor.PostAsync($"{room}/say", ("text", "kept-for-you"), ("delivery", WebVisitor.NewDelivery()), ("__RequestVerificationToken", token));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("kept-for-you", answer.Html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("kept-for-you", (await visitor.GetAsync(room)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    public async Task A_post_from_another_site_is_refused_even_with_a_good_token(string header, string value)
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        using var body = new FormUrlEncodedContent(
        [
            new("text", "from-elsewhere"), new("delivery", WebVisitor.NewDelivery()), new("__RequestVerificationToken", (await visitor.GetAsync(room)).Token),
        ]);

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(HttpMethod.Post, $"{room}/say", body, (header, value))).Status);
        Assert.DoesNotContain("from-elsewhere", (await visitor.GetAsync(room)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_post_sent_again_is_one_post_and_one_contribution()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        var (said, given) = (WebVisitor.NewDelivery(), WebVisitor.NewDelivery());
        await visitor.SayAsync(room, "service: the counter\nscenario: somebody comes with a question\ncustomer: a reader\nstarts when they come\nends when they go", said);
        await visitor.SayAsync(room, "goal: nobody waits without knowing why");
        await visitor.SayAsync(room, "owner @Amelie Testperson");
        await visitor.SayAsync(room, "close anyway");
        Assert.Equal(WorkshopBot.Domain.Stages.StageKey.Chain, house.WorkshopIn(room).Current);
        for (var times = 0; times < 3; times++)
        {
            await visitor.SayAsync(room, "service: the counter\nscenario: somebody comes with a question\ncustomer: a reader\nstarts when they come\nends when they go", said);
            await visitor.PostAsync($"{room}/press", room, ("send", "answer chain "), ("f.phases", "Arriving\nAsking\nLeaving"), ("delivery", given));
        }

        var thread = (await visitor.GetAsync($"{room}?all=1")).Html;
        Assert.Equal(2, thread.Split("scenario: somebody comes").Length);
        Assert.Equal(["Arriving", "Asking", "Leaving"], house.WorkshopIn(room).In(WorkshopBot.Domain.Stages.StageKey.Chain).Select(phase => phase.Offer.Words));
    }

    [Fact]
    public async Task Nobody_reads_drafts_into_or_throws_away_what_is_anothers()
    {
        await using var house = await WebHouse.OpenAsync();
        using var owner = house.Visitor();
        using var other = house.Visitor();
        var room = await owner.StartAsync("Counter service", "Amelie Testperson");
        await other.JoinAsync(house.InvitationTo(room), "Bertram Testperson");
        await owner.TellAsync(room, "only-between-us");
        var mine = (await owner.GetAsync($"{room}/part/mine")).Html;
        var post = System.Text.RegularExpressions.Regex.Match(mine, "name=\"post\" value=\"([^\"]+)\"").Groups[1].Value;
        await owner.PostAsync($"{room}/press", room, ("press", "charter"), ("delivery", WebVisitor.NewDelivery()));
        var sheet = (await owner.GetAsync($"{room}/part/sheet")).Html;
        var delivery = System.Text.RegularExpressions.Regex.Match(sheet, "name=\"delivery\" value=\"([^\"]+)\"").Groups[1].Value;

        Assert.DoesNotContain("only-between-us", (await other.GetAsync(room)).Html, StringComparison.Ordinal);
        await other.PostAsync($"{room}/dismiss", room, ("post", post));
        await other.PostAsync($"{room}/draft", room, ("delivery", delivery), ("f.service", "planted-words"));
        await other.PostAsync($"{room}/close", room);

        Assert.NotEqual("", post);
        Assert.NotEqual("", delivery);
        Assert.Contains("only-between-us", (await owner.GetAsync($"{room}/part/mine")).Html, StringComparison.Ordinal);
        var after = (await owner.GetAsync($"{room}/part/sheet")).Html;
        Assert.Contains(delivery, after, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-words", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_room_an_unknown_room_a_bad_link_and_an_unknown_path_are_the_same_bytes()
    {
        await using var house = await WebHouse.OpenAsync();
        using var owner = house.Visitor();
        using var other = house.Visitor();
        using var stranger = house.Visitor();
        var room = await owner.StartAsync("Counter service", "Amelie Testperson");
        await other.StartAsync("Another service", "Bertram Testperson");
        var expired = house.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("room invitation").ToTimeLimitedDataProtector()
            .Protect(room.Split('/')[^1], DateTimeOffset.UtcNow.AddSeconds(-1));
        var link = house.InvitationTo(room);

        var first = await stranger.GetAsync("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, first.Status);
        foreach (var path in (string[])[room, $"{room}/part/board", $"{room}/part/nothing", $"{room}/events", "/room/ffffffffffffffffffffffff", "/nothing", "/join/forged",
            $"/join/{expired}", $"{link}x", $"/join/{link.Split('/')[^1][..^4]}AAAA", "/web/0/room.css", "/samples/none/overview.png"])
        {
            foreach (var visitor in (WebVisitor[])[other, stranger])
            {
                var answer = await visitor.GetAsync(path);
                Assert.True(answer.Status == HttpStatusCode.NotFound, $"{path}: {answer.Status}");
                Assert.True(first.Html == answer.Html, $"{path} reads differently.");
            }
        }
    }

    [Theory]
    [InlineData("/samples/..%2f..%2fappsettings/overview.png")]
    [InlineData("/samples/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/web/x/..%2f..%2froom.css")]
    [InlineData("/room/..%5c..%5cwindows")]
    [InlineData("/room/%00")]
    [InlineData("/room/%ff%fe")]
    [InlineData("/room/a|b~c")]
    [InlineData("/join/%F0%9F%92%A9")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    [InlineData("//evil.example/room")]
    public async Task Tricks_with_the_path_find_nothing(string path)
    {
        await using var house = await WebHouse.OpenAsync();
        var answer = await RawAsync(house, $"GET {path} HTTP/1.1\r\nHost: {house.Address.Authority}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "/")]
    [InlineData("OPTIONS", "/")]
    [InlineData("PUT", "/start")]
    [InlineData("DELETE", "/room/ffffffffffffffffffffffff")]
    [InlineData("PATCH", "/")]
    [InlineData("TRACE", "/")]
    [InlineData("BREW", "/")]
    [InlineData("GET", "/start")]
    [InlineData("POST", "/")]
    public async Task Methods_that_no_page_knows_are_refused_plainly(string method, string path)
    {
        await using var house = await WebHouse.OpenAsync();
        var answer = await RawAsync(house, $"{method} {path} HTTP/1.1\r\nHost: {house.Address.Authority}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 40[45] ", answer);
        Assert.Contains("Content-Security-Policy: default-src 'none'", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "%zz=%ff%fe&text=%c3%28&&&===&delivery")]
    [InlineData("application/x-www-form-urlencoded", "text=%00%01%ed%a0%80")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "text=+ADw-script+AD4-")]
    [InlineData("application/x-www-form-urlencoded; charset=nonsense", "text=a")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nnever ends")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: attachment\r\nContent-Type: \0\r\n\r\n\r\n--x--")]
    [InlineData("application/json", "{\"text\":\"a\"}")]
    [InlineData("text/plain", "text=a")]
    [InlineData("nonsense", "")]
    public async Task Malformed_forms_are_refused_and_never_a_fault_of_ours(string type, string body)
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        foreach (var path in (string[])[$"{room}/say", $"{room}/press", $"{room}/draft", "/start", "/watch", "/join/none"])
        {
            using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await visitor.SendAsync(HttpMethod.Post, path, content);
            Assert.True((int)answer.Status is 400 or 404 or 415, $"{path} {type}: {answer.Status}");
            Assert.DoesNotContain("Exception", answer.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Too_many_fields_long_names_and_strange_characters_do_not_get_through()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");
        var many = Enumerable.Range(0, 450).Select(number => ($"f.{number}", "x")).ToArray();

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync($"{room}/press", room, many)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SayAsync(room, "a\0b")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync($"{room}/press", room, (new string('n', 5000), "x"))).Status);
        foreach (var text in (string[])["\u0001\u0002\u007f", "\ud800", "\u202e\u2066right to left", new string('a', 60_000), new string('\n', 5000), "{{7*7}}${7*7}' OR 1=1;--"])
        {
            var said = await visitor.SayAsync(room, text);
            Assert.True(said.Status == HttpStatusCode.SeeOther, $"{(int)text[0]}: {said.Status}");
            Assert.Equal(HttpStatusCode.SeeOther, (await visitor.TellAsync(room, text)).Status);
            Assert.Equal(HttpStatusCode.SeeOther, (await visitor.PostAsync($"{room}/press", room, ("send", text), ("f.x", text), ("delivery", WebVisitor.NewDelivery()))).Status);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(room)).Status);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_words_and_the_room_goes_on()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor();
        var room = await visitor.StartAsync("Counter service", "Amelie Testperson");

        var large = await visitor.SayAsync(room, new string('x', 300 * 1024));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("That is too large", large.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await StartFromFileAsync(visitor, 3 * 1024 * 1024)).Status);

        var unreadable = await StartFromFileAsync(visitor, 2_000_000);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.Status);
        Assert.Contains("line 1", unreadable.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SayAsync(room, "still here")).Status);
    }

    [Fact]
    public async Task A_broken_file_is_told_by_line_and_field_in_the_readers_language()
    {
        await using var house = await WebHouse.OpenAsync();
        using var visitor = house.Visitor("es");
        var answer = await StartFromFileAsync(visitor, "{\n \"format\": \"service-blueprint/1\",\n \"title\": 7\n}"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var error = System.Text.RegularExpressions.Regex.Match(WebUtility.HtmlDecode(answer.Html), "class=\"err\">([^<]*)<").Groups[1].Value;
        Assert.StartsWith("El archivo no es un plano: línea ", error, StringComparison.Ordinal);
        Assert.Contains("línea 3, title: debe ser un texto.", error, StringComparison.Ordinal);
    }

    private static Task<Page> StartFromFileAsync(WebVisitor visitor, int size) => StartFromFileAsync(visitor, Encoding.ASCII.GetBytes(new string('x', size)));

    private static async Task<Page> StartFromFileAsync(WebVisitor visitor, byte[] file)
    {
        using var bytes = new ByteArrayContent(file);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("From a file"), "title" }, { new StringContent("Amelie Testperson"), "name" },
            { new StringContent((await visitor.GetAsync("/")).Token), "__RequestVerificationToken" }, { bytes, "file", "blueprint.json" },
        };
        return await visitor.SendAsync(HttpMethod.Post, "/start", form);
    }

    /// <summary>Bytes as no browser would send them.</summary>
    private static async Task<string> RawAsync(WebHouse house, string request)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(house.Address.Host, house.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
