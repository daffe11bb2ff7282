using System.Globalization;
using WorkshopBot.Channels.Slack;

namespace WorkshopBot.Host.Configuration;

/// <summary>Reads <c>Slack:*</c>: off without any of its secrets, and with one every other setting is checked.</summary>
internal static class SlackSettings
{
    private const int MostConnections = 10;

    /// <summary>Null when Slack is off, or when something is wrong, which is then among the faults.</summary>
    public static SlackOptions? Read(IConfiguration configuration, List<string> faults)
    {
        var slack = configuration.GetSection("Slack");
        var before = faults.Count;
        var options = new SlackOptions
        {
            SigningSecret = Said(slack, "SigningSecret"),
            BotToken = Token(slack, "BotToken", "xoxb-", faults),
            AppToken = Token(slack, "AppToken", "xapp-", faults),
            ClientId = Said(slack, "ClientId"),
            ClientSecret = Said(slack, "ClientSecret"),
            Connections = Number(slack, "Connections", 2, faults),
            Strangers = YesOrNo(slack, "Strangers", faults),
            ApiUrl = Address(slack, faults) ?? new SlackOptions().ApiUrl,
        };
        if (options is { SigningSecret: null, BotToken: null, AppToken: null, ClientId: null, ClientSecret: null })
        {
            return null;
        }

        Check(options, faults);
        return faults.Count == before ? options : null;
    }

    /// <summary>One line for whoever starts the program.</summary>
    public static string Describe(SlackOptions? slack, Uri root) => slack switch
    {
        null => "Slack is off: neither Slack:SigningSecret nor Slack:AppToken is set.",
        { AppToken: not null } => "Slack is on: everything comes by Socket Mode.",
        { IsShared: true } => $"Slack is on: its calls come to {root}slack/, and workspaces install it at {root}slack/install",
        _ => $"Slack is on: its calls come to {root}slack/",
    };

    private static void Check(SlackOptions options, List<string> faults)
    {
        if (options is { SigningSecret: null, AppToken: null })
        {
            faults.Add("Slack: set Slack:SigningSecret (calls over HTTP) or Slack:AppToken (Socket Mode).");
        }

        if ((options.ClientId is null) != (options.ClientSecret is null))
        {
            faults.Add("Slack: Slack:ClientId and Slack:ClientSecret belong together.");
        }

        if ((options.BotToken is null) == (options.ClientId is null))
        {
            faults.Add("Slack: set either Slack:BotToken (one workspace) or Slack:ClientId and Slack:ClientSecret (several).");
        }
    }

    private static string? Token(IConfigurationSection slack, string key, string start, List<string> faults)
    {
        if (Said(slack, key) is not { } said || said.StartsWith(start, StringComparison.Ordinal))
        {
            return Said(slack, key);
        }

        faults.Add($"Slack:{key}: is not a token that begins with {start}.");
        return said;
    }

    private static int Number(IConfigurationSection slack, string key, int usual, List<string> faults)
    {
        if (Said(slack, key) is not { } said)
        {
            return usual;
        }

        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostConnections)
        {
            faults.Add($"Slack:{key}: '{said}' is not a whole number from 1 to {MostConnections}.");
        }

        return number;
    }

    private static bool YesOrNo(IConfigurationSection slack, string key, List<string> faults)
    {
        var said = Said(slack, key) ?? "false";
        if (!bool.TryParse(said, out var yes))
        {
            faults.Add($"Slack:{key}: '{said}' is neither true nor false.");
        }

        return yes;
    }

    /// <summary>Another cloud, or a test's; plain http only within this machine.</summary>
    private static Uri? Address(IConfigurationSection slack, List<string> faults)
    {
        if (Said(slack, "ApiUrl") is not { } said)
        {
            return null;
        }

        if (Uri.TryCreate(said.EndsWith('/') ? said : said + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return address;
        }

        faults.Add($"Slack:ApiUrl: '{said}' is not an https address (http only for this machine).");
        return null;
    }

    private static string? Said(IConfigurationSection slack, string key) => slack[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
