using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Serving;

namespace WorkshopBot.Channels.Web.Operator;

/// <summary>Lets the operator in by the key of the settings, or anybody in the local demo; without either there is no such page.</summary>
internal sealed class OperatorDoor : IDisposable
{
    public const string Address = "/operator";

    private const string Cookie = "operator";
    private const int TriesAMinute = 5;

    /// <summary>From all addresses together: whoever has many must not try faster for it.</summary>
    private const int TriesAMinuteInAll = 30;

    private static readonly TimeSpan s_session = TimeSpan.FromHours(8);

    private readonly WebOptions _options;
    private readonly PublicRoot _root;
    private readonly TimeProvider _time;
    private readonly ITimeLimitedDataProtector? _sessions;
    private readonly PartitionedRateLimiter<HttpContext> _tries = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => Window(context.Connection.RemoteIpAddress?.ToString() ?? "", TriesAMinute)),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => Window("all", TriesAMinuteInAll)));

    public OperatorDoor(WebOptions options, IDataProtectionProvider protection, PublicRoot root, TimeProvider time)
    {
        (_options, _root, _time) = (options, root, time);

        // Bound to the key: a new key ends every session that the old one opened.
        _sessions = options.OperatorKey is { } key ? protection.CreateProtector($"operator {Convert.ToHexString(Hash(key))}").ToTimeLimitedDataProtector() : null;
    }

    public bool IsThere => _options.PersonSwitch || _sessions is not null;

    public bool IsOpen(HttpContext context) => _options.PersonSwitch || Reads(context.Request.Cookies[Cookie]);

    /// <summary>Takes the key. A wrong one and one too many tries are the same no.</summary>
    public bool Enter(HttpContext context, string? key)
    {
        using var lease = _tries.AttemptAcquire(context);
        if (!lease.IsAcquired || _sessions is null || _options.OperatorKey is not { } right || !CryptographicOperations.FixedTimeEquals(Hash(key ?? ""), Hash(right)))
        {
            return false;
        }

        context.Response.Cookies.Append(Cookie, _sessions.Protect("operator", _time.GetUtcNow() + s_session), new CookieOptions
        {
            Path = Address,
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps || _root().Scheme == Uri.UriSchemeHttps,
            IsEssential = true,
        });
        return true;
    }

    public static void Leave(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Address });

    public void Dispose() => _tries.Dispose();

    private bool Reads(string? cookie)
    {
        try
        {
            return cookie is not null && _sessions is not null && _sessions.Unprotect(cookie, out var until) == "operator" && until > _time.GetUtcNow();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Of equal length whatever was typed.</summary>
    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static RateLimitPartition<string> Window(string name, int most) => RateLimitPartition.GetFixedWindowLimiter(
        name, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
