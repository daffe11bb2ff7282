using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Storage.Tables.Client;

/// <summary>How a client behaves: tries again up to four times after 0.5 to 8 seconds, and logs nothing of what it carries.</summary>
public sealed class TableClientOptions : ClientOptions
{
    // Without a propagator the handler makes no trace of its own; it would hold addresses, and those hold the keys of entities.
    [SuppressMessage("Reliability", "CA2000", Justification = "One for the life of the process.")]
    private static readonly HttpClientTransport s_transport = new(new HttpClient(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
    })
    { Timeout = Timeout.InfiniteTimeSpan });

    public TableClientOptions()
    {
        Transport = s_transport;
        Retry.Mode = RetryMode.Exponential;
        Retry.MaxRetries = 4;
        Retry.Delay = TimeSpan.FromMilliseconds(500);
        Retry.MaxDelay = TimeSpan.FromSeconds(8);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>A <c>Retry-After</c> longer than this is not waited for; the refusal is passed on.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The property in which every write leaves an id of its own, the same on each try. With it a conflict met by a second try can be told from
    /// one's own first try: the entity is read back, and if it carries the id, the write is reported as done. Null leaves conflicts as they come.
    /// </summary>
    public string? OperationIdProperty { get; set; }

    /// <summary>Signs by SharedKeyLite, for proxies that rewrite a content type. It signs less.</summary>
    public bool SharedKeyLite { get; set; }

    /// <summary>What requests are dated by.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;
}
