using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Storage;

/// <summary>What every card ledger promises.</summary>
public abstract class LedgerContract
{
    private static readonly WorkshopId s_id = new("w-shoes");
    private static readonly Slot s_board = new(SlotKind.Board, "slack|C1");

    protected abstract ICardLedger Ledger { get; }

    protected abstract IWorkshopStore Store { get; }

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_slot_that_was_never_claimed_is_not_known() => Assert.Null(await Ledger.ReadAsync(s_id, s_board, None));

    [Fact]
    public async Task A_version_is_claimed_once_and_only_upwards()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 3, 3, "ts-1", "hash"), None);
        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None));
        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None));
        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 3), None));
        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 5), None));

        Assert.Equal(new LedgerEntry(s_board, 5, 3, "ts-1", "hash"), await Ledger.ReadAsync(s_id, s_board, None));
    }

    [Fact]
    public async Task Version_zero_can_be_claimed() => Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 0), None));

    [Fact]
    public async Task Who_claims_is_told_where_the_slot_stands_now()
    {
        Assert.Equal(new LedgerEntry(s_board, 4, -1, null, null), await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None));
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "hash"), None);

        Assert.Equal(new LedgerEntry(s_board, 6, 4, "ts-1", "hash"), await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 6), None));
        Assert.Equal(await Ledger.ReadAsync(s_id, s_board, None), new LedgerEntry(s_board, 6, 4, "ts-1", "hash"));
    }

    [Fact]
    public async Task Of_many_who_claim_one_version_one_has_it()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 7), None))));

        Assert.Single(claims, won => won is not null);
    }

    [Fact]
    public async Task What_is_shown_is_recorded_and_older_news_is_ignored()
    {
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None);
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "hash-4"), None);
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 3, 3, "ts-0", "hash-3"), None);

        Assert.Equal(new LedgerEntry(s_board, 4, 4, "ts-1", "hash-4"), await Ledger.ReadAsync(s_id, s_board, None));
    }

    [Fact]
    public async Task Recording_what_is_shown_keeps_a_higher_claim_and_says_that_there_is_one()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 3, 3, "ts-1", "hash"), None);
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None);
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 6), None);

        Assert.False(await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", null), None));
        Assert.Equal(new LedgerEntry(s_board, 6, 4, "ts-1", null), await Ledger.ReadAsync(s_id, s_board, None));
        Assert.True(await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 6, 6, "ts-1", null), None));
    }

    [Fact]
    public async Task While_somebody_posts_a_slot_for_the_first_time_nobody_else_does()
    {
        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None));

        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 5), None));
    }

    [Fact]
    public async Task The_version_that_is_shown_is_claimed_again_by_one_who_saw_what_is_shown()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "old names"), None);

        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4, "older names"), None));
        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 3, "old names"), None));
        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4, "old names"), None));
        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4, "old names"), None));

        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "new names"), None);
        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4, "old names"), None));
        Assert.Equal(new LedgerEntry(s_board, 4, 4, "ts-1", "new names"), await Ledger.ReadAsync(s_id, s_board, None));
    }

    [Fact]
    public async Task A_second_claim_of_the_version_shown_that_is_given_back_can_be_claimed_again()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "old names"), None);
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4, "old names"), None);

        await Ledger.ReleaseAsync(s_id, s_board, 4, None);

        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4, "old names"), None));
    }

    [Fact]
    public async Task Of_many_who_claim_the_version_shown_again_one_has_it()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 7, 7, "ts-1", "old names"), None);
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 7, "old names"), None))));

        Assert.Single(claims, won => won is not null);
    }

    [Fact]
    public async Task The_same_version_recorded_again_replaces_the_reference()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-1", "hash"), None);
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 4, 4, "ts-2", "hash"), None);

        Assert.Equal("ts-2", (await Ledger.ReadAsync(s_id, s_board, None))!.Reference);
    }

    [Fact]
    public async Task A_claim_that_is_given_back_can_be_claimed_again()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 3, 3, "ts-1", "hash"), None);
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None);

        await Ledger.ReleaseAsync(s_id, s_board, 4, None);

        Assert.Equal(new LedgerEntry(s_board, 3, 3, "ts-1", "hash"), await Ledger.ReadAsync(s_id, s_board, None));
        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None));
    }

    [Fact]
    public async Task A_first_claim_that_is_given_back_can_be_claimed_again()
    {
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None);
        await Ledger.ReleaseAsync(s_id, s_board, 4, None);

        Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None));
    }

    [Fact]
    public async Task Giving_back_does_not_touch_somebody_elses_higher_claim()
    {
        await Ledger.RecordAsync(s_id, new LedgerEntry(s_board, 3, 3, "ts-1", "hash"), None);
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None);
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 5), None);

        await Ledger.ReleaseAsync(s_id, s_board, 4, None);

        Assert.Null(await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 5), None));
    }

    [Fact]
    public async Task Slots_are_told_apart_by_kind_room_and_subject()
    {
        var slots = Enum.GetValues<SlotKind>().Select(kind => new Slot(kind, "slack|C1"))
            .Append(new Slot(SlotKind.Board, "teams|19:abc")).Append(new Slot(SlotKind.Board, "slack|C1", "fail")).ToArray();
        foreach (var slot in slots)
        {
            Assert.NotNull(await Ledger.ClaimAsync(s_id, new SlotClaim(slot, 1), None));
        }

        await Ledger.ClaimAsync(new WorkshopId("w-other"), new SlotClaim(s_board, 9), None);

        Assert.Equal(slots.ToHashSet(), (await Ledger.AllAsync(s_id, None).ToListAsync()).Select(entry => entry.Slot).ToHashSet());
    }

    [Fact]
    public async Task Deleting_the_workshop_deletes_its_ledger()
    {
        await Ledger.ClaimAsync(s_id, new SlotClaim(s_board, 4), None);

        await Store.DeleteAsync(s_id, None);

        Assert.Empty(await Ledger.AllAsync(s_id, None).ToListAsync());
    }
}
