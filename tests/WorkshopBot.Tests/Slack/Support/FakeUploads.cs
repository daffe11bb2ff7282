using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Slack.Support;

/// <content>Files: an address to send the bytes to, the end of the upload, and what is known of a file later.</content>
internal sealed partial class FakeApi
{
    private JsonObject UploadUrl(FakeCall call)
    {
        var id = slack.NewId("F0FILE");
        slack.Files[id] = new FakeFile(id, call.Text("filename")!, int.Parse(call.Text("length")!, System.Globalization.CultureInfo.InvariantCulture), call.Text("alt_txt"));
        return call.Text("alt_txt")?.Length > 1_000 ? Error("alt_txt_too_large") : Ok(("upload_url", new Uri(slack.Address, $"upload/{id}").AbsoluteUri), ("file_id", id));
    }

    private JsonObject Complete(FakeCall call)
    {
        var (channel, one) = (call.Text("channel_id")!, JsonNode.Parse(call.Text("files")!)!.AsArray()[0]!);
        if (Refused(channel) is { } refused)
        {
            return Error(refused);
        }

        if (!slack.Files.TryGetValue((string)one["id"]!, out var file) || file.Bytes is null)
        {
            return Error("file_not_found");
        }

        (file.Channel, file.Thread, file.Title) = (channel, call.Text("thread_ts"), (string?)one["title"]);
        return Ok(("files", new JsonArray(new JsonObject { ["id"] = file.Id, ["title"] = file.Title })));
    }

    /// <summary>Sharing goes on behind the answer.</summary>
    private JsonObject FileInfo(FakeCall call)
    {
        if (call.Text("file") is not { } id || !slack.Files.TryGetValue(id, out var file))
        {
            return Error("file_not_found");
        }

        var ready = file.Channel is not null && ++file.Asked > slack.FilePolls;
        var shares = ready ? new JsonObject { ["public"] = new JsonObject { [file.Channel!] = new JsonArray(new JsonObject { ["ts"] = slack.NewTs() }) } } : new JsonObject();
        return Ok(("file", new JsonObject { ["id"] = id, ["permalink"] = $"https://work.slack.com/files/{FakeSlack.Bot}/{id}/{file.Name}", ["shares"] = shares }));
    }
}
