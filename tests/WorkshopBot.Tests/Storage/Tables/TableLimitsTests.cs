using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>What Azure would refuse is refused before anything is sent, with Azure's word for it, whether or not an emulator would mind.</summary>
public sealed class TableLimitsTests
{
    private readonly StubWire _wire = new(_ => StubWire.Answer(System.Net.HttpStatusCode.NoContent));

    [Fact]
    public async Task An_entity_has_252_properties_and_not_one_more()
    {
        await SentAsync(With(252));
        await RefusedAsync(TableErrorCode.TooManyProperties, With(253));
        await SentAsync(With(251), "Op");
        await RefusedAsync(TableErrorCode.TooManyProperties, With(252), "Op");

        static TableEntity With(int properties)
        {
            var entity = new TableEntity("p", "r");
            for (var n = 0; n < properties; n++)
            {
                entity[$"p{n}"] = n;
            }

            return entity;
        }
    }

    [Fact]
    public async Task A_text_has_32768_characters_and_bytes_are_65536()
    {
        await SentAsync(new("p", "r") { ["a"] = new string('é', 32768), ["b"] = new byte[65536] });
        await RefusedAsync(TableErrorCode.PropertyValueTooLarge, new("p", "r") { ["a"] = new string('é', 32769) });
        await RefusedAsync(TableErrorCode.PropertyValueTooLarge, new("p", "r") { ["a"] = new byte[65537] });
    }

    [Fact]
    public async Task An_entity_holds_a_mebibyte_by_the_service_s_reckoning()
    {
        // 4 and two for each letter of the keys; 8, two for each letter of the name, 4 and the value for each property.
        await SentAsync(Filled(1024 * 1024));
        await RefusedAsync(TableErrorCode.EntityTooLarge, Filled((1024 * 1024) + 1));

        static TableEntity Filled(int size)
        {
            var entity = new TableEntity("p", "r");
            var left = size - 4 - 4;
            for (var n = 0; left > 0; n++)
            {
                var bytes = Math.Min(60_000, left - 8 - 6 - 4);
                entity[$"p{n:D2}"] = new byte[bytes];
                left -= bytes + 8 + 6 + 4;
            }

            return entity;
        }
    }

    [Theory]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a@b")]
    [InlineData("a\n")]
    public async Task A_property_has_the_name_of_a_variable(string name) => await RefusedAsync(TableErrorCode.PropertyNameInvalid, new("p", "r") { [name] = 1 });

