using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using WorkshopBot.Channels.Teams.Connector;

namespace WorkshopBot.Channels.Teams.Files;

/// <summary>Puts a file where Teams says: the address itself is the permission, so no token goes along, and it goes to known hosts only.</summary>
internal sealed partial class FileUploads(HttpClient http, TrustedHosts hosts, ConnectorPatience patience, TimeProvider time, ILogger<FileUploads> logger)
{
    /// <returns>Whether the file is there; the same bytes again are the same file, so a failure is tried again.</returns>
    public async Task<bool> PutAsync(FileUpload upload, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        if (!hosts.Trusts(upload.Address) || !hosts.Trusts(upload.Content))
        {
            Log.Untrusted(logger, upload.Address.Host);
            return false;
        }

        for (var attempt = 1; ; attempt++)
        {
            var status = await OnceAsync(upload.Address, bytes, ct);
            if (status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices)
            {
                return true;
            }

            if (attempt >= patience.Attempts || status is not (null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError))
            {
                Log.Refused(logger, status is { } code ? (int)code : 0);
                return false;
            }

            await Task.Delay(patience.Pause(attempt, RandomNumberGenerator.GetInt32(-20, 21)), time, ct);
        }
    }

    /// <returns>Null when no answer came.</returns>
    private async Task<HttpStatusCode?> OnceAsync(Uri address, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4401, LogLevel.Warning, "No file is sent to the host {Host}: it is not among Teams:FileHosts.")]
        public static partial void Untrusted(ILogger logger, string host);

        [LoggerMessage(4402, LogLevel.Warning, "A person's drive did not take a file ({Status}).")]
        public static partial void Refused(ILogger logger, int status);
    }
}
