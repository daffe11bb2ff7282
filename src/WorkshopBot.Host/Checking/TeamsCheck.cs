using System.Globalization;
using WorkshopBot.Channels.Teams;
using WorkshopBot.Host.Configuration;

namespace WorkshopBot.Host.Checking;

/// <summary>How the bot would prove to Teams who it is. Nobody is asked: a check needs no network.</summary>
internal static class TeamsCheck
{
    private const string Thing = "teams";
    private static readonly TimeSpan s_notice = TimeSpan.FromDays(30);

    public static Finding Look(TeamsOptions? teams) => teams switch
    {
        null => new Finding(Standing.Off, Thing, "Teams:AppId is not set"),
        { Credential: TeamsCredential.Certificate file } => Certificate(file.Path),
        _ => new Finding(Standing.Fine, Thing, $"on, with {Kind(teams.Credential)}"),
    };

    private static Finding Certificate(string path)
    {
        using var certificate = TeamsSettings.Load(path);
        var (now, end) = (DateTime.UtcNow, certificate!.NotAfter.ToUniversalTime());
        var words = string.Create(CultureInfo.InvariantCulture, $"on, with the certificate {path}, which ends {end:yyyy-MM-dd}");
        return new Finding(end <= now || certificate.NotBefore.ToUniversalTime() > now ? Standing.Broken : end - now < s_notice ? Standing.Warning : Standing.Fine, Thing, words);
    }

    private static string Kind(TeamsCredential credential) => credential switch
    {
        TeamsCredential.Secret => "a secret",
        TeamsCredential.ManagedIdentity => "a managed identity",
        _ => "a federated identity",
    };
}
