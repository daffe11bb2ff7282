using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;

namespace WorkshopBot.Channels.Teams.Files;

/// <summary>What a consent card carries to the answer and back: which file of which workshop, and which showing of it.</summary>
internal sealed record FileTicket(WorkshopId Workshop, string File, int Version, string Nonce)
{
    public JsonObject ToJson() => new() { ["w"] = Workshop.Value, ["f"] = File, ["v"] = Version, ["n"] = Nonce };

    /// <summary>Null for what we did not write.</summary>
    public static FileTicket? Read(JsonElement context) =>
        context.Text("w") is { Length: > 0 and <= 64 } workshop && context.Text("f") is { Length: > 0 and <= 64 } file && context.Text("n") is { Length: > 0 and <= 64 } nonce
        && context.Get("v") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var version)
            ? new FileTicket(new WorkshopId(workshop), file, version, nonce)
            : null;
}

/// <summary>Where a person's drive takes a file, as Teams says after a consent.</summary>
/// <param name="Content">Where it can be opened afterwards.</param>
internal sealed record FileUpload(Uri Address, Uri Content, string Name, string UniqueId, string FileType)
{
    /// <summary>Null when something is missing.</summary>
    public static FileUpload? Read(JsonElement info) =>
        Uri.TryCreate(info.Text("uploadUrl"), UriKind.Absolute, out var address) && Uri.TryCreate(info.Text("contentUrl"), UriKind.Absolute, out var content)
        && info.Text("uniqueId") is { Length: > 0 } id
            ? new FileUpload(address, content, info.Text("name") ?? "", id, info.Text("fileType") ?? "")
            : null;
}
