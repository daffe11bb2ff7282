using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>What somebody knows best, as a choice on a page; read as the form for inviting reads it.</summary>
internal static class Knowledge
{
    public const string Field = "knows";

    /// <summary>Who chooses nothing may know anything; who only looks on is asked nothing.</summary>
    public static (Role Role, Lanes Knows) Of(string? chosen) => chosen switch
    {
        "front" => (Role.Expert, Lanes.Front),
        "back" => (Role.Expert, Lanes.Back),
        "support" => (Role.Expert, Lanes.Support),
        "customer" => (Role.CustomerVoice, Lanes.Customer),
        "observer" => (Role.Observer, Lanes.None),
        _ => (Role.Expert, Lanes.All),
    };
}
