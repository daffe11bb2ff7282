using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack.Wire;

/// <summary>What Slack says about somebody.</summary>
/// <param name="IsStranger">Somebody of another organisation, met in a shared channel.</param>
/// <param name="At">When it was asked.</param>
internal sealed record KnownPerson(string Name, string? Language, string? Zone, bool IsBot, bool IsStranger, bool IsGone, DateTimeOffset At);

/// <summary>People by their ids; names are looked up now and then, because they change.</summary>
internal sealed class SlackPeople(SlackClient client, IShelf shelf, SlackOptions options, TimeProvider time)
{
    public const string Shelf = "slack-people";

    private static readonly TimeSpan s_fresh = TimeSpan.FromHours(24);

    /// <summary>Whom Slack would not name is asked for again after this.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, KnownPerson> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<KnownPerson?>>> _asking = new(StringComparer.Ordinal);

    /// <summary>What is at hand without asking anybody.</summary>
    public KnownPerson? AtHand(string install, string user) => _known.GetValueOrDefault($"{install}/{user}");

    /// <summary>Somebody as the workshop meets them; the handle stands for the name where Slack does not answer soon.</summary>
    public async Task<(Person Person, KnownPerson? Known)> MeetAsync(Sender who, CancellationToken ct)
    {
        var known = await FindAsync(who.Install, who.User, ct);
        return (PersonOf(who.Install, who.User, known?.Name ?? who.Handle ?? "", known), known);
    }

    public async Task<IReadOnlyList<(string User, Person Person)>> MeetAsync(string install, IEnumerable<string> users, CancellationToken ct)
    {
        var met = new List<(string, Person)>();
        foreach (var user in users)
        {
            if (await FindAsync(install, user, ct) is { IsBot: false, IsGone: false } known && (!known.IsStranger || options.Strangers))
            {
                met.Add((user, PersonOf(install, user, known.Name, known)));
            }
        }

        return met;
    }

    /// <summary>Takes somebody's name away, and that they opened their Home tab.</summary>
    public async Task ForgetAsync(string install, string user, CancellationToken ct)
    {
        _known.TryRemove($"{install}/{user}", out _);
        await shelf.RemoveAsync(Shelf, $"{install}/{user}", ct);
        await shelf.RemoveAsync(OpenedHomes.Shelf, $"{install}/{user}", ct);
    }

    private static Person PersonOf(string install, string user, string name, KnownPerson? known) =>
        new(SlackIds.Person(install, user), name, SlackIds.Direct(install, user), known?.Language, known?.Zone);

    private async Task<KnownPerson?> FindAsync(string install, string user, CancellationToken ct)
    {
        var key = $"{install}/{user}";
        if (_known.TryGetValue(key, out var known) && time.GetUtcNow() - known.At < s_fresh)
        {
            return known;
        }

        var kept = known ?? (await shelf.ReadAsync(Shelf, key, ct) is { } text ? JsonSerializer.Deserialize(text, PeopleJson.Default.KnownPerson) : null);
        if (kept is not null && time.GetUtcNow() - kept.At < s_fresh)
        {
            return _known[key] = kept;
        }

        // Asked once for all who wait; what comes too late for this message is there for the next.
        var asking = _asking.GetOrAdd(key, _ => new Lazy<Task<KnownPerson?>>(() => AskAsync(install, user, key))).Value;
        return asking.IsCompletedSuccessfully || await Task.WhenAny(asking, Task.Delay(options.Patience.Name, time, ct)) == asking ? await asking ?? kept : kept;
    }

    private async Task<KnownPerson?> AskAsync(string install, string user, string key)
    {
        var found = await AskOnceAsync(install, user, key);
        if (found is not null)
        {
            _asking.TryRemove(key, out _);
        }
        else
        {
            _ = Task.Delay(s_again, time).ContinueWith(_ => _asking.TryRemove(key, out var _), TaskScheduler.Default);
        }

        return found;
    }

    private async Task<KnownPerson?> AskOnceAsync(string install, string user, string key)
    {
        var answered = await client.CallAsync(install, new SlackMethod.UserInfo(user), CancellationToken.None);
        var found = answered switch
        {
            Answered.Done { Body: var said } => Read(install, said.Get("user")),
            Answered.Stopped { Code: "user_not_visible" } => new KnownPerson("", null, null, false, IsStranger: true, false, time.GetUtcNow()),
            _ => null,
        };
        if (found is not null)
        {
            _known[key] = found;
            await shelf.PutAsync(Shelf, key, JsonSerializer.Serialize(found, PeopleJson.Default.KnownPerson), CancellationToken.None);
        }

        return found;
    }

    private KnownPerson Read(string install, JsonElement user)
    {
        var profile = user.Get("profile");
        var name = new[] { profile.Text("display_name"), user.Text("real_name"), profile.Text("real_name"), user.Text("name") }.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words)) ?? "";
        var foreign = install is ['T', ..] && user.Text("team_id") is { } team && team != install && user.Get("enterprise_user").ValueKind != JsonValueKind.Object;
        return new KnownPerson(
            name, LanguageOf(user.Text("locale")), ZoneOf(user.Text("tz")), Is(user, "is_bot"), Is(user, "is_stranger") || foreign, Is(user, "deleted"), time.GetUtcNow());
    }

    private static bool Is(JsonElement user, string flag) => user.Get(flag).ValueKind == JsonValueKind.True;

    private static string? LanguageOf(string? locale) => locale is { Length: >= 2 } ? locale.Split('-', '_')[0].ToLowerInvariant() : null;

    private static string? ZoneOf(string? zone) => zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KnownPerson))]
internal sealed partial class PeopleJson : JsonSerializerContext;