    [Fact]
    public async Task A_property_s_name_has_255_letters()
    {
        await SentAsync(new("p", "r") { [new('n', 255)] = 1, ["_ü9"] = 2 });
        await RefusedAsync(TableErrorCode.PropertyNameTooLong, new("p", "r") { [new('n', 256)] = 1 });
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u009Fb")]
    public async Task A_key_with_a_forbidden_letter_is_refused_everywhere(string key)
    {
        var table = _wire.Client();
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new(key, "r"));
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new("p", key));
        await RefusedAsync(() => table.GetEntityAsync("p", key, null, default), TableErrorCode.OutOfRangeInput);
        await RefusedAsync(() => table.DeleteEntityAsync(key, "r", default, default), TableErrorCode.OutOfRangeInput);
        await RefusedAsync(() => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new("p", key))], default), TableErrorCode.OutOfRangeInput);
        Assert.Empty(_wire.Sent);
    }

    [Fact]
    public async Task A_key_is_a_kibibyte()
    {
        await SentAsync(new(new('k', 512), new('k', 512)));
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new(new('k', 513), "r"));
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new("p", new('k', 513)));
    }

    [Fact]
    public async Task Time_begins_in_1601()
    {
        var first = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await SentAsync(new("p", "r") { ["t"] = first });
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new("p", "r") { ["t"] = first.AddTicks(-1) });
    }

    [Fact]
    public async Task Half_a_letter_is_refused_for_it_would_be_stored_as_another()
    {
        await RefusedAsync(TableErrorCode.InvalidInput, new("p", "r") { ["t"] = "\uD83D" });
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new("p", "a\uDC00"));
        await RefusedAsync(TableErrorCode.OutOfRangeInput, new("\uD83Da", "r"));
    }

    [Fact]
    public async Task A_whole_number_of_64_bits_never_goes_bare()
    {
        await SentAsync(new("p", "r") { ["n"] = 3_000_000_000L, ["m"] = 1L });
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r","n@odata.type":"Edm.Int64","n":"3000000000","m@odata.type":"Edm.Int64","m":"1"}""", _wire.Sent[0].Body);
    }

    [Fact]
    public void What_has_no_type_in_tables_cannot_be_put_into_an_entity()
    {
        var entity = new TableEntity("p", "r");
        Assert.All<object>([1.0m, 'c', 1u, 1ul, (short)1, DateTime.UtcNow, new int[1], new Uri("https://x")], value => Assert.Throws<ArgumentException>(() => entity["a"] = value));
        Assert.All(["PartitionKey", "RowKey", "Timestamp"], name => Assert.Throws<ArgumentException>(() => entity[name] = "a"));
        Assert.Empty(entity);
    }

    [Fact]
    public async Task A_transaction_keeps_to_one_partition_and_names_each_row_once()
    {
        await RefusedAsync(() => Submit(new("p", "a"), new("q", "b")), TableErrorCode.CommandsInBatchActOnDifferentPartitions);
        await RefusedAsync(() => Submit(new("p", "a"), new("p", "b"), new("p", "a")), TableErrorCode.InvalidDuplicateRow);
        Assert.Empty(_wire.Sent);
    }

    [Fact]
    public async Task A_transaction_has_one_to_a_hundred_actions()
    {
        await RefusedAsync(() => Submit(), TableErrorCode.InvalidInput);
        await RefusedAsync(() => Submit([.. Enumerable.Range(0, 101).Select(n => new TableEntity("p", $"{n}"))]), TableErrorCode.InvalidInput);
        Assert.Empty(_wire.Sent);
    }

    [Fact]
    public async Task A_transaction_is_less_than_four_mebibytes_as_it_is_sent()
    {
        // The letter takes two bytes, so each entity fits and all of them do not.
        var text = new string('é', 32000);
        await Assert.ThrowsAsync<TableTransactionFailedException>(() => Submit(Rows(65)));
        Assert.InRange(Assert.Single(_wire.Sent).Body.Length * 2, 4_100_000, 4_300_000);
        await RefusedAsync(() => Submit(Rows(66)), TableErrorCode.ContentLengthExceeded);
        Assert.Single(_wire.Sent);

        TableEntity[] Rows(int count) => [.. Enumerable.Range(0, count).Select(n => new TableEntity("p", $"{n}") { ["t"] = text })];
    }

    [Fact]
    public async Task A_transaction_checks_each_of_its_entities()
    {
        await RefusedAsync(() => Submit(new("p", "a"), new("p", "b") { ["a-b"] = 1 }), TableErrorCode.PropertyNameInvalid);
        Assert.Empty(_wire.Sent);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void A_page_has_one_to_a_thousand_rows(int rows) =>
        Assert.Equal(TableErrorCode.InvalidInput, Assert.Throws<TableLimitException>(() => _wire.Client().QueryAsync(null, rows, null, default)).ErrorCode);

    [Fact]
    public void A_filter_makes_fifteen_comparisons_and_words_in_quotes_are_none()
    {
        var table = _wire.Client();
        _ = table.QueryAsync(string.Join(" or ", Enumerable.Range(0, 15).Select(n => $"PartitionKey eq 'eq it''s ne {n}'")), null, null, default);
        Assert.Throws<TableLimitException>(() => table.QueryAsync(string.Join(" or ", Enumerable.Range(0, 16).Select(n => $"PartitionKey eq '{n}'")), null, null, default));
    }

    [Fact]
    public async Task No_refusal_says_what_was_in_it()
    {
        const string secret = "Mrs-Ortega";
        TableEntity[] wrong = [new($"{secret}/", "r"), new("p", $"{secret}\t"), new("p", "r") { ["a"] = secret + new string('x', 40000) }, new("p", "r") { ["a"] = secret + "\uD83D" }];
        foreach (var entity in wrong)
        {
            var refused = await Assert.ThrowsAsync<TableLimitException>(() => _wire.Client().AddEntityAsync(entity, default));
            Assert.DoesNotContain(secret, refused.ToString(), StringComparison.Ordinal);
        }
    }

    private static async Task RefusedAsync(Func<Task> act, string code) => Assert.Equal(code, (await Assert.ThrowsAsync<TableLimitException>(act)).ErrorCode);

    private Task Submit(params TableEntity[] rows) => _wire.Client().SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), default);

    private async Task SentAsync(TableEntity entity, string? operationIdProperty = null)
    {
        var before = _wire.Sent.Count;
        await _wire.Client(operationIdProperty).AddEntityAsync(entity, default);
        Assert.Equal(before + 1, _wire.Sent.Count);
    }

    private async Task RefusedAsync(string code, TableEntity entity, string? operationIdProperty = null)
    {
        var before = _wire.Sent.Count;
        await RefusedAsync(() => _wire.Client(operationIdProperty).AddEntityAsync(entity, default), code);
        await RefusedAsync(() => _wire.Client(operationIdProperty).UpsertEntityAsync(entity, TableUpdateMode.Merge, default), code);
        Assert.Equal(before, _wire.Sent.Count);
    }
}
