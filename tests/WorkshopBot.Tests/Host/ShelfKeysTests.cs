using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Host;

public sealed class ShelfKeysTests
{
    [Fact]
    public void What_one_process_protects_the_next_one_on_the_same_store_reads()
    {
        var storage = new InMemoryStorage();

        var hidden = Protector(storage.Shelf).Protect("visitor 7");

        Assert.Equal("visitor 7", Protector(storage.Shelf).Unprotect(hidden));
    }

    [Fact]
    public void Another_store_has_other_keys()
    {
        var hidden = Protector(new InMemoryStorage().Shelf).Protect("visitor 7");

        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => Protector(new InMemoryStorage().Shelf).Unprotect(hidden));
    }

    private static IDataProtector Protector(IShelf shelf)
    {
        var services = new ServiceCollection();
        services.AddSingleton(shelf);
        services.AddSharedKeys();
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
