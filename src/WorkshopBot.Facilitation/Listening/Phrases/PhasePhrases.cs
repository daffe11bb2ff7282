using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening.Answers;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>The list of phases.</summary>
internal static class PhasePhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new("phases {text}", "fases {text}", Set),
        new(
            "rename phase {text} (to|as|into|->) {text}|phase {text} is [now] [called] {text}",
            "renombrar [la] fase {text} (a|como|por|->) {text}|[la] fase {text} [ahora] (es|se llama) {text}",
            (found, hearing) => Rename(hearing, found.Texts[0], found.Texts[1])),
        new("rename phase {text}", "renombrar [la] fase {text}", (found, hearing) => RenameByFirstWord(hearing, found.Text)),
        new(
            "[move] phase {text} (after|behind) [phase] {text}",
            "[mover] [la] fase {text} (despues de|tras) [la] [fase] {text}",
            MoveAfter),
        new(
            "[move] phase {text} before [phase] {text}",
            "[mover] [la] fase {text} antes de [la] [fase] {text}",
            (found, hearing) => hearing.WithPhase(found.Texts[0], moved =>
            new WorkshopCommand.MovePhase(hearing.Who, moved.Id, Before(hearing, found.Texts[1], moved.Id)))),
        new(
            "[move] phase {text} (first|to the start)",
            "[mover] [la] fase {text} (primero|primera|al principio)",
            (found, hearing) => hearing.WithPhase(found.Text, moved =>
            new WorkshopCommand.MovePhase(hearing.Who, moved.Id, null))),
        new(
            "(remove|delete|drop) phase {text}",
            "(quitar|quita|borrar|eliminar) [la] fase {text}",
            (found, hearing) => hearing.WithPhase(found.Text, phase =>
            new WorkshopCommand.RemovePhase(hearing.Who, phase.Id))),
        new(
            "rename {text} to {text}",
            "renombrar {text} (a|como) {text}",
            (found, hearing) => hearing.Phase(found.Texts[0]) is not null ? Rename(hearing, found.Texts[0], found.Texts[1]) : null),
    ];

    /// <summary>Once all lists are on the table the facilitator's one list is the list; before that it is one telling among others.</summary>
    private static Understanding Set(Captured found, Hearing hearing)
    {
        var names = TextAnswers.Names(found.Text);
        return hearing.IsFacilitator && hearing.Workshop.Rounds.GetValueOrDefault(StageKey.Chain) is not { IsVisible: false }
            ? new Understanding.Do(new WorkshopCommand.SetPhases(hearing.Who, names.ToSequence()))
            : hearing.Offer(StageKey.Chain, names.Select((name, place) => (Offer)new Offer.PhaseName(place, name)));
    }

    private static Understanding Rename(Hearing hearing, string phase, string name) =>
        hearing.WithPhase(phase, known => new WorkshopCommand.RenamePhase(hearing.Who, known.Id, name));

    /// <summary>"Rename phase 2 Prepare": the phase's number or name comes first, the rest is the new name.</summary>
    private static Understanding RenameByFirstWord(Hearing hearing, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = words.Length - 1; length > 0; length--)
        {
            if (hearing.Phase(string.Join(' ', words[..length]).TrimEnd(':')) is not null)
            {
                return Rename(hearing, string.Join(' ', words[..length]).TrimEnd(':'), string.Join(' ', words[length..]));
            }
        }

        return new Understanding.AskBack.UnknownPhase(words[0]);
    }

    private static Understanding MoveAfter(Captured found, Hearing hearing) => hearing.Phase(found.Texts[1]) is { } after
        ? hearing.WithPhase(found.Texts[0], moved => new WorkshopCommand.MovePhase(hearing.Who, moved.Id, after.Id))
        : new Understanding.AskBack.UnknownPhase(found.Texts[1]);

    private static PhaseId? Before(Hearing hearing, string text, PhaseId moved) =>
        hearing.Phase(text) is { } next
            ? hearing.Workshop.Blueprint.Phases.TakeWhile(phase => phase.Id != next.Id).LastOrDefault(phase => phase.Id != moved)?.Id
            : null;
}
