using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>Style sheet and scripts of the pages, inside this assembly; each address carries the hash of its content, so it may be kept for good.</summary>
internal static class WebAssets
{
    private static readonly FrozenDictionary<string, Asset> s_all = new[] { "room.css", "room.js", "guest.js" }
        .ToFrozenDictionary(name => name, Load, StringComparer.Ordinal);

    public static string Address(string name) => $"/web/{s_all[name].Hash}/{name}";

    public static void MapWebAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/web/{hash}/{name}", (string hash, string name, HttpContext context) =>
        {
            if (!s_all.TryGetValue(name, out var asset) || asset.Hash != hash)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Bytes, asset.Type, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
        }).AllowAnonymous();

    private static Asset Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var content = bytes.ToArray();
        return new Asset(content, name.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript", Convert.ToHexStringLower(SHA256.HashData(content))[..16]);
    }

    private sealed record Asset(byte[] Bytes, string Type, string Hash);
}
