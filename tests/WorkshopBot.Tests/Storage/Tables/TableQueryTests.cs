using System.Net;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>What is asked and how it goes on, as Azure does it and an emulator does not.</summary>
public sealed class TableQueryTests
{
    private const string Row = """{"value":[{"PartitionKey":"p","RowKey":"r"}]}""";

    [Fact]
    public async Task An_empty_page_is_not_the_end_if_it_names_the_next()
    {
        var wire = new StubWire(
            _ => StubWire.Answer(HttpStatusCode.OK, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!8!cA--+/="), ("x-ms-continuation-NextRowKey", "1!4!é")),
            _ => StubWire.Answer(HttpStatusCode.OK, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "only the partition")),
            _ => StubWire.Answer(HttpStatusCode.OK, Row));
        var found = await wire.Client().QueryAsync("PartitionKey eq 'a&b+c'", 7, ["a", "PartitionKey"], default).ToArrayAsync();

        Assert.Equal("r", Assert.Single(found).RowKey);
        const string asked = "/people()?$filter=PartitionKey%20eq%20%27a%26b%2Bc%27&$select=a%2CPartitionKey%2CRowKey&$top=7";
        Assert.Equal(
            [asked, $"{asked}&NextPartitionKey=1%218%21cA--%2B%2F%3D&NextRowKey=1%214%21%C3%A9", $"{asked}&NextPartitionKey=only%20the%20partition"],
            wire.Sent.Select(request => request.Address.PathAndQuery));
    }

    [Fact]
    public async Task A_page_of_another_client_s_making_can_be_gone_on_from()
    {
        var wire = new StubWire(_ => StubWire.Answer(HttpStatusCode.OK, Row, ("x-ms-continuation-NextPartitionKey", "p 2")), _ => StubWire.Answer(HttpStatusCode.OK, Row));
        await using var first = wire.Client().QueryAsync(null, null, null, default).AsPages().GetAsyncEnumerator();
        Assert.True(await first.MoveNextAsync());

        var rest = await wire.Client().QueryAsync(null, null, null, default).AsPages(first.Current.ContinuationToken, 5).ToArrayAsync();
        Assert.Single(rest);
        Assert.Equal(["/people()", "/people()?$top=5&NextPartitionKey=p%202"], wire.Sent.Select(request => request.Address.PathAndQuery));
    }

    [Fact]
    public async Task Values_are_read_by_the_types_beside_them_and_else_by_their_shape()
    {
        var wire = new StubWire(_ => StubWire.Answer(HttpStatusCode.OK, """
            {"odata.metadata":"m","odata.etag":"W/\"datetime'2026-11-21T23%3A46%3A06.0776807Z'\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-11-21T23:46:06.0776807Z",
             "d1@odata.type":"Edm.Double","d1":3,"d2@odata.type":"Edm.Double","d2":"NaN","d3@odata.type":"Edm.Double","d3":"3","d4":3,"d5":3.5,"d6":1e3,
             "l1@odata.type":"Edm.Int64","l1":"5","l2@odata.type":"Edm.Int64","l2":5,"l3":5,"l4":5000000000,"i@odata.type":"Edm.Int32","i":5,
             "t@odata.type":"Edm.DateTime","t":"2026-01-02T03:04:05Z","n":null,"s@odata.type":"Edm.String","s":"2026-01-02T03:04:05Z"}
            """));
        var entity = (await wire.Client().GetEntityAsync("p", "r", null, default)).Value;

        Assert.Equal([3, double.NaN, 3, 3, 3.5, 1000], ((string[])["d1", "d2", "d3", "d4", "d5", "d6"]).Select(name => entity.GetDouble(name)!.Value));
        Assert.Equal([5, 5, 5, 5_000_000_000], ((string[])["l1", "l2", "l3", "l4"]).Select(name => entity.GetInt64(name)!.Value));
        Assert.Equal((5, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "2026-01-02T03:04:05Z"), (entity.GetInt32("i"), entity.GetDateTimeOffset("t"), entity.GetString("s")));
        Assert.False(entity.ContainsKey("n"));
        Assert.Null(entity.GetString("n"));
        Assert.Equal("W/\"datetime'2026-11-21T23%3A46%3A06.0776807Z'\"", entity.ETag.ToString());
        Assert.Equal(13, entity.Count);
    }

    [Theory]
    [InlineData("W/\"datetime'2026-11-21T23%3A46%3A06.0776807Z'\"")]
    [InlineData("W/\"0x8D\"")]
    [InlineData("\"strong\"")]
    [InlineData("*")]
    public async Task A_version_goes_back_word_for_word(string version)
    {
        var wire = new StubWire(_ => StubWire.Answer(HttpStatusCode.NoContent, "", ("ETag", version)));
        var table = wire.Client();
        var etag = (await table.AddEntityAsync(new("p", "r"), default)).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new("p", "r"), etag, TableUpdateMode.Merge, default);
        await table.DeleteEntityAsync("p", "r", etag, default);

        Assert.Equal([version, version], wire.Sent.Skip(1).Select(request => request.Headers["If-Match"]));
        Assert.Equal(["POST /people", "PATCH /people(PartitionKey='p',RowKey='r')", "DELETE /people(PartitionKey='p',RowKey='r')"], wire.Sent.Select(request => $"{request.Method} {request.Address.AbsolutePath}"));
    }

    [Fact]
    public async Task An_upsert_has_no_condition_and_a_deletion_always_has_one()
    {
        var wire = new StubWire(_ => StubWire.Answer(HttpStatusCode.NoContent));
        await wire.Client().UpsertEntityAsync(new("p", "r"), TableUpdateMode.Replace, default);
        await wire.Client().UpsertEntityAsync(new("p", "r"), TableUpdateMode.Merge, default);
        await wire.Client().DeleteEntityAsync("p", "r", default, default);

        Assert.Equal([("PUT", null), ("PATCH", null), ("DELETE", "*")], wire.Sent.Select(request => (request.Method, request.Headers.GetValueOrDefault("If-Match"))));
    }

    [Fact]
    public void Values_in_a_filter_are_quoted_as_their_types_want()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1));
        Assert.Equal(
            "a eq 'o''brien' or b eq true or c eq -1 or d eq 5L or e eq 2.5 or f eq datetime'2026-01-02T02:04:05.0000000Z' or g eq guid'12345678-9abc-def0-1234-56789abcdef0' or h eq X'00FF'",
            TableClient.CreateQueryFilter($"a eq {"o'brien"} or b eq {true} or c eq {-1} or d eq {5L} or e eq {2.5} or f eq {time} or g eq {Samples.Id} or h eq {new byte[] { 0, 255 }}"));
        Assert.Equal("a eq ''' or true or a eq '''", TableClient.CreateQueryFilter($"a eq {"' or true or a eq '"}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"a eq {1m}"));
    }
}
