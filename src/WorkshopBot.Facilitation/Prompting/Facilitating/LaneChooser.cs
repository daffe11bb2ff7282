using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Finds a step's lane by at most three questions, so that the answer can be explained to whoever asks.</summary>
public static class LaneChooser
{
    public const string Customer = "customer";
    public const string Us = "us";
    public const string Thing = "thing";
    public const string Seen = "seen";
    public const string Unseen = "unseen";
    public const string Meets = "meets";
    public const string Never = "never";

    public const int MostQuestions = 3;

    /// <param name="answers">In the order asked: who does it, is it seen, does this person ever meet customers; or the name of a lane.</param>
    public static LaneFinding Find(IReadOnlyList<string> answers) => answers switch
    {
        [] => new LaneFinding.Ask(1),
        [Customer, ..] => new LaneFinding.Found(Lane.Customer, LaneReason.CustomerDoesIt),
        [Thing, ..] => new LaneFinding.IsThing(),
        [Us] => new LaneFinding.Ask(2),
        [Us, Seen, ..] => new LaneFinding.Found(Lane.Front, LaneReason.CustomerSeesIt),
        [Us, Unseen] => new LaneFinding.Ask(3),
        [Us, Unseen, Meets, ..] => new LaneFinding.Found(Lane.Back, LaneReason.OutOfSightByContactStaff),
        [Us, Unseen, Never, ..] => new LaneFinding.Found(Lane.Support, LaneReason.CustomerNeverMeetsThem),
        [var chosen] when Act.Lane(chosen) is { } lane => new LaneFinding.Found(lane, LaneReason.ChosenDirectly),
        _ => new LaneFinding.Ask(1),
    };
}

/// <summary>What the answers so far come to.</summary>
public abstract record LaneFinding
{
    private LaneFinding()
    {
    }

    /// <summary>Question 1, 2 or 3 is still to be asked.</summary>
    public sealed record Ask(int Number) : LaneFinding;

    public sealed record Found(Lane Lane, LaneReason Reason) : LaneFinding;

    /// <summary>It is a thing, not an action: physical evidence.</summary>
    public sealed record IsThing : LaneFinding;
}
