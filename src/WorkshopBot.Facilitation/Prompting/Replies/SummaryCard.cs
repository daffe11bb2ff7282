using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What somebody reads who reads nothing else: whether it holds, what hurts, what is open, who does what by when.</summary>
public static class SummaryCard
{
    private const int MostFailPoints = 3;
    private const int MostNotes = 3;

    public static Card Of(Workshop workshop, Voice voice)
    {
        var (words, title) = (voice.Texts.Summary, Texts.Cut(workshop.Charter.Title));
        var head = words.Head(workshop.Signed?.Edition ?? workshop.Edition, workshop.EndedAt ?? workshop.Signed?.At ?? workshop.StartedAt);
        var signed = workshop.Signed is { } signature && workshop.IsSigned ? words.Signed(voice.Name(signature.By)) : null;
        var card = new CardBuilder(voice)
            .Heading(words.Title(title), Texts.SideBySide(head, voice.Texts.Word.State(workshop.Charter.State)))
            .Note(signed ?? words.Draft, signed is null ? "○" : "✓")
            .Add(Picture(workshop, voice));
        var facts = SummaryFacts.Of(workshop.Blueprint);
        Promise(card, facts.Promise, PromiseLine.Of(workshop, voice), voice);
        Hurts(card, facts, voice);
        Notes(card, workshop, voice);
        Open(card, facts, voice);
        card.Note(workshop.Blueprint.Actions.Count == 0 ? words.TasksNone : null);
        Lists.AddTasks(card, workshop, voice, RecordCard.MostTasks);
        return card.Note(PeopleLine.Of(workshop, voice))
            .Buttons(
                Act.Button(words.BtnFull, Act.Of(Verbs.Picture), ButtonStyle.Main), Act.Button(words.BtnTiles, Act.Of(Verbs.Picture, "tiles")),
                Act.Button(words.BtnRoleCard, Act.Of(Verbs.RoleCard)), Act.Button(words.BtnFiles, Act.Of(Verbs.Export)))
            .Build(title, workshop.Lifecycle == Lifecycle.Finished ? voice.Texts.Publish.Done(title, Took(workshop)) : head, PromiseLine.Of(workshop, voice)?.Text);
    }

    /// <summary>The picture with its words; null where pictures have no address.</summary>
    public static CardPart.Picture? Picture(Workshop workshop, Voice voice) => voice.Links is { } links
        ? new CardPart.Picture(links.For(workshop.Id, workshop.Version, "overview.png"), Alt(workshop, voice), links.For(workshop.Id, workshop.Version, "blueprint.svg"))
        : null;

    public static string Alt(Workshop workshop, Voice voice) => voice.Texts.Summary.PictureAlt(
        Texts.Cut(workshop.Charter.Title),
        workshop.Blueprint.Phases.Count,
        workshop.Blueprint.Activities.Count,
        workshop.Blueprint.FailPoints.Count(),
        workshop.Blueprint.Activities.Count(step => step.Wait is not null));

    private static int Took(Workshop workshop) => workshop.People.Values.Count(person => person.MayContribute);

    private static void Promise(CardBuilder card, PromiseCheck? check, CardPart.Note? line, Voice voice)
    {
        if (check is null || line is null)
        {
            return;
        }

        var words = voice.Texts.Summary;
        card.Note(words.PromiseTitle).Add(line);
        card.Note(check is { Verdict: not PromiseVerdict.Unknown, LongestWait: { } longest }
            ? words.PromiseParts(Seconds(check.TouchSeconds), Seconds(check.WaitSeconds), longest.Seconds, longest.Step.Value)
            : null);
        card.Note(check.Worst is { } worst && worst.Causes.Count > 0
            ? words.PromiseWorst(worst.Causes[0].When, Seconds(worst.TotalSeconds))
            : null);
    }

    private static int Seconds(long seconds) => (int)Math.Min(int.MaxValue, seconds);

    private static void Hurts(CardBuilder card, SummaryFacts facts, Voice voice)
    {
        var words = voice.Texts.Summary;
        var voted = facts.FailPoints.Where(ranked => ranked.FailPoint.Votes > 0).ToList();
        card.Note(facts.FailPoints.Count > 0 ? words.FailsTitle : null).Note(facts.FailPoints.Count > 0 && voted.Count == 0 ? words.FailsNone : null);
        foreach (var (step, fail) in (voted.Count > 0 ? voted : [.. facts.FailPoints]).Take(MostFailPoints))
        {
            card.Quote(fail.Id.Value, fail.What, Texts.SideBySide(step.Value, fail.Votes > 0 ? voice.Texts.Count.Votes(fail.Votes) : null));
            card.Pairs(
            [
                .. fail.Prevention is { } before ? [new Pair(voice.Texts.Word.Prevention, before)] : (Pair[])[],
                .. fail.Contingency is { } after ? [new Pair(voice.Texts.Word.Contingency, after)] : (Pair[])[],
            ]);
        }
    }

    private static void Notes(CardBuilder card, Workshop workshop, Voice voice)
    {
        var noted = workshop.Blueprint.InOrder().Where(step => step.Note is not null).ToList();
        card.Note(noted.Count > 0 ? voice.Texts.Summary.NotesTitle : null)
            .Pairs(noted.Take(MostNotes).Select(step => new Pair(Texts.SideBySide(step.Id.Value, step.Actor is { } actor ? Texts.Cut(actor) : null), step.Note!)))
            .Note(noted.Count > MostNotes ? voice.Texts.Word.AndMore(noted.Count - MostNotes) : null);
    }

    private static void Open(CardBuilder card, SummaryFacts facts, Voice voice)
    {
        var words = voice.Texts.Summary;
        var lines = new[]
        {
            facts.StepsWithoutOwner.Count > 0 ? words.OpenOwner(facts.StepsWithoutOwner) : null,
            facts.OpenFailPoints.Count > 0 ? words.OpenSafeguard(facts.OpenFailPoints) : null,
            facts.WaitsWithoutMaximum.Count > 0 ? words.OpenWait(facts.WaitsWithoutMaximum) : null,
            facts.Assumed > 0 ? words.OpenSupposed(facts.AssumedPercent) : null,
        }.OfType<string>().ToList();
        card.Note(words.OpenTitle).Add((lines.Count > 0 ? lines : [words.OpenZero]).Select(CardPart (line) => new CardPart.Note(line, lines.Count > 0 ? "○" : "✓")));
    }
}
