using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Web.Guest;

/// <summary>The services behind guest links and guest pages.</summary>
internal static class GuestSetup
{
    public static void AddGuests(this IServiceCollection services)
    {
        services.AddSingleton<GuestSeal>();
        services.AddSingleton<GuestRegister>();
        services.AddSingleton<GuestLinks>();
        services.AddSingleton<IGuestLinks>(provider => provider.GetRequiredService<GuestLinks>());
        services.AddHostedService<GuestNoting>();
        services.AddSingleton<GuestDoor>();
        services.AddSingleton<Desks>();
        services.AddSingleton<GuestAnswering>();
    }
}
