using System.Collections.Concurrent;
using WorkshopBot.Channels.Slack.Api;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Slack;

/// <summary>
/// Who did something in a workshop last, and where they can be answered: when a permission is missing for what follows from it, that person is
/// told which one, in their language, and nobody else.
/// </summary>
internal sealed class SlackCauses(SlackAnswers answers, SlackPermissions permissions, SlackPeople people, TimeProvider time)
{
    private const int MostKnown = 2_000;

    /// <summary>What is shown later than this follows from something else.</summary>
    private static readonly TimeSpan s_recent = TimeSpan.FromMinutes(2);

    /// <summary>Nobody is told the same again within this.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<WorkshopId, Cause> _last = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _told = new(StringComparer.Ordinal);

    public void Note(WorkshopId? workshop, Sender who, Origin.Message at)
    {
        if (workshop is { } id)
        {
            Shrink(_last);
            _last[id] = new Cause(who, at with { IsEphemeral = false }, time.GetUtcNow());
        }
    }

    /// <summary>Does what follows from it; where a permission is missing for that, whoever caused it is told which one.</summary>
    public async Task<T> AroundAsync<T>(WorkshopId? workshop, string install, Func<Task<T>> work, CancellationToken ct)
    {
        var before = permissions.RefusalsIn(install);
        try
        {
            return await work();
        }
        finally
        {
            if (permissions.RefusalsIn(install) != before)
            {
                await TellAsync(workshop, install, ct);
            }
        }
    }

    private async Task TellAsync(WorkshopId? workshop, string install, CancellationToken ct)
    {
        if (workshop is not { } id || permissions.MissingIn(install) is not { } missing || !_last.TryGetValue(id, out var cause)
            || cause.Who.Install != install || time.GetUtcNow() - cause.When > s_recent || !Take($"{install}/{cause.Who.User} {missing}"))
        {
            return;
        }

        try
        {
            var card = SlackAnswers.Say(people.AtHand(install, cause.Who.User)?.Language, texts => texts.Chat.Permission(missing));
            await answers.WhisperAsync(cause.Who, cause.At, card, ct);
        }
        catch (ChannelFaultException)
        {
            // It may be the very permission to write that is missing; then only an answer to a command or a press gets through.
            _told.TryRemove($"{install}/{cause.Who.User} {missing}", out _);
        }
    }

    private bool Take(string what)
    {
        Shrink(_told);
        var now = time.GetUtcNow();
        return _told.AddOrUpdate(what, now, (_, before) => now - before > s_again ? now : before) == now;
    }

    private static void Shrink<TKey, TValue>(ConcurrentDictionary<TKey, TValue> known)
        where TKey : notnull
    {
        if (known.Count > MostKnown)
        {
            known.Clear();
        }
    }

    private sealed record Cause(Sender Who, Origin.Message At, DateTimeOffset When);
}
