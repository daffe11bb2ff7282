using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Host.Keys;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Storage.Memory;

namespace WorkshopBot.Tests.Host;

/// <summary>New keys: older links hold until their end, or end at once; sealed tokens are never lost.</summary>
public sealed class KeyRotationTests
{
    private const string Installation = "slack installation";
    private static readonly byte[] s_message = Encoding.UTF8.GetBytes("picture\n0a1b2c/58.svg\n1");
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    private readonly IShelf _shelf = new InMemoryStorage().Shelf;

    [Fact]
    public async Task What_was_signed_before_holds_for_as_long_as_a_link_holds_at_most_and_new_links_are_signed_anew()
    {
        var before = Secret().Sign(s_message);
        await KeyRotation.RotateAsync(_shelf, atOnce: false, s_now, CancellationToken.None);

        var secret = Secret();
        Assert.NotEqual(before, secret.Sign(s_message));
        Assert.True(secret.IsSigned(s_message, secret.Sign(s_message), s_now));
        Assert.True(secret.IsSigned(s_message, before, s_now + PictureLinks.Longest - TimeSpan.FromSeconds(2)));
        Assert.False(secret.IsSigned(s_message, before, s_now + PictureLinks.Longest + TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task Links_survive_several_rotations_in_a_row()
    {
        var first = Secret().Sign(s_message);
        await KeyRotation.RotateAsync(_shelf, atOnce: false, s_now, CancellationToken.None);
        var second = Secret().Sign(s_message);
        await KeyRotation.RotateAsync(_shelf, atOnce: false, s_now.AddDays(1), CancellationToken.None);

        Assert.True(Secret().IsSigned(s_message, first, s_now.AddDays(2)));
        Assert.True(Secret().IsSigned(s_message, second, s_now.AddDays(2)));
    }

    [Fact]
    public async Task At_once_everything_signed_and_sealed_before_ends_also_what_an_earlier_rotation_had_kept()
    {
        var older = Secret().Sign(s_message);
        await KeyRotation.RotateAsync(_shelf, atOnce: false, s_now, CancellationToken.None);
        var old = Secret().Sign(s_message);
        var invitation = Protector("room invitation").Protect("room 7");

        await KeyRotation.RotateAsync(_shelf, atOnce: true, s_now, CancellationToken.None);

        Assert.False(Secret().IsSigned(s_message, older, s_now));
        Assert.False(Secret().IsSigned(s_message, old, s_now));
        Assert.Throws<CryptographicException>(() => Protector("room invitation").Unprotect(invitation));
        Assert.Equal("room 8", Protector("room invitation").Unprotect(Protector("room invitation").Protect("room 8")));
    }

    [Fact]
    public async Task Without_haste_invitations_and_sessions_go_on()
    {
        var invitation = Protector("room invitation").Protect("room 7");
        await KeyRotation.RotateAsync(_shelf, atOnce: false, s_now, CancellationToken.None);

        Assert.Equal("room 7", Protector("room invitation").Unprotect(invitation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_tokens_of_installations_are_sealed_anew_and_stay_readable(bool atOnce)
    {
        var sealedBefore = Protector(Installation).Protect("xoxb-token");
        await _shelf.PutAsync("slack-installations", "T0WORK", sealedBefore, CancellationToken.None);
        await _shelf.PutAsync("slack-installations", "T0LOST", "sealed by nobody that is known", CancellationToken.None);

        await KeyRotation.RotateAsync(_shelf, atOnce, s_now, CancellationToken.None);

        var after = await _shelf.ReadAsync("slack-installations", "T0WORK", CancellationToken.None);
        Assert.NotEqual(sealedBefore, after);
        Assert.Equal("xoxb-token", Protector(Installation).Unprotect(after!));
    }

    private SharedSecret Secret() => new(_shelf, PictureLinks.Secret);

    /// <summary>As a program that is started now has it.</summary>
    private IDataProtector Protector(string purpose)
    {
        var services = new ServiceCollection();
        services.AddSingleton(_shelf);
        services.AddSharedKeys();
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);
    }
}
