namespace WorkshopBot.BrowserTests.Support;

/// <summary>Looks for what somebody wrote where it must not be: in other people's pages, in what was sent to their browsers, in the log.</summary>
public sealed class Secrets
{
    private readonly List<string> _leaks = [];

    /// <summary>One line for each place where something was found too early.</summary>
    public IReadOnlyList<string> Leaks => _leaks;

    /// <summary>How often it was looked; a check that never ran finds nothing.</summary>
    public int Checks { get; private set; }

    public async Task CheckAsync(Someone author, string text, IEnumerable<Someone> everyone, RoomHost host)
    {
        foreach (var other in everyone.Where(person => person != author))
        {
            Note(await other.Page.ContentAsync(), text, $"{other.Name}'s page");
            foreach (var (address, body) in await other.Traffic.AnswersAsync())
            {
                Note(body, text, $"what {other.Name} was sent from {address}");
            }
        }

        Note(host.Log, text, "the log");
        Checks++;
    }

    private void Note(string where, string text, string place)
    {
        if (where.Contains(text, StringComparison.Ordinal))
        {
            _leaks.Add($"“{text}” in {place}");
        }
    }
}
