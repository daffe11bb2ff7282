using System.Security.Cryptography;
using System.Text;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>
/// Signatures by the account's key as tables want them, which is not how blobs do: five lines, or two in the light form.
/// The path is signed as it is sent, percent signs and all; of the query only <c>comp</c>, which nothing here sends.
/// </summary>
internal static class TableSignature
{
    public static string SharedKey(Uri address, SignedRequest request) =>
        $"SharedKey {request.Account}:{Sign(request.Key, $"{request.Method}\n\n{request.ContentType}\n{request.Date}\n/{request.Account}{address.AbsolutePath}")}";

    public static string SharedKeyLite(Uri address, SignedRequest request) =>
        $"SharedKeyLite {request.Account}:{Sign(request.Key, $"{request.Date}\n/{request.Account}{address.AbsolutePath}")}";

    private static string Sign(byte[] key, string text) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}

/// <summary>What goes into a signature beside the address. Not a record: a record would print its key.</summary>
internal sealed class SignedRequest
{
    public required string Account { get; init; }

    public required byte[] Key { get; init; }

    public required string Method { get; init; }

    public required string ContentType { get; init; }

    public required string Date { get; init; }
}
