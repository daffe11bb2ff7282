using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>One role's steps: what done right looks like, the time, the first sentence, what to do if it fails.</summary>
public static class RoleCardView
{
    private const int MostSteps = 12;

    /// <param name="role">The role asked for; null looks for the one whose steps this person has confirmed.</param>
    public static Card Of(Workshop workshop, ParticipantId who, Voice voice, string? role = null)
    {
        var roles = Roles(workshop);
        var mine = role is null ? Guess(workshop, who) : roles.FirstOrDefault(name => SameWords.Are(name, role));
        if (mine is null)
        {
            return Choose(roles, workshop, voice);
        }

        var steps = workshop.Blueprint.InOrder().Where(step => step.Actor is { } actor && SameWords.Are(actor, mine)).ToList();
        var (title, intro) = (voice.Texts.Role.Title(Texts.Cut(mine)), voice.Texts.Role.Intro(steps.Count, Texts.Cut(workshop.Charter.Title)));
        var card = new CardBuilder(voice).Heading(title, intro);
        foreach (var step in steps.Take(MostSteps))
        {
            card.Quote(step.Id.Value, step.What, step.Location).Pairs(Pairs(step, voice));
        }

        return card.Note(steps.Count > MostSteps ? voice.Texts.Word.AndMore(steps.Count - MostSteps) : null).Build(title, intro);
    }

    private static Card Choose(List<string> roles, Workshop workshop, Voice voice)
    {
        var title = voice.Texts.Document.RoleCards;
        var card = new CardBuilder(voice).Heading(title, Texts.Cut(workshop.Charter.Title)).Note(roles.Count == 0 ? voice.Texts.Document.None : null);
        foreach (var name in roles.Take(Paged.MostRows))
        {
            card.Row(Texts.Cut(name), null, Act.Of(Verbs.RoleCard, Texts.Cut(name)));
        }

        return card.Build(title);
    }

    private static List<string> Roles(Workshop workshop) => [.. workshop.Blueprint.InOrder().Where(step => step.Lane != Lane.Customer).Select(step => step.Actor).OfType<string>().DistinctBy(SameWords.Fold)];

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

        foreach (var fail in step.FailPoints.Where(fail => fail.Contingency is not null))
        {
            yield return new Pair(Texts.SideBySide(words.LabelIfFails, fail.Id.Value), fail.Contingency!);
        }
    }
}
