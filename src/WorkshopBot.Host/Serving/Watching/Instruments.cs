using System.Diagnostics;
using System.Diagnostics.Metrics;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Serving.Watching;

/// <summary>
/// What is counted and timed, under the names that docs/operate.md lists. Labels are channels, kinds, results and codes: never a word, a
/// name, or an id of a person or a room.
/// </summary>
internal sealed class Instruments : IMessageWatch, IPlatformWatch, IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "WorkshopBot";

    private readonly ActivitySource _traces = new(Name);
    private readonly Histogram<double> _answers;
    private readonly Counter<long> _events;
    private readonly Counter<long> _contributions;
    private readonly Counter<long> _repeats;
    private readonly Histogram<double> _store;
    private readonly Counter<long> _conflicts;
    private readonly Histogram<double> _shown;
    private readonly Counter<long> _platformErrors;
    private readonly Histogram<double> _drawn;
    private readonly Counter<long> _limited;
    private int _behind;

    public Instruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _answers = meter.CreateHistogram<double>("workshopbot.answer.duration", "s", "From taking a message to its answer being known and stored.");
        _limited = meter.CreateCounter<long>("workshopbot.messages.limited", "{message}", "Messages that were not taken because too many came at once; whoever sent them was told.");
        _events = meter.CreateCounter<long>("workshopbot.events", "{event}", "What happened in workshops and was stored, by the name of the event.");
        _contributions = meter.CreateCounter<long>("workshopbot.contributions", "{contribution}", "What people offered, by part of the workshop.");
        _repeats = meter.CreateCounter<long>("workshopbot.store.repeats", "{delivery}", "Deliveries that came again and changed nothing.");
        _store = meter.CreateHistogram<double>("workshopbot.store.duration", "s", "Loads and appends of the store, by result.");
        _conflicts = meter.CreateCounter<long>("workshopbot.store.conflicts", "{append}", "Appends that found somebody else had been first, and were decided again.");
        _shown = meter.CreateHistogram<double>("workshopbot.show.duration", "s", "Showing one slot in a chat.");
        _platformErrors = meter.CreateCounter<long>("workshopbot.platform.errors", "{error}", "Attempts at a chat that did not end well, by its own code.");
        _drawn = meter.CreateHistogram<double>("workshopbot.picture.duration", "s", "Drawing a picture that was not kept already.");
        meter.CreateObservableGauge("workshopbot.slots.behind", () => _behind, "{slot}", "Places in chats that did not show the newest state at the last look.");
        Meter = meter;
    }

    public Meter Meter { get; }

    public async Task<Handled> AroundAsync(string channel, Func<CancellationToken, Task<Handled>> take, CancellationToken ct)
    {
        using var span = _traces.StartActivity("answer")?.SetTag("channel", channel);
        var begun = Stopwatch.GetTimestamp();
        var handled = await take(ct);
        _answers.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("channel", channel));
        return handled;
    }

    public void Limited(string channel) => _limited.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public void Happened(string name) => _events.Add(1, new KeyValuePair<string, object?>("event", name));

    public void Contributed(string part) => _contributions.Add(1, new KeyValuePair<string, object?>("part", part));

    public void Repeated() => _repeats.Add(1);

    public void Refused(string channel, string code) =>
        _platformErrors.Add(1, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("code", PlatformCode.Of(code)));

    public void SlotsBehind(int count) => _behind = count;

    /// <param name="result">Names how it ended.</param>
    public async Task<T> StoringAsync<T>(string operation, Func<Task<T>> work, Func<T, string> result)
    {
        using var span = _traces.StartActivity($"store.{operation}");
        var begun = Stopwatch.GetTimestamp();
        var ended = "unavailable";
        try
        {
            var done = await work();
            ended = result(done);
            if (ended == "conflict")
            {
                _conflicts.Add(1);
            }

            return done;
        }
        finally
        {
            span?.SetTag("result", ended);
            _store.Record(
                Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("operation", operation), new KeyValuePair<string, object?>("result", ended));
        }
    }

    public async Task<T> ShowingAsync<T>(string channel, string kind, Func<Task<T>> work)
    {
        using var span = _traces.StartActivity("show")?.SetTag("channel", channel).SetTag("slot", kind);
        var (begun, result) = (Stopwatch.GetTimestamp(), "fault");
        try
        {
            var shown = await work();
            result = "shown";
            return shown;
        }
        catch (ChannelFaultException fault)
        {
            span?.SetTag("code", PlatformCode.Of(fault.Code)).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            _shown.Record(
                Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("result", result));
        }
    }

    public async Task<T> DrawingAsync<T>(string kind, Func<Task<T>> draw)
    {
        using var span = _traces.StartActivity("draw")?.SetTag("picture", kind);
        var begun = Stopwatch.GetTimestamp();
        var drawn = await draw();
        _drawn.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("picture", kind));
        return drawn;
    }

    public void Dispose() => _traces.Dispose();
}

/// <summary>A platform's code as a label: codes are short and few; whatever else stands there is not passed on.</summary>
internal static class PlatformCode
{
    private const int Longest = 48;

    public static string Of(string code) =>
        code.Length is > 0 and <= Longest && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.') ? code : "other";
}
