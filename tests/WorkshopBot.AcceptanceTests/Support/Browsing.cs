using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.AcceptanceTests.Support;

/// <summary>Somebody with a browser's cookies and nothing else: no script runs here.</summary>
internal sealed partial class Browsing : IDisposable
{
    private readonly HttpClient _client;

    public Browsing(OpenHost host) => _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true })
    {
        BaseAddress = host.Client.BaseAddress,
    };

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Starts a workshop from a blueprint file and returns the address of its room.</summary>
    public async Task<string> StartAsync(ServiceBlueprint blueprint)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync("/")), "__RequestVerificationToken" },
            { new StringContent("Nora"), "name" },
            { new StringContent(blueprint.Title), "title" },
            { new ByteArrayContent(BlueprintFile.Write(blueprint).ToArray()), "file", "blueprint.json" },
        };
        using var answer = await _client.PostAsync(new Uri("/start", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Joins a room by an invitation.</summary>
    public async Task JoinAsync(OpenHost host, string room, string name)
    {
        var invitation = host.Services.GetRequiredService<RoomInvitations>().For(room["/room/".Length..]).Address;
        using var answer = await PostAsync(invitation, invitation, ("name", name));
        Assert.Equal(room, answer.Headers.Location!.ToString());
    }

    /// <param name="page">Where the form stands.</param>
    public async Task<HttpResponseMessage> PostAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(page);
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("__RequestVerificationToken", token)));
        return await _client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> TokenAsync(string page) => Token().Match(await ReadAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
