using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.AcceptanceTests.Support;
using WorkshopBot.Host.Configuration;
using WorkshopBot.Host.Serving;

namespace WorkshopBot.AcceptanceTests;

/// <summary>What probes are told, and what they are not.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_program_whose_store_answers_is_ready_and_says_so_in_a_word_each()
    {
        var (status, said) = await AskAsync("/health/ready");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ready\nstorage ok\npicture ok\n", said);
    }

    [Fact]
    public async Task With_a_store_that_does_not_answer_it_lives_and_is_not_ready_and_says_nothing_of_why()
    {
        _folder.Write("workshops.db", "this is not a database, and it is long enough not to be taken for an empty one");

        Assert.Equal((HttpStatusCode.OK, "live\n"), await AskAsync("/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready\nstorage down\npicture ok\n"), await AskAsync("/health/ready"));
    }

    private async Task<(HttpStatusCode Status, string Said)> AskAsync(string path)
    {
        var options = new HostOptions { Storage = new StorageOptions { Provider = StorageProvider.Sqlite, SqlitePath = _folder["workshops.db"] } };
        await using var app = Server.Build(options, ["--urls", "http://127.0.0.1:0", "--environment", "Production"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var said = (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        await app.StopAsync();
        return said;
    }
}
