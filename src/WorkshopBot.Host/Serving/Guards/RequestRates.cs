using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Host.Serving.Guards;

/// <summary>Who may ask how often: each visitor, each address, each for rooms and for live pages.</summary>
internal static class RequestRates
{
    public static void Set(RateLimiterOptions rates, RoomLimits limits)
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket($"address {AddressOf(context)}", limits.Address)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Visitor.Of(context) is { } visitor
                ? Bucket($"visitor {visitor.Id}", limits.Visitor)
                : Bucket($"strangers {AddressOf(context)}", limits.Strangers)));
        rates.AddPolicy(RoomLimits.Streams, context => RateLimitPartition.GetConcurrencyLimiter(
            Visitor.Of(context)?.Id.Value ?? AddressOf(context),
            _ => new ConcurrencyLimiterOptions { PermitLimit = limits.StreamsOfVisitor, QueueLimit = 0 }));
        rates.AddPolicy(RoomLimits.Starts, context => RateLimitPartition.GetTokenBucketLimiter(
            AddressOf(context),
            _ => new TokenBucketRateLimiterOptions { TokenLimit = limits.StartsOfAddress, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(2) }));
        rates.OnRejected = async (refused, ct) =>
        {
            var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(10);
            refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Refusals.AnswerAsync(refused.HttpContext, StatusCodes.Status429TooManyRequests);
        };
    }

    private static RateLimitPartition<string> Bucket(string whose, (int Burst, int Second) rate) => RateLimitPartition.GetTokenBucketLimiter(
        whose, _ => new TokenBucketRateLimiterOptions { TokenLimit = rate.Burst, TokensPerPeriod = rate.Second, ReplenishmentPeriod = TimeSpan.FromSeconds(1) });

    /// <summary>One household or one machine: of an IPv6 address the part that its owner does not choose.</summary>
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress is { } known ? known.IsIPv4MappedToIPv6 ? known.MapToIPv4() : known : IPAddress.None;
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
