using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.DataProtection;
using WorkshopBot.Channels.Web.Guest;
using WorkshopBot.Domain;

namespace WorkshopBot.Tests.Web.Guest;

public sealed class GuestPassTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("lee")]
    [InlineData("29:1abc|with|bars")]
    [InlineData(null)]
    public void A_pass_reads_as_it_was_written_whatever_a_channel_puts_into_an_id(string? who)
    {
        var pass = new GuestPass(new WorkshopId("0123abcd"), who is null ? null : new ParticipantId(who), s_now, s_now.AddDays(30));

        Assert.Equal(pass, GuestPass.Read(pass.Write()));
        Assert.Equal(new GuestTicket(pass, new ParticipantId("guest-1")), GuestTicket.Read(new GuestTicket(pass, new ParticipantId("guest-1")).Write()));
        Assert.Equal(new GuestTicket(pass), GuestTicket.Read(new GuestTicket(pass).Write()));
    }

    [Fact]
    public void Nonsense_is_no_pass_and_never_a_fault() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => GuestPass.Read(text ?? "") is null || text!.Split('|').Length >= 4));

    [Theory]
    [InlineData("|||")]
    [InlineData("zz|1|w|lee")]
    [InlineData("1|2||lee")]
    [InlineData("7fffffffffffffff|7fffffffffffffff|w|lee")]
    [InlineData("ffffffffffffffff|1|w|lee")]
    public void Broken_numbers_and_empty_places_are_no_pass(string text) => Assert.Null(GuestPass.Read(text));

    [Fact]
    public void A_seal_opens_what_it_sealed_and_takes_all_else_for_nobodys()
    {
        var seal = new GuestSeal(new EphemeralDataProtectionProvider());
        var pass = new GuestPass(new WorkshopId("w"), new ParticipantId("lee"), s_now, s_now.AddDays(1));

        Assert.Equal(pass, seal.Link(seal.Seal(pass)));
        Assert.Equal(new GuestTicket(pass), seal.Ticket(seal.Seal(new GuestTicket(pass))));
        Assert.Equal(GuestPass.Nobody, seal.Link(seal.Seal(new GuestTicket(pass))));
        Assert.Equal(GuestTicket.Nobody, seal.Ticket(seal.Seal(pass)));
        Assert.Equal(GuestPass.Nobody, seal.Link(new GuestSeal(new EphemeralDataProtectionProvider()).Seal(pass)));
        Assert.Equal(GuestPass.Nobody, seal.Link(null));
        Assert.Equal(GuestPass.Nobody, seal.Link(new string('x', 100_000)));
    }
}
