using System.Collections.Concurrent;

namespace WorkshopBot.Channels.Slack.Api;

/// <summary>Which permissions Slack says are missing, each until the method that needed it works.</summary>
internal sealed class SlackPermissions
{
    private const int LongestName = 80;

    private readonly ConcurrentDictionary<(string Install, string Method), string> _missing = new();
    private readonly ConcurrentDictionary<string, int> _refusals = new(StringComparer.Ordinal);

    public void Note(string install, SlackMethod method, Answered answered)
    {
        if (answered is Answered.Unpermitted missing && !method.IsTrial)
        {
            _refusals.AddOrUpdate(install, 1, (_, before) => before + 1);
            _missing[(install, method.Name)] = Kit.Block.Cut(missing.Needed, LongestName);
        }
        else if (answered is Answered.Done)
        {
            _missing.TryRemove((install, method.Name), out _);
        }
    }

    /// <summary>How often something was refused for a missing permission.</summary>
    public int RefusalsIn(string install) => _refusals.GetValueOrDefault(install);

    /// <summary>What somebody has to add; null where nothing is missing as far as is known.</summary>
    public string? MissingIn(string install) =>
        string.Join(", ", _missing.Where(entry => entry.Key.Install == install).SelectMany(entry => entry.Value.Split(',', StringSplitOptions.TrimEntries)).Distinct().Order(StringComparer.Ordinal)) is { Length: > 0 } names
            ? names
            : null;
}
