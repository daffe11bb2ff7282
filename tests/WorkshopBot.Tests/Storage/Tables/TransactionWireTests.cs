using Azure;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Storage.Tables.Client.Wire;
using WorkshopBot.Tests.Storage.Tables.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>The bytes of a transaction, and what is made of the bytes that answer it.</summary>
public sealed class TransactionWireTests
{
    private static readonly TableTransactionAction[] s_every =
    [
        new(TableTransactionActionType.Add, Samples.EveryType("o'brien", "é +%")),
        new(TableTransactionActionType.UpdateMerge, new("o'brien", "merge") { ["n"] = 1 }, new ETag("W/\"datetime'2026-11-21T23%3A46%3A06.0776807Z'\"")),
        new(TableTransactionActionType.UpdateReplace, new("o'brien", "replace") { ["n"] = 2 }),
        new(TableTransactionActionType.UpsertMerge, new("o'brien", "upsert merge") { ["n"] = 3 }),
        new(TableTransactionActionType.UpsertReplace, new("o'brien", "upsert replace") { ["n"] = 4 }),
        new(TableTransactionActionType.Delete, new("o'brien", "delete") { ["n"] = 5 }),
    ];

    [Fact]
    public void A_transaction_is_these_bytes() => Golden.Match(BodyOf(new Uri("https://acct.table.core.windows.net/")), "table-transaction.txt");

    [Fact]
    public void Cosmos_is_told_to_merge_by_a_header()
    {
        var body = BodyOf(new Uri("https://acct.table.cosmos.azure.com:443"));
        Assert.DoesNotContain("PATCH ", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("X-HTTP-Method: MERGE").Length - 1);
    }

    [Fact]
    public void Lines_end_as_the_format_wants()
    {
        var body = BodyOf(new Uri("https://acct.table.core.windows.net"), lines: false);
        Assert.Equal(body.Split('\n').Length, body.Split("\r\n").Length);
        Assert.EndsWith("--batch_b--\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_part_that_was_done_has_its_own_version()
    {
        var applied = Assert.IsType<TransactionAnswer.Applied>(TransactionAnswer.Of(Done("W/\"1\"", "W/\"2\""), 2));
        Assert.Equal(["W/\"1\"", "W/\"2\""], applied.Parts.Select(part => part.Headers.ETag.ToString()));
    }

    [Fact]
    public void A_refusal_in_a_202_is_a_refusal() => Assert.Equal(
        new TransactionAnswer.Refused(new TableFailure(409, "EntityAlreadyExists", 17)),
        TransactionAnswer.Of(Refused(409, """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"17:The specified entity already exists.\nHTTP/1.1 204 No Content"}}}"""), 20));

    [Theory]
    [InlineData("")]
    [InlineData("--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\n")]
    [InlineData("no multipart at all")]
    public void What_breaks_off_is_neither_done_nor_refused(string body) => Assert.IsType<TransactionAnswer.Incomplete>(TransactionAnswer.Of(body, 1));

    [Fact]
    public void Fewer_parts_than_actions_are_not_an_answer() => Assert.IsType<TransactionAnswer.Incomplete>(TransactionAnswer.Of(Done("W/\"1\""), 2));

    [Theory]
    [InlineData("""{"odata.error":{"code":"InvalidInput","message":{"lang":"en-US","value":"0:One of the request inputs is not valid."}}}""", "InvalidInput", 0)]
    [InlineData("""{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""", "ServerBusy", null)]
    [InlineData("""<?xml version="1.0" encoding="utf-8"?><Error><Code>AuthenticationFailed</Code><Message>No.</Message></Error>""", "AuthenticationFailed", null)]
    [InlineData("""{"odata.error":{"code":"Broken""", null, null)]
    [InlineData("""{"other":1}""", null, null)]
    [InlineData("""{"odata.error":"text"}""", null, null)]
    [InlineData("<html>Bad gateway</html>", null, null)]
    [InlineData("", null, null)]
    public void A_refusal_is_read_from_json_xml_or_not_at_all(string body, string? code, int? index) => Assert.Equal((code, index), TableFailure.Read(body));

    [Fact]
    public async Task A_refusal_of_the_whole_is_one_without_an_action()
    {
        var wire = new StubWire(_ => StubWire.Refusal(413, "RequestBodyTooLarge"));
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => wire.Client().SubmitTransactionAsync(s_every, default));
        Assert.Equal((413, "RequestBodyTooLarge", null), (refused.Status, refused.ErrorCode, refused.FailedTransactionActionIndex));
    }

    private static string BodyOf(Uri endpoint, bool lines = true)
    {
        var body = new TransactionBody(new TableAddress(endpoint, "people"), new OperationStamp("Op", "an-id"), "b", "c").Write(s_every);
        var text = System.Text.Encoding.UTF8.GetString(body.Span);
        return lines ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;
    }

    private static string Done(params string[] etags) =>
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
        + string.Concat(etags.Select(etag => "--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + $"HTTP/1.1 204 No Content\r\nDataServiceVersion: 3.0;\r\nETag: {etag}\r\n\r\n\r\n"))
        + "--changesetresponse_1--\r\n--batchresponse_1--\r\n";

    private static string Refused(int status, string json) =>
        "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\nContent-Type: application/http\r\n\r\n"
        + $"HTTP/1.1 {status} Conflict\r\nContent-ID: 18\r\nContent-Type: application/json\r\n\r\n{json}\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n";
}
