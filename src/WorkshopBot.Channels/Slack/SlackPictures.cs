using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>A picture in a channel.</summary>
/// <param name="Link">Its address in Slack; null while that is not known.</param>
internal sealed record SharedFile(string Id, string? Link);

/// <summary>
/// Puts pictures into channels as files of their own, with their words for whoever does not see them: no address of ours has to be reachable
/// for that. What was put somewhere once is not put there again.
/// </summary>
internal sealed class SlackPictures(SlackClient client, SlackHttp http, IPictures pictures, IShelf shelf, SlackOptions options, TimeProvider time)
{
    private const string Shelf = "slack-files";
    private const int Polls = 5;

    /// <summary>How a file can be shared.</summary>
    private static readonly string[] s_kinds = ["public", "private"];

    /// <summary>The picture that stands in a channel already.</summary>
    public async Task<SharedFile?> FindAsync(string install, string channel, CardPart.Picture picture, CancellationToken ct) =>
        await shelf.ReadAsync(Shelf, KeyOf(install, channel, picture), ct) is { } text ? JsonSerializer.Deserialize(text, SharedFileJson.Default.SharedFile) : null;

    /// <returns>Null where this machine cannot draw it, or Slack does not take it.</returns>
    /// <exception cref="ChannelFaultException">Trying again later is right.</exception>
    public async Task<SharedFile?> ShareAsync(string install, (string Channel, string? Thread) where, (WorkshopId Workshop, CardPart.Picture Picture, string Title) what, CancellationToken ct)
    {
        if (await FindAsync(install, where.Channel, what.Picture, ct) is { } there)
        {
            return there;
        }

        if (FileOf(what.Picture.Address) is not var (version, file) || await DrawAsync(what.Workshop, version, file, ct) is not { } content
            || await UploadAsync(install, content, what.Picture.Alt, ct) is not { } id)
        {
            return null;
        }

        // Drawing may have waited for long, and somebody else have done it meanwhile; what is uploaded and not completed is seen by nobody.
        if (await FindAsync(install, where.Channel, what.Picture, ct) is { } meanwhile)
        {
            return meanwhile;
        }

        var answered = await client.CallAsync(install, new SlackMethod.CompleteUpload(id, Kit.Block.Cut(what.Title, 200), where.Channel, where.Thread, null), ct);
        if (answered is not Answered.Done && !(answered is Answered.Failed { Unsure: true } && await IsSharedAsync(install, id, ct)))
        {
            throw Fault(SlackClient.CodeOf(answered));
        }

        var shared = new SharedFile(id, await LinkAsync(install, id, ct));
        await shelf.PutAsync(Shelf, KeyOf(install, where.Channel, what.Picture), JsonSerializer.Serialize(shared, SharedFileJson.Default.SharedFile), ct);
        return shared;
    }

    private async Task<PictureContent?> DrawAsync(WorkshopId workshop, int version, string file, CancellationToken ct) => await pictures.DrawAsync(workshop, version, file, ct) switch
    {
        PictureAnswer.Drawn drawn => drawn.Content,
        PictureAnswer.Busy => throw Fault("pictures-busy"),
        _ => null,
    };

    private async Task<string?> UploadAsync(string install, PictureContent content, string alt, CancellationToken ct)
    {
        var answered = await client.CallAsync(install, new SlackMethod.UploadUrl(FileName.Of(content), content.Bytes.Length, alt), ct);
        if (answered is not Answered.Done { Body: var said })
        {
            return answered is Answered.Failed { Unsure: true } ? throw Fault(SlackClient.CodeOf(answered)) : null;
        }

        if (said.Text("upload_url") is not { } url || said.Text("file_id") is not { } id || !Uri.TryCreate(url, UriKind.Absolute, out var address) || !Trusts(address))
        {
            return null;
        }

        using var bytes = new ReadOnlyMemoryContent(content.Bytes);
        bytes.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(content.MediaType);
        try
        {
            using var taken = await http.Client.PostAsync(address, bytes, ct);
            return taken.IsSuccessStatusCode ? id : throw Fault($"upload-{(int)taken.StatusCode}");
        }
        catch (HttpRequestException fault)
        {
            throw new ChannelFaultException("The file could not be sent.", fault) { Code = "upload" };
        }
    }

    /// <summary>Sharing goes on behind the answer; its address is there a moment later.</summary>
    private async Task<string?> LinkAsync(string install, string id, CancellationToken ct)
    {
        var pause = options.Patience.FilePoll;
        for (var poll = 0; poll < Polls; poll++)
        {
            if (await client.CallAsync(install, new SlackMethod.FileInfo(id), ct) is Answered.Done { Body: var said })
            {
                if (said.Get("file") is var file && IsShared(file) && file.Text("permalink") is { } link)
                {
                    return link;
                }
            }
            else
            {
                return null;
            }

            await Task.Delay(pause, time, ct);
            pause *= 2;
        }

        return null;
    }

    private async Task<bool> IsSharedAsync(string install, string id, CancellationToken ct) =>
        await client.CallAsync(install, new SlackMethod.FileInfo(id), ct) is Answered.Done { Body: var said } && IsShared(said.Get("file"));

    private static bool IsShared(JsonElement file) =>
        s_kinds.Any(kind => file.Get("shares").Get(kind) is { ValueKind: JsonValueKind.Object } shares && shares.EnumerateObject().Any());

    private bool Trusts(Uri address) => address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && options.FileHosts.Any(host => host.StartsWith('.') ? address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase) : string.Equals(address.Host, host, StringComparison.OrdinalIgnoreCase)))
            || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && options.ApiUrl.IsLoopback));

    /// <summary>The file and the state that an address of ours names: the last two parts of its path.</summary>
    private static (int Version, string File)? FileOf(Uri address) => address.AbsolutePath.Split('/') is [.., var version, var file]
        && int.TryParse(version, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? (number, Uri.UnescapeDataString(file)) : null;

    /// <summary>Forgets which pictures of a workshop are which files. The files themselves are Slack's to keep or delete.</summary>
    public static async Task EraseAsync(WorkshopId id, IShelf shelf, CancellationToken ct)
    {
        await foreach (var file in shelf.AllAsync(Shelf, "", ct))
        {
            if (file.Key.Contains($"/{Uri.EscapeDataString(id.Value)}/", StringComparison.Ordinal))
            {
                await shelf.RemoveAsync(Shelf, file.Key, ct);
            }
        }
    }

    /// <summary>The signature behind an address changes from month to month; the picture does not.</summary>
    private static string KeyOf(string install, string channel, CardPart.Picture picture) => $"{install}/{channel}{picture.Address.AbsolutePath}";

    private static ChannelFaultException Fault(string code) => new("Slack did not take the picture.") { Code = code };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SharedFile))]
internal sealed partial class SharedFileJson : JsonSerializerContext;
