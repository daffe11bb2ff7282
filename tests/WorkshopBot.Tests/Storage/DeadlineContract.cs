using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Storage;

/// <summary>What every list of deadlines promises.</summary>
public abstract class DeadlineContract
{
    private static readonly WorkshopId s_shoes = new("w-shoes");
    private static readonly WorkshopId s_pharmacy = new("w-pharmacy");
    private static readonly DateTimeOffset s_noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    protected abstract IDeadlines Deadlines { get; }

    protected abstract IWorkshopStore Store { get; }

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_is_due_comes_earliest_first_and_nothing_before_its_time()
    {
        await Deadlines.SetAsync(s_shoes, s_noon.AddMinutes(2), None);
        await Deadlines.SetAsync(s_pharmacy, s_noon.AddMinutes(1), None);

        Assert.Empty(await Due(s_noon));
        Assert.Equal([new(s_pharmacy, s_noon.AddMinutes(1))], await Due(s_noon.AddMinutes(1)));
        Assert.Equal([s_pharmacy, s_shoes], (await Due(s_noon.AddMinutes(2))).Select(deadline => deadline.Workshop));
    }

    [Fact]
    public async Task A_workshop_has_one_deadline_the_one_set_last()
    {
        await Deadlines.SetAsync(s_shoes, s_noon, None);
        await Deadlines.SetAsync(s_shoes, s_noon.AddHours(1), None);

        Assert.Empty(await Due(s_noon));
        Assert.Equal([new(s_shoes, s_noon.AddHours(1))], await Due(s_noon.AddDays(1)));
    }

    [Fact]
    public async Task A_deadline_that_is_taken_back_is_never_due()
    {
        await Deadlines.SetAsync(s_shoes, s_noon, None);
        await Deadlines.SetAsync(s_shoes, null, None);
        await Deadlines.SetAsync(s_pharmacy, null, None);

        Assert.Empty(await Due(s_noon.AddYears(1)));
    }

    [Fact]
    public async Task Of_many_who_claim_a_deadline_one_has_it_until_the_lease_ends()
    {
        await Deadlines.SetAsync(s_shoes, s_noon, None);
        var deadline = Assert.Single(await Due(s_noon));

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Claim(deadline, s_noon))));

        Assert.Single(claims, won => won);
        Assert.Empty(await Due(s_noon.AddSeconds(29)));
        Assert.False(await Claim(deadline, s_noon.AddSeconds(29)));
        Assert.Equal([deadline], await Due(s_noon.AddSeconds(30)));
        Assert.True(await Claim(deadline, s_noon.AddSeconds(30)));
    }

    [Fact]
    public async Task A_deadline_that_has_moved_cannot_be_claimed()
    {
        await Deadlines.SetAsync(s_shoes, s_noon, None);
        await Deadlines.SetAsync(s_shoes, s_noon.AddMinutes(5), None);

        Assert.False(await Claim(new Deadline(s_shoes, s_noon), s_noon));
        Assert.False(await Claim(new Deadline(s_pharmacy, s_noon), s_noon));
    }

    [Fact]
    public async Task Setting_the_same_deadline_again_does_not_free_it_but_a_new_one_is_free()
    {
        await Deadlines.SetAsync(s_shoes, s_noon, None);
        await Claim(new Deadline(s_shoes, s_noon), s_noon);

        await Deadlines.SetAsync(s_shoes, s_noon.ToOffset(TimeSpan.FromHours(2)), None);
        Assert.Empty(await Due(s_noon));

        await Deadlines.SetAsync(s_shoes, s_noon.AddSeconds(1), None);
        Assert.True(await Claim(new Deadline(s_shoes, s_noon.AddSeconds(1)), s_noon.AddSeconds(1)));
    }

    [Fact]
    public async Task Moments_are_kept_to_the_tick_whatever_their_offset()
    {
        var odd = new DateTimeOffset(2026, 3, 14, 17, 30, 0, TimeSpan.FromMinutes(330)).AddTicks(7);
        await Deadlines.SetAsync(s_shoes, odd, None);

        Assert.Empty(await Due(odd.AddTicks(-1)));
        Assert.Equal([new(s_shoes, odd)], await Due(odd));
    }

    [Fact]
    public async Task Deleting_the_workshop_deletes_its_deadline()
    {
        await Deadlines.SetAsync(s_shoes, s_noon, None);

        await Store.DeleteAsync(s_shoes, None);

        Assert.Empty(await Due(s_noon));
    }

    private Task<bool> Claim(Deadline deadline, DateTimeOffset now) => Deadlines.ClaimAsync(deadline, now, now.AddSeconds(30), None);

    private async Task<List<Deadline>> Due(DateTimeOffset now) => await Deadlines.DueAsync(now, None).ToListAsync();
}
