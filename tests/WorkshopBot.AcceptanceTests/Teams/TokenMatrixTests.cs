using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>
/// The same call to our bot and to one built with Microsoft's own library, with the same keys behind both: we agree, or we are stricter. Where
/// we differ, the row says why.
/// </summary>
public sealed class TokenMatrixTests
{
    private const string EntraIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    /// <summary>The issuer's keys as <see cref="Keys"/> lists them.</summary>
    private const string OfAnotherChannel = "key-2";

    private const string OfNoChannel = "key-3";

    private static readonly Row[] s_rows =
    [
        new("valid", Ours: 200, LibraryLetsIn: true),
        new("ended four minutes ago", 200, true) { Shape = shape => shape with { Expires = DateTime.UtcNow.AddMinutes(-4) } },
        new("ended six minutes ago", 401, false) { Shape = shape => shape with { Expires = DateTime.UtcNow.AddMinutes(-6) } },
        new("begins tomorrow", 401, false) { Shape = shape => shape with { NotBefore = DateTime.UtcNow.AddDays(1), Expires = DateTime.UtcNow.AddDays(2) } },

        // A token that never ends could be used for ever by whoever got hold of it; the service makes none.
        new("never ends", 401, true) { Shape = shape => shape with { Expires = null } },
        new("of another issuer", 401, false) { Shape = shape => shape with { Issuer = "https://api.botframework.us" } },

        // The library also lets in what test tools and other bots send with tokens of the directory. Nobody of that kind has to reach us.
        new("of the directory, as test tools have it", 401, true) { Shape = shape => shape with { Issuer = EntraIssuer, Claims = new Dictionary<string, string> { ["ver"] = "1.0", ["appid"] = FakeTeams.AppId } } },
        new("for another bot", 401, false) { Shape = shape => shape with { Audience = Guid.NewGuid().ToString() } },
        new("for two bots", 401, false) { Shape = shape => shape with { Audiences = [FakeTeams.AppId, Guid.NewGuid().ToString()] } },
        new("signed by somebody else under a known name", 401, false) { Shape = shape => shape with { Stranger = true } },
        new("signed with a key nobody knows", 401, false) { Shape = shape => shape with { Stranger = true, Kid = "nobody" } },

        // The service signs with RS256. Every further algorithm is one more thing that could be wrong with the check.
        new("signed with RS384", 401, true) { Shape = shape => shape with { Algorithm = SecurityAlgorithms.RsaSha384 } },
        new("signed with RS512", 401, true) { Shape = shape => shape with { Algorithm = SecurityAlgorithms.RsaSha512 } },
        new("not signed", 401, false) { Shape = shape => shape with { Algorithm = SecurityAlgorithms.None } },
        new("of a key for another channel", 401, false) { Shape = shape => shape with { Signer = OfAnotherChannel } },

        // To the library a key without endorsements is good for every channel; its edition for .NET refuses such a key, and so do we.
        new("of a key for no channel", 401, true) { Shape = shape => shape with { Signer = OfNoChannel } },
        new("for a channel that is not Teams", 401, false) { Activity = activity => activity.Holding("channelId", "slack") },
        new("without a service url", 401, false) { Shape = shape => shape with { ServiceUrl = null } },
        new("for another service url", 401, false) { Shape = shape => shape with { ServiceUrl = "https://smba.trafficmanager.net/emea/" } },

        // The library compares only when the message names one; then the reply would go to an address that nobody vouched for.
        new("in a message without a service url", 401, true) { Activity = activity => activity.Holding("serviceUrl", null) },

        // The one place where we are less literal than this library, as its edition for .NET (letters) and the newer Teams library (both) are:
        // a slash at the end, or a capital in it, names the same service.
        new("for the same service url with a slash at its end", 200, false) { Shape = shape => shape with { ServiceUrl = shape.ServiceUrl + "/" } },

        // The library leaves it to the bot whose people may use it.
        new("from a tenant that is not allowed", 403, true) { Activity = activity => InTenant(activity, "aaaaaaaa-0000-4000-8000-00000000dead") },
        new("from no tenant", 403, true) { Activity = activity => InTenant(activity, null) },
        new("missing", 401, false) { Header = _ => null },
        new("empty", 401, false) { Header = _ => "Bearer " },
        new("not a token", 401, false) { Header = _ => "Bearer not.a.token" },
        new("under another scheme", 401, false) { Header = token => $"Basic {token}" },
        new("under a scheme in small letters", 401, false) { Header = token => $"bearer {token}" },
        new("twice in one header", 401, false) { Header = token => $"Bearer {token} {token}" },
    ];

