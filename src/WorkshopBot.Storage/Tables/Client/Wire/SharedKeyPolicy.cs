using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Dates and signs each try anew by the account's key.</summary>
internal sealed class SharedKeyPolicy : HttpPipelineSynchronousPolicy
{
    private readonly AzureNamedKeyCredential _credential;
    private readonly TableClientOptions _options;

    public SharedKeyPolicy(AzureNamedKeyCredential credential, TableClientOptions options)
    {
        (_credential, _options) = (credential, options);
        _ = Bytes(credential);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = _options.Clock.GetUtcNow().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);
        var signed = new SignedRequest
        {
            Account = _credential.Name,
            Key = Bytes(_credential),
            Method = request.Method.Method,
            ContentType = request.Headers.TryGetValue("Content-Type", out var type) ? type : "",
            Date = date,
        };
        var address = request.Uri.ToUri();
        request.Headers.SetValue("Authorization", _options.SharedKeyLite ? TableSignature.SharedKeyLite(address, signed) : TableSignature.SharedKey(address, signed));
    }

    // The key may be exchanged while the client lives, so it is read each time.
    private static byte[] Bytes(AzureNamedKeyCredential credential)
    {
        var (_, key) = credential;
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length)
            ? bytes[..length]
            : throw new ArgumentException("The account key is not base64.", nameof(credential));
    }
}
