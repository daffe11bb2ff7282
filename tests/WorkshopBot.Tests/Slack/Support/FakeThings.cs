using System.Text.Json.Nodes;

namespace WorkshopBot.Tests.Slack.Support;

/// <summary>One call to the Web API, or to a response_url.</summary>
internal sealed record FakeCall(string Method, JsonObject Arguments, string Authorization)
{
    public string? Text(string name) => Arguments[name] is JsonValue value ? value.ToString() : null;
}

/// <param name="OnlyFor">Who alone sees it.</param>
internal sealed record FakeMessage(string Channel, string Ts, JsonObject Body, string? OnlyFor = null)
{
    public int Changes { get; init; }

    public string? Thread => (string?)Body["thread_ts"];

    public JsonArray Blocks => Body["blocks"]?.AsArray() ?? [];
}

internal sealed class FakeView(string id, string user, int order, JsonObject body)
{
    public string Id => id;

    public string User => user;

    public int Order => order;

    public JsonObject Body { get; set; } = body;

    public string Hash { get; set; } = $"{order}.h";

    public bool Closed { get; set; }
}

internal sealed record FakeFile(string Id, string Name, int Length, string? Alt)
{
    public byte[]? Bytes { get; set; }

    public string? Title { get; set; }

    public string? Channel { get; set; }

    public string? Thread { get; set; }

    public int Asked { get; set; }
}

internal sealed record FakeChannel(string Id, bool IsMember, bool IsArchived = false, bool IsPrivate = false);

internal sealed record FakeTrigger(DateTime At)
{
    public bool Used { get; set; }

    /// <summary>Whose it is.</summary>
    public string? User { get; set; }
}

internal sealed record FakeHook(string Channel, string User, string? Ts)
{
    private int _uses;

    public bool Take() => Interlocked.Increment(ref _uses) <= 5;
}

/// <param name="Accepted">The call takes effect, and still fails.</param>
internal sealed record FakeFault(int Status, string? Error = null, string? RetryAfter = null, bool Accepted = false)
{
    /// <summary>The permission that is missing.</summary>
    public string? Needed { get; init; }

    public TimeSpan Delay { get; init; }
}
