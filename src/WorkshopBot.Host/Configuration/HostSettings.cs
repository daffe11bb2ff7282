using System.Globalization;
using System.Net;
using WorkshopBot.Channels;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Domain;
using WorkshopBot.Host.Privacy;

namespace WorkshopBot.Host.Configuration;

/// <summary>Reads the settings: <c>appsettings.json</c> in the current folder, that of the environment, then environment variables.</summary>
internal static class HostSettings
{
    private const string PublicUrl = "PublicUrl";
    private const string Provider = "Storage:Provider";
    private const string SqlitePath = "Storage:Sqlite:Path";
    private const string PersonSwitch = "Web:PersonSwitch";
    private const string OperatorKey = "Web:OperatorKey";
    private const string TelemetryEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const int ShortestKey = 16;
    private const int LongestRetention = 36_500;

    public static SettingsReading Load()
    {
        try
        {
            return Read(Gather());
        }
        catch (InvalidDataException fault)
        {
            return new SettingsReading.Refused([$"{fault.Message} {fault.InnerException?.Message}".TrimEnd()]);
        }
    }

    /// <summary>What is said where, the last that says something wins.</summary>
    /// <exception cref="InvalidDataException">A file is not JSON.</exception>
    public static IConfigurationRoot Gather()
    {
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        return new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>The options, checked; every setting that cannot be used is named in a line of its own.</summary>
    public static SettingsReading Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var provider = ProviderOf(configuration[Provider], faults);
        var storage = new StorageOptions
        {
            Provider = provider,
            SqlitePath = PathOf(configuration[SqlitePath], faults),
            Tables = TableSettings.Read(configuration, provider == StorageProvider.Tables, faults),
        };
        var web = WebOf(configuration, faults);
        var address = AddressOf(configuration[PublicUrl], faults);
        var telemetry = TelemetryOf(configuration[TelemetryEndpoint], faults);
        var retention = RetentionOf(configuration, faults);
        var inbound = new InboundLimits
        {
            PersonMinute = NumberOf(configuration, "Limits:PersonMinute", (new InboundLimits().PersonMinute, 0, 1_000_000), faults),
            ConversationMinute = NumberOf(configuration, "Limits:ConversationMinute", (new InboundLimits().ConversationMinute, 0, 1_000_000), faults),
        };
        var teams = TeamsSettings.Read(configuration, faults);
        var slack = SlackSettings.Read(configuration, faults);
        return faults.Count == 0
            ? new SettingsReading.Accepted(
                new HostOptions { Storage = storage, PublicUrl = address, Web = web, Teams = teams, Slack = slack, Telemetry = telemetry, Inbound = inbound, Retention = retention },
                [.. KnownSettings.Unread(configuration), .. Missed(provider, address)])
            : new SettingsReading.Refused(faults.ToSequence());
    }

    /// <summary>Tables are for several replicas, and each of them would write its own address into cards that another has just written.</summary>
    private static string[] Missed(StorageProvider provider, Uri? address) => provider == StorageProvider.Tables && address is null
        ? [$"{PublicUrl}: not set; several replicas need the one address under which people reach them all, or they correct each other's cards without end."]
        : [];

    /// <summary>Links are signed, so they must not travel in the open: plain http only within this machine.</summary>
    private static Uri? AddressOf(string? said, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return null;
        }

        if (Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        }

