using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Tests.Storage;

/// <summary>What every shelf promises.</summary>
public abstract class ShelfContract
{
    protected abstract IShelf Shelf { get; }

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_was_put_is_read_and_the_last_writer_wins()
    {
        await Shelf.PutAsync("posts", "1", "first", None);
        await Shelf.PutAsync("posts", "1", "second ✓\n\"'\\", None);

        Assert.Equal("second ✓\n\"'\\", await Shelf.ReadAsync("posts", "1", None));
        Assert.Null(await Shelf.ReadAsync("posts", "2", None));
        Assert.Null(await Shelf.ReadAsync("other", "1", None));
    }

    [Fact]
    public async Task Adding_where_something_stands_leaves_it_standing()
    {
        Assert.True(await Shelf.AddAsync("posts", "1", "first", None));
        Assert.False(await Shelf.AddAsync("posts", "1", "second", None));

        Assert.Equal("first", await Shelf.ReadAsync("posts", "1", None));
    }

    [Fact]
    public async Task A_shelf_is_listed_in_ordinal_order_from_behind_a_key()
    {
        foreach (var key in new[] { "b", "a", "Z", "é", "a2" })
        {
            await Shelf.PutAsync("posts", key, $"text of {key}", None);
        }

        await Shelf.PutAsync("drafts", "c", "elsewhere", None);

        Assert.Equal(["Z", "a", "a2", "b", "é"], await Shelf.AllAsync("posts", "", None).Select(item => item.Key).ToListAsync());
        Assert.Equal([new ShelfItem("b", "text of b"), new ShelfItem("é", "text of é")], await Shelf.AllAsync("posts", "a2", None).ToListAsync());
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_only_that()
    {
        await Shelf.PutAsync("posts", "1", "first", None);
        await Shelf.PutAsync("posts", "2", "second", None);

        Assert.True(await Shelf.RemoveAsync("posts", "1", None));
        Assert.False(await Shelf.RemoveAsync("posts", "1", None));
        Assert.Equal([new ShelfItem("2", "second")], await Shelf.AllAsync("posts", "", None).ToListAsync());
    }

    [Fact]
    public async Task An_emptied_shelf_leaves_the_others_alone()
    {
        await Shelf.PutAsync("posts", "1", "first", None);
        await Shelf.PutAsync("drafts", "1", "a draft", None);

        await Shelf.EmptyAsync("posts", None);

        Assert.Empty(await Shelf.AllAsync("posts", "", None).ToListAsync());
        Assert.Equal("a draft", await Shelf.ReadAsync("drafts", "1", None));
    }

    [Fact]
    public async Task Of_many_that_add_the_same_key_one_succeeds()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Shelf.AddAsync("posts", "1", $"number {number}", None))));

        Assert.Single(added, won => won);
    }
}