    [Fact]
    public async Task On_every_token_we_agree_with_the_library_or_are_stricter()
    {
        await using var team = await TeamsTeam.StartAsync();
        Keys(team.Cloud.Keys);
        await using var library = await VendorLibrary.StartAsync(team.Cloud);
        using var client = new HttpClient();
        var found = new List<string>();
        foreach (var row in s_rows)
        {
            var token = team.Cloud.Keys.Token(row.Shape(new TokenShape { ServiceUrl = team.Cloud.ServiceUrl }));
            var activity = row.Activity(Activities.Of("somethingNew", TeamsTeam.Channel, team.NewId()).Holding("serviceUrl", team.Cloud.ServiceUrl));
            var (ours, theirs) = (await OursAsync(client, team.Endpoint(), activity, row.Header(token)), await library.JudgeAsync(activity, row.Header(token)));
            if (ours != row.Ours || (theirs == 200) != row.LibraryLetsIn)
            {
                found.Add($"{row.Name}: we answered {ours}, the library {theirs}");
            }
        }

        Assert.Empty(found);
        Assert.Equal(["for the same service url with a slash at its end"], s_rows.Where(row => row.Ours == 200 && !row.LibraryLetsIn).Select(row => row.Name));
    }

    [Fact]
    public async Task A_call_that_is_replayed_has_no_second_effect_here_and_one_there()
    {
        await using var team = await TeamsTeam.StartAsync();
        await using var library = await VendorLibrary.StartAsync(team.Cloud);
        var said = team.Typed("Nora", "start Prescription fulfilment").Holding("serviceUrl", team.Cloud.ServiceUrl);
        var token = team.Cloud.Keys.Token(new TokenShape { ServiceUrl = team.Cloud.ServiceUrl });
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(200, (int)(await team.PostAsync(said.DeepClone().AsObject(), token)).StatusCode);
            Assert.Equal(200, await library.JudgeAsync(said, $"Bearer {token}"));
        }

        await team.SettledAsync();
        var here = new List<string>();
        await foreach (var id in ((IRooms)team.Services.GetService(typeof(IRooms))!).InAsync($"teams|{TeamsTeam.Channel}", CancellationToken.None))
        {
            here.Add(id.Value);
        }

        Assert.Single(here);
        Assert.Single(team.Heads);
        Assert.Equal(3, (await library.SeenAsync())["turns"]!.AsArray().Count);
    }

    private static void Keys(FakeKeys keys)
    {
        keys.Rotate(keepOld: true, "webchat");
        keys.AddUnendorsed();
        keys.Rotate(keepOld: true);
    }

    private static async Task<int> OursAsync(HttpClient client, Uri endpoint, JsonObject activity, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        return (int)(await client.SendAsync(request)).StatusCode;
    }

    private static JsonObject InTenant(JsonObject activity, string? tenant)
    {
        activity["conversation"]!["tenantId"] = tenant;
        activity["channelData"]!["tenant"]!["id"] = tenant;
        return activity;
    }

    /// <param name="Ours">What we answer.</param>
    /// <param name="LibraryLetsIn">Whether a bot built with the library answers with success; it refuses with 401, and with 500 where the check ends in an error.</param>
    private sealed record Row(string Name, int Ours, bool LibraryLetsIn)
    {
        public Func<TokenShape, TokenShape> Shape { get; init; } = shape => shape;

        public Func<JsonObject, JsonObject> Activity { get; init; } = activity => activity;

        public Func<string, string?> Header { get; init; } = token => $"Bearer {token}";
    }
}
