using System.Collections.Immutable;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;

namespace WorkshopBot.Domain;

/// <content>Votes, confirmation, sign-off and undo.</content>
public sealed partial record Workshop
{
    /// <summary>The steps that changed, came or went since the sign-off; empty while nothing is signed.</summary>
    public IEnumerable<ActivityId> ChangedSinceSignOff => Signed is { } signed
        ? Blueprint.Activities.Where(step => signed.Steps.GetValueOrDefault(step.Id) != step).Select(step => step.Id)
            .Concat(signed.Steps.Keys.Where(id => Blueprint.Find(id) is null).OrderBy(id => id.Value, StringComparer.Ordinal))
        : [];

    /// <summary>Whether the blueprint as it stands is signed.</summary>
    public bool IsSigned => Signed is not null && !ChangedSinceSignOff.Any();

    /// <summary>1 until the first sign-off; a change after a sign-off begins the next.</summary>
    public int Edition => Signed is null ? 1 : IsSigned ? Signed.Edition : Signed.Edition + 1;

    /// <summary>Whether somebody who does the work has said that the step is true as it stands.</summary>
    public bool IsConfirmed(Activity step) => Confirmed.GetValueOrDefault(step.Id)?.As == step;

    /// <summary>Share of the steps that somebody who does the work has confirmed, 0 to 100, rounded down.</summary>
    public int PercentConfirmed =>
        Blueprint.Activities.Count == 0 ? 0 : 100 * Blueprint.Activities.Count(IsConfirmed) / Blueprint.Activities.Count;

    private Workshop CountVotes()
    {
        if (Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is not { } vote)
        {
            return this;
        }

        if (vote.Before is { } first)
        {
            return InVote(open => first with { Chosen = vote.Foremost, Runoff = open with { Closed = true, Before = null } });
        }

        var counted = Blueprint.Activities.Select(step => step with
        {
            FailPoints = step.FailPoints.Select(fail => fail with { Votes = VotesFor(fail.Id.Value) }).ToSequence(),
            Wait = step.Wait is { } wait ? wait with { Votes = VotesFor(wait.Id) } : null,
        });
        return InVote(open => open with { Closed = true }) with { Blueprint = Blueprint with { Activities = counted.ToSequence() } };

        int VotesFor(string id) => ItemId.TryParse(id, out var item) ? vote.CountFor(item) : 0;
    }

    private Workshop Confirm(WorkshopEvent.StepConfirmed e)
    {
        var id = new ActivityId(e.Id.ToString());
        return Blueprint.Find(id) is { } step ? this with { Confirmed = Confirmed.SetItem(id, new Confirmation(e.By, step)) } : this;
    }

    private Workshop Sign(WorkshopEvent.BlueprintSigned e) => this with
    {
        Signed = new SignOff(e.Edition, e.By, e.At, Blueprint.Activities.ToImmutableDictionary(step => step.Id)),
    };

    /// <summary>Keeps what it takes to undo this event.</summary>
    private Workshop Remember(Workshop before, WorkshopEvent what) => what switch
    {
        WorkshopEvent.ContributionOffered { Author: { } author, Late: false } e => Remember(before.Joined(e, author, this)),
        WorkshopEvent.ContributionOffered or WorkshopEvent.ContributionWithdrawn or WorkshopEvent.RoundRevealed or WorkshopEvent.VoteClosed
            or WorkshopEvent.BlueprintCopied or WorkshopEvent.CharterWritten => this,
        WorkshopEvent.ItemsKeptApart e => Remember(new Change(Version, e.By, e, Blueprint, Blueprint, [])),
        _ when ReferenceEquals(before.Blueprint, Blueprint) || before.Blueprint == Blueprint => this,
        _ when Undoing.AuthorOf(what) is { } by => Remember(new Change(Version, by, what, before.Blueprint, Blueprint, [])),
        _ => this,
    };

    private Workshop Remember(Change change) => this with { Changes = Changes.SetItem(change.By, change), LastChange = change };

    /// <summary>Several lines of one message are one change.</summary>
    private Change Joined(WorkshopEvent.ContributionOffered e, ParticipantId author, Workshop after) =>
        Changes.GetValueOrDefault(author) is { What: WorkshopEvent.ContributionOffered last } earlier && last.At == e.At && last.Stage == e.Stage
            ? earlier with { Version = after.Version, After = after.Blueprint, Given = [.. earlier.Given, e.Id] }
            : new Change(after.Version, author, e, Blueprint, after.Blueprint, [e.Id]);

    private Workshop UndoChange(int version)
    {
        if (Changes.Values.FirstOrDefault(change => change.Version == version) is not { } undone)
        {
            return this;
        }

        var after = this with
        {
            Changes = Changes.Remove(undone.By),
            LastChange = LastChange?.Version == version ? null : LastChange,
        };
        return Undoing.Revert(Blueprint, undone.Before, undone.After) is { } reverted
            ? Undoing.Restore(after with { Blueprint = reverted }, undone.What)
            : after;
    }
}
