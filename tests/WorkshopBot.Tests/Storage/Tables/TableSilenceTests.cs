using System.Diagnostics;
using System.Diagnostics.Tracing;
using Azure;
using WorkshopBot.Storage.Tables.Client;
using WorkshopBot.Tests.Storage.Tables.Support;

namespace WorkshopBot.Tests.Storage.Tables;

/// <summary>Whoever listens to logs and traces hears that there were calls and how they ended, but no content, no entity's keys and no account's key.</summary>
[Collection(nameof(TableSilenceTests))]
[CollectionDefinition(nameof(TableSilenceTests), DisableParallelization = true)]
public sealed class TableSilenceTests
{
    private const string Told = "Ortega";

    [Fact]
    public async Task What_is_carried_is_in_no_trace_no_log_and_no_exception()
    {
        using var ear = new Ear();
        await using var proxy = await FaultProxy.StartAsync();
        var table = await proxy.NewTableAsync();
        var heard = new List<string>();

        await table.AddEntityAsync(new($"p{Told}", $"r{Told}") { [$"n{Told}"] = Told }, default);
        proxy.Next(FaultProxy.ResetAfter);
        await table.UpdateEntityAsync(new($"p{Told}", $"r{Told}") { ["a"] = Told }, ETag.All, TableUpdateMode.Merge, default);
        await table.QueryAsync(TableClient.CreateQueryFilter($"RowKey eq {$"r{Told}"}"), null, null, default).ToArrayAsync();
        heard.Add((await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new($"p{Told}", $"r{Told}"), default))).ToString());
        heard.Add((await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new($"p{Told}", $"r{Told}") { ["a"] = Told })], default))).ToString());
        heard.Add((await Assert.ThrowsAsync<RequestFailedException>(() => table.QueryAsync($"startswith(RowKey,'{Told}')", null, null, default).ToArrayAsync().AsTask())).ToString());
        proxy.Next([.. Enumerable.Repeat<Fault>(FaultProxy.ResetBefore, 5)]);
        heard.Add((await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync($"p{Told}", $"r{Told}", null, default))).ToString());

        heard.AddRange(ear.Heard);
        Assert.Contains(heard, line => line.Contains("tables write 204", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.Contains("tables write 409", StringComparison.Ordinal));
        Assert.Contains(heard, line => line.Contains("tables read NoAnswer", StringComparison.Ordinal));
        Assert.All(heard, line => Assert.DoesNotContain(Told, line, StringComparison.Ordinal));
        Assert.All(heard, line => Assert.DoesNotContain(AzuriteProcess.Key, line, StringComparison.Ordinal));
        Assert.All(heard, line => Assert.DoesNotContain("SharedKey ", line, StringComparison.Ordinal));
    }

    /// <summary>Hears what Azure's libraries and the runtime's HTTP client would tell an operator.</summary>
    private sealed class Ear : EventListener
    {
        private readonly List<string> _heard = [];
        private readonly ActivityListener _spans;

        public Ear()
        {
            _spans = new ActivityListener
            {
                ShouldListenTo = source => source.Name.Contains("Tables", StringComparison.Ordinal) || source.Name.StartsWith("Azure", StringComparison.Ordinal) || source.Name == "System.Net.Http",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = span =>
                {
                    // The proxy of this test speaks over HTTP too; its spans are nobody's concern.
                    if (span.Source.Name != "System.Net.Http" || span.Parent is { Source.Name: "WorkshopBot.Storage.Tables" })
                    {
                        Hear($"{span.DisplayName} {span.GetTagItem("http.response.status_code")}{span.StatusDescription} {string.Join(' ', span.TagObjects)}");
                    }
                },
            };
            ActivitySource.AddActivityListener(_spans);
        }

        public IReadOnlyList<string> Heard
        {
            get
            {
                lock (_heard)
                {
                    return [.. _heard];
                }
            }
        }

        public override void Dispose()
        {
            _spans.Dispose();
            base.Dispose();
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("Azure", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => Hear($"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");

        private void Hear(string line)
        {
            lock (_heard)
            {
                _heard.Add(line);
            }
        }
    }
}
