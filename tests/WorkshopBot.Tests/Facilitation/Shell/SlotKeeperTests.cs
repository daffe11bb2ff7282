using System.Runtime.CompilerServices;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Facilitation.Shell;

/// <summary>Chat is a projection: whatever went wrong, the next look repairs it, and nothing is shown twice.</summary>
public sealed class SlotKeeperTests
{
    [Fact]
    public async Task The_board_is_posted_once_and_then_changed_in_place()
    {
        var stage = await new TestStage().OpenAsync();
        await ShowAsync(stage);
        var posts = stage.Wire.Shown.Count;
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await ShowAsync(stage);

        Assert.Equal(posts, stage.Wire.Shown.Count);
        Assert.Contains(stage.Wire.Shown.Values, text => text.Contains("1 of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unchanged_slot_is_not_sent_again()
    {
        var stage = await new TestStage().OpenAsync();
        await ShowAsync(stage);
        stage.Wire.Everything.Clear();
        await ShowAsync(stage);
        Assert.Empty(stage.Wire.Everything);
    }

    [Fact]
    public async Task What_could_not_be_shown_is_shown_by_the_next_look_from_the_newest_state()
    {
        var stage = await new TestStage().OpenAsync();
        stage.Wire.IsDown = true;
        Assert.False(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        stage.Wire.IsDown = false;

        Assert.True(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        Assert.Single(stage.Wire.Everything, text => text.Contains("1 of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_claim_of_a_higher_version_is_never_overwritten()
    {
        var stage = await new TestStage().OpenAsync();
        await ShowAsync(stage);
        var board = new Slot(SlotKind.Board, TestStage.Channel.Key);
        Assert.NotNull(await stage.Ledger.ClaimAsync(stage.Workshop!.Value, new SlotClaim(board, 10_000), CancellationToken.None));
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        stage.Wire.Everything.Clear();
        await ShowAsync(stage);
        Assert.DoesNotContain(stage.Wire.Everything, text => text.Contains("1 of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_under_the_board_waits_while_another_replica_posts_the_board()
    {
        var stage = await new TestStage().OpenAsync();
        var (id, board) = (stage.Workshop!.Value, new Slot(SlotKind.Board, TestStage.Channel.Key));
        Assert.NotNull(await stage.Ledger.ClaimAsync(id, new SlotClaim(board, 1), CancellationToken.None));
        Assert.False(await stage.Slots.ShowAsync(id, CancellationToken.None));
        var early = stage.Wire.Everything.Count;

        await stage.Ledger.RecordAsync(id, new LedgerEntry(board, 1, 1, "posted", "of an older state"), CancellationToken.None);
        await ShowAsync(stage);
        Assert.InRange(stage.Wire.Everything.Count - early, 2, 100);
    }

    [Fact]
    public async Task A_board_that_another_replica_posted_since_the_look_is_changed_and_never_posted_again()
    {
        OldLooks? ledger = null;
        var stage = new TestStage(ledger: known => ledger = new OldLooks(known));
        await stage.SayAsync("Nora", "start Prescription fulfilment", alone: false);
        ledger!.Meanwhile = async () =>
        {
            await ShowAsync(stage);
            await stage.SayAsync("Nora", "scenario: a new medicine", alone: false);
        };

        await ShowAsync(stage);

        Assert.Single(stage.Wire.Shown.Keys, place => place.StartsWith("team", StringComparison.Ordinal));
        Assert.Equal(0, await stage.Slots.BehindAsync(await stage.StateAsync(), CancellationToken.None));
    }

    [Fact]
    public async Task A_claim_whose_holder_crashed_is_given_back_at_the_third_look_and_shown()
    {
        var stage = await new TestStage().OpenAsync();
        await ShowAsync(stage);
        stage.Wire.IsDown = true;
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        stage.Wire.IsDown = false;
        var board = new Slot(SlotKind.Board, TestStage.Channel.Key);
        Assert.NotNull(await stage.Ledger.ClaimAsync(stage.Workshop!.Value, new SlotClaim(board, (await stage.StateAsync()).Version), CancellationToken.None));

        Assert.False(await RepairAsync(stage));
        Assert.False(await RepairAsync(stage));
        Assert.DoesNotContain(stage.Wire.Shown.Values, text => text.Contains("1 of", StringComparison.Ordinal));
        Assert.True(await RepairAsync(stage));
        Assert.Single(stage.Wire.Shown.Values, text => text.Contains("1 of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_in_part_is_completed_and_never_posted_a_second_time()
    {
        var stage = await new TestStage().OpenAsync();
        stage.Wire.IsHalf = true;
        Assert.False(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        var places = stage.Wire.Shown.Keys.ToHashSet();
        Assert.False(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        Assert.Equal(2 * places.Count, stage.Wire.Everything.Count(stage.Wire.Shown.Values.Contains));

        stage.Wire.IsHalf = false;
        Assert.True(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        Assert.Equal(places, stage.Wire.Shown.Keys.ToHashSet());
        var all = stage.Wire.Everything.Count;
        Assert.True(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        Assert.Equal(all, stage.Wire.Everything.Count);
    }

    [Fact]
    public async Task A_name_learned_later_is_shown_although_nothing_happened_in_the_workshop()
    {
        var stage = await new TestStage().OpenAsync();
        await ShowAsync(stage);
        var version = (await stage.StateAsync()).Version;
        await stage.TakeAsync(stage.Says("Nora", "help", alone: false) with { From = TestStage.Someone("Nora") with { Name = "Eleonora" } });
        stage.Wire.Everything.Clear();

        Assert.True(await stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None));
        Assert.Equal(version, (await stage.StateAsync()).Version);
        Assert.Contains(stage.Wire.Shown, post => post.Key.StartsWith("team", StringComparison.Ordinal) && post.Value.Contains("Eleonora", StringComparison.Ordinal));
        Assert.NotEmpty(stage.Wire.Everything);

        stage.Wire.Everything.Clear();
        await ShowAsync(stage);
        Assert.Empty(stage.Wire.Everything);
    }

    [Fact]
    public async Task A_card_overtaken_on_its_way_is_followed_by_the_newest_state()
    {
        var stage = await new TestStage().OpenAsync();
        await ShowAsync(stage);
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        stage.Wire.Everything.Clear();
        var overtaken = false;
        stage.Wire.OnTheWay = async () =>
        {
            if (!overtaken)
            {
                overtaken = true;
                await stage.SayAsync("Theo", "in Pick up: pays");
                await ShowAsync(stage);
            }
        };
        await ShowAsync(stage);

        Assert.True(overtaken);
        Assert.Contains("2 of", stage.Wire.Everything.FindLast(text => text.Contains("Part 3 of", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_passing_reminds_only_the_missing_once_and_in_private()
    {
        var stage = await new TestStage().OpenAsync();
        await stage.SayAsync("Maya", "in Drop off: joins the queue");
        await stage.SayAsync("Sam", "hello");
        await stage.SayAsync("Ines", "hello");
        stage.Clock.Pass(TimeSpan.FromHours(28));
        await stage.Reminders.LookAsync(CancellationToken.None);
        stage.Clock.Pass(TimeSpan.FromHours(1));
        await stage.Reminders.LookAsync(CancellationToken.None);

        var reminded = (await stage.StateAsync()).CurrentRound!.Reminded;
        Assert.Contains(new ParticipantId("sam"), reminded);
        Assert.DoesNotContain(new ParticipantId("maya"), reminded);
        Assert.Single(stage.Wire.Shown.Where(post => post.Key.StartsWith("chat-Sam", StringComparison.Ordinal)), post => post.Value.Contains("Sam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deadline_fires_once_for_any_number_of_replicas()
    {
        var stage = await new TestStage().OpenAsync();
        stage.Clock.Pass(TimeSpan.FromDays(2));
        await Task.WhenAll(stage.Reminders.LookAsync(CancellationToken.None), stage.Reminders.LookAsync(CancellationToken.None));
        var history = await stage.Store.HistoryAsync(stage.Workshop!.Value, CancellationToken.None).ToListAsync();
        Assert.Single(history, e => e is WorkshopEvent.TimeRanOut { Stage: StageKey.Customer });
    }

    private static Task<bool> RepairAsync(TestStage stage) => stage.Slots.RepairAsync(stage.Workshop!.Value, CancellationToken.None);

    private static Task ShowAsync(TestStage stage) => stage.Slots.ShowAsync(stage.Workshop!.Value, CancellationToken.None);
}

/// <summary>What a look finds is a moment old already when it is read.</summary>
internal sealed class OldLooks(ICardLedger ledger) : ICardLedger
{
    /// <summary>What happens in that moment, once.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Task<LedgerEntry?> ReadAsync(WorkshopId id, Slot slot, CancellationToken ct) => ledger.ReadAsync(id, slot, ct);

    public Task<LedgerEntry?> ClaimAsync(WorkshopId id, SlotClaim claim, CancellationToken ct) => ledger.ClaimAsync(id, claim, ct);

    public Task<bool> RecordAsync(WorkshopId id, LedgerEntry shown, CancellationToken ct) => ledger.RecordAsync(id, shown, ct);

    public Task ReleaseAsync(WorkshopId id, Slot slot, int version, CancellationToken ct) => ledger.ReleaseAsync(id, slot, version, ct);

    public async IAsyncEnumerable<LedgerEntry> AllAsync(WorkshopId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var found = await ledger.AllAsync(id, ct).ToListAsync(ct);
        (var meanwhile, Meanwhile) = (Meanwhile, null);
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        foreach (var entry in found)
        {
            yield return entry;
        }
    }
}
