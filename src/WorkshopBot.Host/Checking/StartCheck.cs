using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Host.Checking;

/// <summary>Looks at everything that a start needs, in the order in which it is needed, and starts nothing.</summary>
internal static class StartCheck
{
    /// <summary>What was found, thing after thing.</summary>
    public static async IAsyncEnumerable<Finding> RunAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var reading = HostSettings.Load();
        if (reading is SettingsReading.Refused refused)
        {
            foreach (var line in refused.Lines)
            {
                yield return new Finding(Standing.Broken, "settings", line);
            }

            yield break;
        }

        var (options, unread) = (SettingsReading.Accepted)reading;
        yield return new Finding(Standing.Fine, "settings", "read and checked");
        foreach (var line in unread)
        {
            yield return new Finding(Standing.Warning, "settings", line);
        }

        yield return Address(options);
        yield return await StorageCheck.LookAsync(options.Storage, ct);
        await foreach (var finding in PictureCheck.LookAsync(ct))
        {
            yield return finding;
        }

        yield return Web(options);
        yield return TeamsCheck.Look(options.Teams);
        yield return options.Slack is null
            ? new Finding(Standing.Off, "slack", "neither Slack:SigningSecret nor Slack:AppToken is set")
            : new Finding(Standing.Fine, "slack", SlackSettings.Describe(options.Slack, options.PublicUrl ?? new Uri("http://localhost/")));
        foreach (var finding in PortCheck.Look(HostSettings.Gather()))
        {
            yield return finding;
        }
    }

    /// <summary>Chats call the bot from outside, and open its links from anywhere.</summary>
    private static Finding Address(Configuration.HostOptions options) => options switch
    {
        { PublicUrl: { } address } => new Finding(Standing.Fine, "address", address.AbsoluteUri),
        { Teams: not null } or { Slack.AppToken: null } => new Finding(Standing.Warning, "address", "PublicUrl is not set: links in chats will begin with an address of this machine"),
        _ => new Finding(Standing.Off, "address", "PublicUrl is not set: links begin with the address a request came to"),
    };

    private static Finding Web(Configuration.HostOptions options) => options.Web.Enabled
        ? new Finding(Standing.Fine, "web", $"the room is on; guest links {OnOff(options.Web.GuestLinks)}, operator's page {OnOff(options.Web.OperatorKey is not null || options.Web.PersonSwitch)}")
        : new Finding(Standing.Off, "web", "Web:Enabled is false");

    private static string OnOff(bool on) => on ? "on" : "off";
}
