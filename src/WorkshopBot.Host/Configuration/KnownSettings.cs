using System.Collections.Frozen;
using Microsoft.Extensions.Configuration.Json;

namespace WorkshopBot.Host.Configuration;

/// <summary>Every setting by its name, so that a misspelt one is heard of and not silently without effect.</summary>
internal static class KnownSettings
{
    /// <summary>The settings of this program, as they stand in the sample.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "PublicUrl", "AllowedHosts", "OTEL_EXPORTER_OTLP_ENDPOINT",
        "Storage:Provider", "Storage:Sqlite:Path", "Storage:Tables:Endpoint", "Storage:Tables:ConnectionString", "Storage:Tables:ManagedIdentity", "Storage:Tables:Prefix",
        "Web:Enabled", "Web:GuestLinks", "Web:PersonSwitch", "Web:Proxies", "Web:OperatorKey", "Web:Plays", "Web:PlaySeconds",
        "Workshop:Retention", "Workshop:RetentionOf",
        "Limits:PersonMinute", "Limits:ConversationMinute",
        "Teams:AppId", "Teams:TenantId", "Teams:ClientSecret", "Teams:CertificatePath", "Teams:ManagedIdentity", "Teams:FederatedIdentity",
        "Teams:AllowedTenants", "Teams:TargetedMessages", "Teams:OpenIdMetadata", "Teams:Issuer", "Teams:LoginUrl", "Teams:Scope", "Teams:ServiceHosts", "Teams:FileHosts",
        "Slack:SigningSecret", "Slack:AppToken", "Slack:BotToken", "Slack:ClientId", "Slack:ClientSecret", "Slack:Connections", "Slack:Strangers", "Slack:ApiUrl",
    ];

    /// <summary>Settings with names or numbers below them.</summary>
    private static readonly string[] s_open = ["Workshop:RetentionOf", "Teams:AllowedTenants", "Teams:ServiceHosts", "Teams:FileHosts"];

    /// <summary>What the framework reads from the same file.</summary>
    private static readonly string[] s_framework =
        ["Logging", "Kestrel", "Urls", "Http_Ports", "Https_Ports", "Environment", "ApplicationName", "ContentRoot", "ConnectionStrings", "ShutdownTimeoutSeconds", "$schema"];

    private static readonly FrozenSet<string> s_names = Names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Sections => Names.Where(name => name.Contains(':', StringComparison.Ordinal)).Select(SectionOf).Distinct();

    /// <summary>One line for each setting that nothing reads: below our own names wherever it is said, and beside them in the files.</summary>
    public static IEnumerable<string> Unread(IConfiguration configuration) => Below(configuration).Concat(Beside(configuration))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => Nearest(name) is { } meant ? $"{name}: is no setting of this program and has no effect; is {meant} meant?" : $"{name}: is no setting of this program and has no effect.");

    private static IEnumerable<string> Below(IConfiguration configuration) => Sections
        .SelectMany(section => configuration.GetSection(section).AsEnumerable())
        .Where(setting => setting.Value is not null && setting.Key.Contains(':', StringComparison.Ordinal) && !IsKnown(setting.Key))
        .Select(setting => setting.Key);

    /// <summary>The environment is full of names of others, a file is not.</summary>
    private static IEnumerable<string> Beside(IConfiguration configuration) =>
        from provider in configuration is IConfigurationRoot root ? root.Providers.OfType<JsonConfigurationProvider>() : []
        from name in provider.GetChildKeys([], null)
        where !name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase)
        where !Sections.Concat(Names).Concat(s_framework).Contains(name, StringComparer.OrdinalIgnoreCase)
        select name;

    private static bool IsKnown(string name) =>
        s_names.Contains(name) || s_open.Any(open => name.StartsWith($"{open}:", StringComparison.OrdinalIgnoreCase));

    private static string SectionOf(string name) => name[..name.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>A known name that a slip of two letters would make of this one.</summary>
    private static string? Nearest(string name) => Names.Concat(Sections)
        .Select(known => (Known: known, Slips: Slips(known.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(found => found.Slips <= 2).OrderBy(found => found.Slips).Select(found => found.Known).FirstOrDefault();

    /// <summary>How many letters are wrong, missing or too many (Levenshtein).</summary>
    private static int Slips(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var (left, corner) = (row, row - 1);
            for (var column = 1; column <= other.Length; column++)
            {
                var here = Math.Min(Math.Min(left, above[column]) + 1, corner + (one[row - 1] == other[column - 1] ? 0 : 1));
                (corner, above[column - 1], left) = (above[column], left, here);
            }

            above[other.Length] = left;
        }

        return above[other.Length];
    }
}
