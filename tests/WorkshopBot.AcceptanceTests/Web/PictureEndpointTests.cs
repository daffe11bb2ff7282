using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.AcceptanceTests.Web;

public sealed class PictureEndpointTests
{
    [Theory]
    [InlineData("blueprint.svg", "image/svg+xml", "inline")]
    [InlineData("blueprint.pdf", "application/pdf", "inline")]
    [InlineData("overview.png", "image/png", "inline")]
    [InlineData("tile-1.png", "image/png", "inline")]
    [InlineData("blueprint.csv", "text/csv", "inline")]
    public async Task A_signed_link_shows_its_picture_and_keeps_it_harmless(string file, string kind, string disposition)
    {
        await using var host = await OpenHost.StartAsync();
        var link = await LinkAsync(host, file);

        using var answer = await host.Client.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(kind, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl is { Private: true, MaxAge.TotalHours: <= 1 });
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        await using var host = await OpenHost.StartAsync();
        var link = await LinkAsync(host, "blueprint.svg");
        using var first = await host.Client.GetAsync(link);
        using var question = new HttpRequestMessage(HttpMethod.Get, link);
        question.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await host.Client.SendAsync(question);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_file_to_save_has_a_name_that_no_title_can_spoil()
    {
        await using var host = await OpenHost.StartAsync();
        var link = await LinkAsync(host, "blueprint.svg", "../../etc/passwd\"; x=\u202E Café 50 %");

        using var answer = await host.Client.GetAsync(new Uri($"{link}&save"));

        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("etc-passwd-x-café-50-v1-draft.svg", disposition.FileNameStar);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_answer_is_the_same()
    {
        await using var host = await OpenHost.StartAsync();
        var link = await LinkAsync(host, "blueprint.svg");
        var path = link.AbsolutePath;
        var gone = await LinkAsync(host, "blueprint.svg");
        await host.Store.DeleteAsync(new WorkshopId(gone.Segments[2].TrimEnd('/')), CancellationToken.None);
        string[] wrong =
        [
            path, $"{path}?until=1&sig=a", $"{path}{link.Query}x", $"{path.Replace(".svg", ".png", StringComparison.Ordinal)}{link.Query}",
            $"{path}/..%2f..%2fetc%2fpasswd{link.Query}", $"/blueprints/%2e%2e%2f{path}{link.Query}", $"/blueprints/{link.Query}", "/blueprints", gone.PathAndQuery,
            $"{path}{link.Query}&sig=a", $"/blueprints/x/{int.MaxValue}.svg{link.Query}", $"/blueprints/x/99999999999999999999.svg{link.Query}",
        ];
        var answers = new HashSet<string>();

        foreach (var address in wrong)
        {
            using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
            var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal));
            answers.Add($"{(int)answer.StatusCode}\n{headers}\n{await answer.Content.ReadAsStringAsync()}");
        }

        Assert.StartsWith("404", Assert.Single(answers), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static async Task<Uri> LinkAsync(OpenHost host, string file, string? title = null)
    {
        var id = await host.ImportAsync("shoeshine", title);
        var workshop = await host.Store.LoadAsync(id, CancellationToken.None);
        return host.Services.GetRequiredService<IPictureLinks>().For(id, workshop.Version, file);
    }
}
