using WorkshopBot.Channels.Web.Guest;
using WorkshopBot.Domain;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Facilitation.Shell;

namespace WorkshopBot.Tests.Web.Guest;

public sealed class GuestRegisterTests
{
    private static readonly WorkshopId s_workshop = new("w");
    private static readonly ParticipantId s_lee = new("lee");
    private readonly TestClock _clock = new();
    private readonly GuestRegister _register;

    public GuestRegisterTests() => _register = new GuestRegister(new InMemoryStorage().Shelf, _clock);

    [Fact]
    public async Task A_link_holds_until_its_time_is_over()
    {
        var pass = await IssueAsync(s_lee, 1);

        Assert.True(await _register.HoldsAsync(pass, CancellationToken.None));
        _clock.Pass(TimeSpan.FromDays(1));
        Assert.False(await _register.HoldsAsync(pass, CancellationToken.None));
        Assert.Empty(await _register.StandingAsync(s_workshop, CancellationToken.None));
    }

    [Fact]
    public async Task Ending_ends_every_link_to_one_person_and_no_other_and_a_new_one_holds()
    {
        var (first, second, open) = (await IssueAsync(s_lee, 30), await IssueAsync(s_lee, 7), await IssueAsync(null, 7));

        await _register.EndAsync(s_workshop, s_lee, CancellationToken.None);
        _clock.Pass(TimeSpan.FromSeconds(1));

        Assert.False(await _register.HoldsAsync(first, CancellationToken.None));
        Assert.False(await _register.HoldsAsync(second, CancellationToken.None));
        Assert.True(await _register.HoldsAsync(open, CancellationToken.None));
        Assert.Equal([open], await _register.StandingAsync(s_workshop, CancellationToken.None));
        var again = await IssueAsync(s_lee, 7);
        Assert.True(await _register.HoldsAsync(again, CancellationToken.None));
        Assert.Contains(again, await _register.StandingAsync(s_workshop, CancellationToken.None));
    }

    [Fact]
    public async Task Of_several_links_to_one_person_the_list_shows_the_longest_once()
    {
        await IssueAsync(s_lee, 30);
        await IssueAsync(s_lee, 7);

        var standing = Assert.Single(await _register.StandingAsync(s_workshop, CancellationToken.None));
        Assert.Equal(_clock.GetUtcNow().AddDays(30).AddSeconds(-2), standing.Until);
    }

    [Fact]
    public async Task Links_of_another_workshop_are_not_touched()
    {
        var pass = await IssueAsync(s_lee, 7);

        await _register.EndAsync(new WorkshopId("other"), s_lee, CancellationToken.None);

        Assert.True(await _register.HoldsAsync(pass, CancellationToken.None));
        Assert.Empty(await _register.StandingAsync(new WorkshopId("other"), CancellationToken.None));
    }

    private async Task<GuestPass> IssueAsync(ParticipantId? who, int days)
    {
        var pass = new GuestPass(s_workshop, who, _clock.GetUtcNow(), _clock.GetUtcNow().AddDays(days));
        await _register.NoteAsync(pass, CancellationToken.None);
        _clock.Pass(TimeSpan.FromSeconds(1));
        return pass;
    }
}