        faults.Add($"{PublicUrl}: '{said}' is not an address such as https://workshop.example.org (http only for this machine).");
        return null;
    }

    /// <summary>The name that every program has for it; the others that begin with OTEL_ are read by the exporter itself.</summary>
    private static Uri? TelemetryOf(string? said, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return null;
        }

        if (Uri.TryCreate(said.Trim(), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        faults.Add($"{TelemetryEndpoint}: '{said}' is not an address such as http://collector:4318.");
        return null;
    }

    private static StorageProvider ProviderOf(string? said, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return StorageProvider.Sqlite;
        }

        // Not Enum.TryParse alone: it takes numbers too.
        if (Enum.GetNames<StorageProvider>().Contains(said.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<StorageProvider>(said, ignoreCase: true);
        }

        faults.Add($"{Provider}: '{said}' is not one of {string.Join(", ", Enum.GetNames<StorageProvider>())}.");
        return default;
    }

    /// <summary>The person switch is the local demo's: on in development alone, and never in production.</summary>
    private static WebOptions WebOf(IConfiguration configuration, List<string> faults)
    {
        var development = IsDevelopment(configuration);
        var personSwitch = YesOf(configuration, PersonSwitch, development, faults);
        if (personSwitch && !development)
        {
            faults.Add($"{PersonSwitch}: lets anybody act as anybody; it is for the local demo (DOTNET_ENVIRONMENT=Development) and cannot be on here.");
        }

        return new WebOptions
        {
            Enabled = YesOf(configuration, "Web:Enabled", true, faults),
            GuestLinks = YesOf(configuration, "Web:GuestLinks", true, faults),
            PersonSwitch = personSwitch,
            Proxies = ProxiesOf(configuration["Web:Proxies"], faults),
            Plays = NumberOf(configuration, "Web:Plays", (development ? 3 : 0, 0, 20), faults),
            PlayLength = TimeSpan.FromSeconds(NumberOf(configuration, "Web:PlaySeconds", (120, 1, 3600), faults)),
            OperatorKey = KeyOf(configuration[OperatorKey], faults),
        };
    }

    /// <summary>A key that could be guessed is refused; it is never repeated, not even in part.</summary>
    private static string? KeyOf(string? said, List<string> faults)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return null;
        }

        if (said.Length < ShortestKey || said.Distinct().Count() < ShortestKey / 2)
        {
            faults.Add($"{OperatorKey}: too easy to guess; use at least {ShortestKey} characters chosen by chance.");
        }

        return said;
    }

    /// <summary>Where the two variables disagree, it is not development.</summary>
    private static bool IsDevelopment(IConfiguration configuration) =>
        new[] { configuration["DOTNET_ENVIRONMENT"], configuration["ASPNETCORE_ENVIRONMENT"] }.Where(said => !string.IsNullOrWhiteSpace(said)).ToList() is [_, ..] said
        && said.TrueForAll(one => string.Equals(one, Environments.Development, StringComparison.OrdinalIgnoreCase));

    private static bool YesOf(IConfiguration configuration, string key, bool usual, List<string> faults)
    {
        var said = configuration[key];
        if (string.IsNullOrWhiteSpace(said))
        {
            return usual;
        }

        if (!bool.TryParse(said, out var yes))
        {
            faults.Add($"{key}: '{said}' is not true or false.");
        }

        return yes;
    }

    /// <summary>Addresses or networks, with commas between them.</summary>
    private static List<IPNetwork> ProxiesOf(string? said, List<string> faults)
    {
        List<IPNetwork> proxies = [];
        foreach (var one in (said ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(one, out var network))
            {
                proxies.Add(network);
            }
            else if (IPAddress.TryParse(one, out var address))
            {
                proxies.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                faults.Add($"Web:Proxies: '{one}' is not an address such as 10.0.0.7 or a network such as 10.0.0.0/24.");
            }
        }

        return proxies;
    }

    private static RetentionRule RetentionOf(IConfiguration configuration, List<string> faults)
    {
        const string Own = "Workshop:RetentionOf";
        var days = NumberOf(configuration, "Workshop:Retention", (0, 0, LongestRetention), faults);
        var own = configuration.GetSection(Own).GetChildren().Where(child => child.Value is not null)
            .ToDictionary(child => child.Key, child => NumberOf(configuration, $"{Own}:{child.Key}", (0, 0, LongestRetention), faults), StringComparer.OrdinalIgnoreCase);
        return new RetentionRule(days == 0 ? null : days, own);
    }

    private static int NumberOf(IConfiguration configuration, string key, (int Usual, int Least, int Most) range, List<string> faults)
    {
        var said = configuration[key];
        if (string.IsNullOrWhiteSpace(said))
        {
            return range.Usual;
        }

        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < range.Least || number > range.Most)
        {
            faults.Add($"{key}: '{said}' is not a whole number from {range.Least} to {range.Most}.");
        }

        return number;
    }

    private static string PathOf(string? said, List<string> faults)
    {
        var path = Path.GetFullPath(string.IsNullOrWhiteSpace(said) ? StorageOptions.DefaultSqlitePath : said);
        if (Directory.Exists(path))
        {
            faults.Add($"{SqlitePath}: '{said}' is a folder; name a file in it.");
        }

        return path;
    }
}
