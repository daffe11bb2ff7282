using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Storage.Tables;

namespace WorkshopBot.Tests.Storage.Tables;

public sealed class TableKeysTests
{
    [Fact]
    public void Keys_sort_like_the_texts_and_differ_like_them() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll<NonNull<string>, NonNull<string>>((one, other) =>
            Math.Sign(string.CompareOrdinal(TableKeys.Of(one.Get), TableKeys.Of(other.Get))) == Math.Sign(string.CompareOrdinal(one.Get, other.Get))));

    [Fact]
    public void Every_letter_keeps_its_place_among_the_others()
    {
        var letters = Enumerable.Range(0, char.MaxValue + 1).Select(code => ((char)code).ToString()).ToArray();

        Assert.Equal(letters, letters.OrderBy(TableKeys.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void No_key_holds_what_tables_do_not_allow()
    {
        var key = TableKeys.Of(string.Concat(Enumerable.Range(0, 0x180).Select(code => (char)code)));
        var whole = string.Concat(Enumerable.Range(0, 0x180).Select(code => TableKeys.Of(((char)code).ToString())));

        Assert.DoesNotContain(key + whole, letter => letter is '/' or '\\' or '#' or '?' or '%' or '+' or '\'' or '|' || letter is < ' ' or > '~');
    }

    [Fact]
    public void A_long_text_is_cut_and_still_its_own()
    {
        var (one, other) = (TableKeys.Of(new string('x', 5000) + "1"), TableKeys.Of(new string('x', 5000) + "2"));

        Assert.True(one.Length <= 200);
        Assert.NotEqual(one, other);
    }
}
