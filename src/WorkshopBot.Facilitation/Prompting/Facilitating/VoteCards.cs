using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The ballot, hidden from everyone until it closes, and its result, in which a tie stays a tie.</summary>
public static class VoteCards
{
    public const string Field = "votes";
    private const string Dot = "vote-";
    private const string Without = "none";
    private const int MostResults = 15;
    private const int Top = 3;

    /// <summary>The ballot with this person's own ticks; nobody else's are anywhere on it.</summary>
    public static Card Form(Workshop workshop, ParticipantId who, Voice voice, FormState? state = null)
    {
        if (workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is not { Closed: false } vote)
        {
            return RefusalCard.Of(new Refusal.NoVoteOpen(), workshop, voice);
        }

        var words = voice.Texts.Vote;
        var choices = vote.Candidates.Select(id => new Choice(id.ToString(), Label(id, workshop, voice))).ToSequence();
        var own = vote.Ballots.GetValueOrDefault(who);
        var kit = new FormKit(voice, state).Lead(words.Title, words.Prompt);
        kit = vote.Stack
            ? Stacked(kit.Note(words.Quota(vote.Quota)).Note(words.QuotaStack), vote, own, choices, voice)
            : kit.Field(Field, words.Quota(vote.Quota), FieldKind.SomeOf, field => field with { Choices = choices, Value = own.Count > 0 ? string.Join(',', own) : null });
        return kit.Note(words.Hidden, "○").Build(Act.Send(words.Btn, Act.Of(Verbs.VoteSend)));
    }

    public static FormOutcome Read(IReadOnlyDictionary<string, string> fields, Workshop workshop, ParticipantId who, Voice voice)
    {
        var given = new FormFields(fields, workshop, who, voice);
        var dots = fields.Keys.Where(key => key.StartsWith(Dot, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var ticked = given.Some(Field).Concat(dots.Select(dot => given.Text(dot) ?? "")).Select(text => ItemId.TryParse(text, out var id) ? id : (ItemId?)null).OfType<ItemId>().ToSequence();
        if (workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is { Closed: false } vote && ticked.Count > vote.Quota)
        {
            given.Wrong(Field, voice.Texts.Vote.Over(ticked.Count, vote.Quota));
            return new FormOutcome.Again(Form(workshop, who, voice, given.State));
        }

        return FormOutcome.Of(new WorkshopCommand.CastVotes(who, ticked));
    }

    /// <summary>One choice for each vote, so that several can go to the same point.</summary>
    private static FormKit Stacked(FormKit kit, Vote vote, Sequence<ItemId> own, Sequence<Choice> choices, Voice voice)
    {
        Sequence<Choice> each = [new Choice(Without, voice.Texts.Vote.Without), .. choices];
        foreach (var place in Enumerable.Range(0, vote.Quota))
        {
            var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Dot}{place + 1}");
            kit = kit.Choice(id, voice.Texts.Vote.Number(place + 1), place < own.Count ? own[place].ToString() : Without, each);
        }

        return kit;
    }

    /// <summary>Null until the vote has closed.</summary>
    public static Card? Result(Workshop workshop, Voice voice)
    {
        if (workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is not { Closed: true } vote)
        {
            return null;
        }

        var words = voice.Texts.Vote;
        var ranking = vote.Ranking().Where(entry => entry.Votes > 0).ToList();
        var card = new CardBuilder(voice).Heading(words.Title);
        foreach (var (id, votes) in ranking.Take(MostResults))
        {
            card.Quote(id.ToString(), What(id, workshop) ?? "", voice.Texts.Count.Votes(votes));
        }

        card.Note(ranking.Count > MostResults ? voice.Texts.Word.AndMore(ranking.Count - MostResults) : null);
        Ties(card, vote, ranking, workshop, voice);
        Again(card, vote, workshop, voice);
        return card.Note(ranking.Count < vote.Candidates.Count ? words.ZeroKept : null)
            .Build(words.Title, voice.Texts.Ids(ranking.Take(Top).Select(entry => entry.Id)));
    }

    /// <summary>The first ones in words; empty until the vote has closed.</summary>
    internal static IEnumerable<string> First(Workshop workshop, Voice voice) => workshop.Rounds.GetValueOrDefault(StageKey.Fail)?.Vote is { Closed: true } vote
        ? vote.Ranking().Where(entry => entry.Votes > 0).Take(Top).Select(entry => voice.Texts.Vote.Result(entry.Id, What(entry.Id, workshop) ?? "", entry.Votes))
        : [];

    /// <summary>Ties that decide what is among the first: only the owner may choose, or both go on.</summary>
    private static void Ties(CardBuilder card, Vote vote, List<(ItemId Id, int Votes)> ranking, Workshop workshop, Voice voice)
    {
        var edge = ranking.Take(Top).Select(entry => entry.Votes).LastOrDefault();
        foreach (var (votes, ids) in vote.Ties().Where(tie => tie.Votes >= edge))
        {
            card.Note(voice.Texts.Vote.Tie(ids, votes, voice.Name(workshop.Owner)));
            card.When(!ids.Any(vote.Chosen.Contains), on => on.Buttons(
                Act.Button(Texts.SideBySide(voice.Texts.Vote.TieBtnBoth, voice.Texts.Ids(ids)), Act.Of(Verbs.Tie, [.. ids.Take(MostResults).Select(id => id.ToString())])),
                Act.Button(Texts.SideBySide(voice.Texts.Vote.TieBtnOnce, voice.Texts.Ids(ids)), Act.Of(Verbs.VoteAgain, [.. ids.Take(MostResults).Select(id => id.ToString())]))));
        }
    }

    /// <summary>What the second vote on a tie said.</summary>
    private static void Again(CardBuilder card, Vote vote, Workshop workshop, Voice voice)
    {
        if (vote.Runoff is not { } again)
        {
            return;
        }

        card.Note(voice.Texts.Vote.Again(again.Candidates));
        foreach (var (id, votes) in again.Ranking().Take(MostResults))
        {
            card.Quote(id.ToString(), What(id, workshop) ?? "", voice.Texts.Count.Votes(votes));
        }

        card.Note(again.Foremost.Count > 0 ? voice.Texts.Vote.Chosen(again.Foremost) : null);
    }

    private static string Label(ItemId id, Workshop workshop, Voice voice) =>
        Texts.SideBySide(id.ToString(), Texts.Cut(What(id, workshop) ?? voice.Texts.Word.Wait), Host(id, workshop));

    private static string? What(ItemId id, Workshop workshop) => id.Kind == ItemId.Wait
        ? workshop.Blueprint.Activities.FirstOrDefault(step => step.Wait?.Id == id.ToString()) is { } step ? step.Wait!.Reason ?? step.What : null
        : workshop.Blueprint.FindFailPoint(new FailPointId(id.ToString()))?.FailPoint.What;

    private static string? Host(ItemId id, Workshop workshop) => id.Kind == ItemId.Wait
        ? workshop.Blueprint.Activities.FirstOrDefault(step => step.Wait?.Id == id.ToString())?.Id.Value
        : workshop.Blueprint.FindFailPoint(new FailPointId(id.ToString()))?.Activity.Id.Value;
}
