using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Keys;
using WorkshopBot.Host.Serving;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Pictures;

/// <summary>Composition of everything about pictures, and of the keys that sign.</summary>
internal static class PictureServices
{
    public static void AddPictures(this IServiceCollection services, Uri? publicUrl)
    {
        services.AddSingleton(_ => new RenderThread());
        services.AddSingleton(provider => new PictureFiles(provider.GetRequiredService<RenderThread>()));
        services.AddSingleton(provider => new PublicAddress(publicUrl, provider.GetRequiredService<IServer>()));
        services.AddSingleton(provider => new PictureLinks(
            new SharedSecret(provider.GetRequiredService<IShelf>(), PictureLinks.Secret),
            provider.GetRequiredService<PublicAddress>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPictureLinks>(provider => provider.GetRequiredService<PictureLinks>());
        services.AddSingleton<IPictures, WorkshopPictures>();
        services.AddSingleton<IScreenPictures, ScreenPictures>();
    }

    /// <summary>Data protection whose keys lie on the shelf: what it protects survives a restart and is read by all replicas.</summary>
    public static void AddSharedKeys(this IServiceCollection services)
    {
        // The keys lie beside the data that they protect; a second key for them would lie there too.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("WorkshopBot");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new ShelfKeys(provider.GetRequiredService<IShelf>())));
    }
}
