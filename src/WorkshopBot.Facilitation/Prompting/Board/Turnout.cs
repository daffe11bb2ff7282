using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>How many of those asked have answered; counts, never who.</summary>
internal readonly record struct Turnout(int Done, int Total)
{
    public bool All => Total > 0 && Done == Total;

    public int Missing => Total - Done;

    /// <summary>Whoever is asked now, and whoever has answered already; while a vote is open, whoever has voted.</summary>
    public static Turnout Of(Workshop workshop, DateTimeOffset now)
    {
        if (workshop.CurrentRound is not { } round)
        {
            return default;
        }

        var responded = round.Vote is { Closed: false } vote && round.Stage == StageKey.Fail
            ? vote.Ballots.Keys.ToHashSet()
            : [.. round.Answered.Union(round.Finished)];
        return new Turnout(responded.Count, responded.Union(Questions.Asked(workshop, now)).Count());
    }
}
