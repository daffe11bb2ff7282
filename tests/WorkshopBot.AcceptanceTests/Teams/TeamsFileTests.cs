using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.AcceptanceTests.Teams;

/// <summary>Files by consent, in a personal chat and nowhere else.</summary>
public sealed class TeamsFileTests : IAsyncLifetime
{
    private const string Own = "a:29:Nora";
    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";

    private FakeDrive _drive = null!;
    private TeamsTeam _team = null!;

    public async Task InitializeAsync()
    {
        _drive = await FakeDrive.StartAsync();
        _team = await TeamsTeam.StartAsync(with: options => options with { FileHosts = ["127.0.0.1"] });
        await TeamsWorkshopTests.FramedAsync(_team);
        await _team.SayAsync("Nora", "phases: Drop off, Pick up");
    }

    public async Task DisposeAsync()
    {
        await _team.DisposeAsync();
        await _drive.DisposeAsync();
    }

    [Theory]
    [InlineData("csv", "")]
    [InlineData("pdf", "%PDF-")]
    public async Task A_file_is_put_into_the_drive_of_whoever_agrees_and_the_question_becomes_the_file(string form, string begin)
    {
        var question = await AskedAsync(form);
        var content = question.Body["attachments"]![0]!["content"]!;
        Assert.EndsWith($".{form}", (string)question.Body["attachments"]![0]!["name"]!, StringComparison.Ordinal);

        var accept = Consent(question, "accept", $"{_drive.Address}/upload/1");
        Assert.Equal(HttpStatusCode.OK, (await _team.PostAsync(accept.DeepClone().AsObject())).StatusCode);
        await BecomesAsync(question, "application/vnd.microsoft.teams.card.file.info");
        Assert.Equal(HttpStatusCode.OK, (await _team.PostAsync(accept)).StatusCode);
        await Task.Delay(300);

        var (range, type, authorization, bytes) = Assert.Single(_drive.Taken);
        Assert.Equal($"bytes 0-{bytes.Length - 1}/{bytes.Length}", range);
        Assert.Equal("application/octet-stream", type);
        Assert.Null(authorization);
        Assert.Equal((int)content["sizeInBytes"]!, bytes.Length);
        Assert.StartsWith(begin, Encoding.UTF8.GetString(bytes[..Math.Min(5, bytes.Length)]), StringComparison.Ordinal);
        var info = _team.Cloud.Messages[question.Id].Body["attachments"]![0]!;
        Assert.Equal(("unique-1", form), ((string?)info["content"]!["uniqueId"], (string?)info["content"]!["fileType"]));
        Assert.Equal($"{_drive.Address}/file", (string?)info["contentUrl"]);
    }

    [Fact]
    public async Task Nothing_is_put_anywhere_when_somebody_declines_and_the_address_stands_above()
    {
        var question = await AskedAsync("csv");
        await _team.PostAsync(Consent(question, "decline", null));

        await BecomesAsync(question, "application/vnd.microsoft.card.adaptive");
        Assert.Contains("Nothing was saved", Cards.TextOf(_team.Cloud.Messages[question.Id].Card), StringComparison.Ordinal);
        Assert.Empty(_drive.Taken);
        Assert.Contains(_team.Cloud.In(Own), message => message.Body.ToJsonString().Contains("Action.OpenUrl", StringComparison.Ordinal)
            && Cards.Objects(message.Card).Any(action => ((string?)action["url"])?.Contains(".csv?", StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData(503, 2, "application/vnd.microsoft.teams.card.file.info")]
    [InlineData(404, 1, "application/vnd.microsoft.card.adaptive")]
    [InlineData(302, 1, "application/vnd.microsoft.card.adaptive")]
    public async Task A_drive_that_fails_is_asked_again_only_where_that_may_help(int status, int calls, string becomes)
    {
        var question = await AskedAsync("csv");
        _drive.Faults.Enqueue(status);
        await _team.PostAsync(Consent(question, "accept", $"{_drive.Address}/upload/1"));

        await BecomesAsync(question, becomes);
        Assert.Equal(calls, _drive.Taken.Count);
    }

    [Theory]
    [InlineData("https://evil.example/upload/1")]
    [InlineData("ftp://127.0.0.1/upload/1")]
    [InlineData("http://user@127.0.0.1/upload/1")]
    public async Task A_file_goes_to_known_hosts_only(string address)
    {
        var question = await AskedAsync("csv");
        await _team.PostAsync(Consent(question, "accept", address));

        await BecomesAsync(question, "application/vnd.microsoft.card.adaptive");
        Assert.Contains("could not be saved", Cards.TextOf(_team.Cloud.Messages[question.Id].Card), StringComparison.Ordinal);
        Assert.Empty(_drive.Taken);
    }

    [Fact]
    public async Task Whoever_does_not_belong_to_a_workshop_gets_none_of_its_files()
    {
        var question = await AskedAsync("csv");
        var accept = Consent(question, "accept", $"{_drive.Address}/upload/1").By("Mallory");
        accept["conversation"]!["id"] = "a:29:Mallory";

        Assert.Equal(HttpStatusCode.BadRequest, (await _team.PostAsync(accept)).StatusCode);
        Assert.Empty(_drive.Taken);
    }

    [Fact]
    public async Task In_a_channel_nobody_is_asked()
    {
        await _team.SayAsync("Nora", "export csv");
        await Eventually.TrueAsync(() => Task.FromResult(_team.Cloud.In(Own).Any(message => message.Body.ToJsonString().Contains(".csv?", StringComparison.Ordinal))), "No address came.");
        Assert.DoesNotContain(_team.Cloud.Calls, call => call.Body.Contains(ConsentType, StringComparison.Ordinal));
    }

    private async Task<FakeMessage> AskedAsync(string form)
    {
        await _team.SayAsync("Nora", $"export {form}", Own);
        FakeMessage? question = null;
        await Eventually.TrueAsync(() => Task.FromResult((question = _team.Cloud.In(Own).LastOrDefault(message => (string?)message.Body["attachments"]![0]!["contentType"] == ConsentType)) is not null), "Nobody was asked.");
        return question!;
    }

    private Task BecomesAsync(FakeMessage question, string type) => Eventually.TrueAsync(
        () => Task.FromResult((string?)_team.Cloud.Messages[question.Id].Body["attachments"]![0]!["contentType"] == type), $"The question did not become {type}.");

    /// <summary>What Teams sends when somebody chooses.</summary>
    private JsonObject Consent(FakeMessage question, string action, string? uploadUrl)
    {
        var content = question.Body["attachments"]![0]!["content"]!;
        var name = (string)question.Body["attachments"]![0]!["name"]!;
        var value = new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = content[$"{action}Context"]!.DeepClone() };
        if (uploadUrl is not null)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = uploadUrl,
                ["contentUrl"] = $"{_drive.Address}/file",
                ["name"] = name,
                ["uniqueId"] = "unique-1",
                ["fileType"] = Path.GetExtension(name)[1..],
            };
        }

        return Activities.Of("invoke", Own, _team.NewId()).Holding("name", "fileConsent/invoke").Holding("value", value).Holding("replyToId", question.Id).By("Nora");
    }
}
