using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One role's steps: what done right looks like, the time, the first sentence, what to do if it fails.</summary>
public static class RoleCardView
{
    private const int MostSteps = 12;

    /// <param name="role">The role asked for; null looks for the one whose steps this person has confirmed.</param>
    public static Card Of(Workshop workshop, ParticipantId who, Voice voice, string? role = null)
    {
        var cards = RoleCards.Of(workshop.Blueprint);
        var wanted = role ?? Guess(workshop, who);
        if (wanted is null || cards.FirstOrDefault(card => SameWords.Are(card.Role, wanted)) is not { } mine)
        {
            return Choose(cards, workshop, voice);
        }

        var (words, intro) = (voice.Texts.Role, voice.Texts.Role.Intro(mine.Steps.Count, Texts.Cut(workshop.Charter.Title)));
        var card = new CardBuilder(voice).Heading(words.Title(Texts.Cut(mine.Role)), intro);
        foreach (var step in mine.Steps.Take(MostSteps))
        {
            card.Quote(step.Id.Value, step.What, Texts.SideBySide(step.Location, step.Channel) is { Length: > 0 } place ? place : null)
                .Pairs(workshop.Blueprint.Find(step.Id) is { } known ? Pairs(known, voice) : []);
        }

        card.Note(mine.Steps.Count > MostSteps ? voice.Texts.Word.AndMore(mine.Steps.Count - MostSteps) : null);
        Watches(card, mine, voice);
        return card.Build(words.Title(Texts.Cut(mine.Role)), intro);
    }

    /// <summary>Fail points at the steps of others that this role looks after.</summary>
    private static void Watches(CardBuilder card, RoleCard mine, Voice voice)
    {
        card.Note(mine.Watches.Count > 0 ? voice.Texts.Role.Watches : null);
        foreach (var fail in mine.Watches.Take(MostSteps))
        {
            card.Quote(fail.Id.Value, fail.What, fail.Step.Value).Pairs(
            [
                .. fail.Prevention is { } before ? [new Pair(voice.Texts.Word.Prevention, before)] : (Pair[])[],
                .. fail.Contingency is { } after ? [new Pair(voice.Texts.Word.Contingency, after)] : (Pair[])[],
            ]);
        }

        card.Note(mine.Watches.Count > MostSteps ? voice.Texts.Word.AndMore(mine.Watches.Count - MostSteps) : null);
    }

    private static Card Choose(Sequence<RoleCard> roles, Workshop workshop, Voice voice)
    {
        var title = voice.Texts.Document.RoleCards;
        var card = new CardBuilder(voice).Heading(title, Texts.Cut(workshop.Charter.Title)).Note(roles.Count == 0 ? voice.Texts.Document.None : null);
        foreach (var name in roles.Take(Paged.MostRows).Select(card => card.Role))
        {
            card.Row(Texts.Cut(name), null, Act.Of(Verbs.RoleCard, Texts.Cut(name)));
        }

        return card.Build(title);
    }

    private static string? Guess(Workshop workshop, ParticipantId who) => workshop.Blueprint.InOrder()
        .Where(step => step.Lane != Lane.Customer && step.Actor is not null && workshop.Confirmed.GetValueOrDefault(step.Id)?.By == who)
        .GroupBy(step => SameWords.Fold(step.Actor!)).OrderByDescending(group => group.Count()).Select(group => group.First().Actor).FirstOrDefault();

    /// <summary>What is known about a step; what is not is left out.</summary>
    public static IEnumerable<Pair> Pairs(Activity step, Voice voice)
    {
        var words = voice.Texts.Role;
        if (step.Standard?.Execution is { } execution)
        {
            yield return new Pair(words.LabelStandard, execution);
        }

        if (step.Standard is { TargetSeconds: { } target, MaxWaitSeconds: { } wait })
        {
            yield return new Pair(words.LabelTime, words.Time(target, wait));
        }

        if (step.Script?.Opening is { } opening)
        {
            yield return new Pair(words.LabelSay, opening);
        }

        if (step.Note is { } note)
        {
            yield return new Pair(voice.Texts.Picture.TitleNote, note);
        }

        foreach (var fail in step.FailPoints.Where(fail => fail.Contingency is not null))
        {
            yield return new Pair(Texts.SideBySide(words.LabelIfFails, fail.Id.Value), fail.Contingency!);
        }
    }
}
