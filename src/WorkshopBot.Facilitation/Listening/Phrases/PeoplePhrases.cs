using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Times;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Phrases;

/// <summary>Who takes part, who facilitates, and who wants to be left in peace.</summary>
internal static class PeoplePhrases
{
    public static IEnumerable<Phrase> All =>
    [
        new(
            "hand [it] over to {person}|(give|pass) facilitation to {person}",
            "(ceder|cede|cedo|pasar) [la facilitacion] a {person}",
            (found, hearing) =>
            Hearing.WithPerson(found.Person, to => new WorkshopCommand.OfferFacilitation(hearing.Who, to))),
        Phrase.Wish(
            "take [it] over|i take over|i will take over|ill take over",
            "asumir|asumirlo|asumo|lo asumo|tomar el relevo",
            hearing => new WorkshopCommand.RequestFacilitation(hearing.Who)),
        Phrase.Wish(
            "[yes] [,] (ill do it|i will do it|i do it)|yes i will",
            "[si] [,] (lo hago|yo lo hago|me encargo)",
            hearing => Accept(hearing, true)),
        Phrase.Wish("[no] [,] not me|no i cant|i cant", "[no] [,] yo no|no puedo", hearing => Accept(hearing, false)),
        Phrase.Wish(
            "lock [the] (handover|hand-over|facilitation)",
            "bloquear [la] (cesion|facilitacion)",
            hearing => new WorkshopCommand.LockFacilitation(hearing.Who, true)),
        Phrase.Wish(
            "unlock [the] (handover|hand-over|facilitation)",
            "desbloquear [la] (cesion|facilitacion)",
            hearing => new WorkshopCommand.LockFacilitation(hearing.Who, false)),

        new("invite {person} (as|for) [a|an|the] {text}", "(invitar|invita) [a] {person} (como|para) [el|la|un|una] {text}", Invite),
        new("invite {person}", "(invitar|invita) [a] {person}", (found, hearing) => Invite(found, hearing, Role.Expert, Lanes.All)),
        Phrase.Wish(
            "join|count me in|im in",
            "unirme|me uno|me apunto|cuenta conmigo",
            hearing => Speak(hearing, hearing.Workshop.People.GetValueOrDefault(hearing.Who)?.Language)),
        Phrase.Wish(
            "leave|leave the workshop|im out",
            "salir|me voy|salir del taller|dejar el taller",
            hearing => new WorkshopCommand.LeaveWorkshop(hearing.Who)),
        Phrase.Wish(
            "[language] english|in english",
            "[idioma] ingles|en ingles",
            hearing => Speak(hearing, "en")),
        Phrase.Wish(
            "[language] spanish|in spanish",
            "[idioma] espanol|en espanol|castellano",
            hearing => Speak(hearing, "es")),

        new(
            "quiet until {text}|mute until {text}|leave me in peace until {text}|away until {text}",
            "silencio hasta {text}|dejame en paz hasta {text}|fuera hasta {text}",
            QuietUntil),
        new("(quiet|mute|away) [for] {text}", "silencio [por|durante] {text}", QuietFor),
        Phrase.Wish("quiet|im away", "silencio", hearing => Quiet(hearing, SpokenMoment.Morning("tomorrow", hearing.Heard)!.Value)),
        Phrase.Wish(
            "unmute|im back|not quiet|no quiet",
            "fin del silencio|ya estoy|sin silencio",
            hearing => Quiet(hearing, hearing.Heard.Now)),
        new(
            "stop [asking]|enough|not now|later",
            "(para|parar|basta|ahora no|mas tarde|deja de preguntar)",
            (_, _) => new Understanding.StopAsking()),
    ];

    /// <summary>"I'll do it" answers an offered hand-over, and a request to take over.</summary>
    private static WorkshopCommand Accept(Hearing hearing, bool accept) =>
        hearing.Workshop.FacilitationOfferedTo != hearing.Who && hearing.Workshop.FacilitationRequestedBy is not null
            ? new WorkshopCommand.AnswerTakeover(hearing.Who, accept)
            : new WorkshopCommand.AnswerHandover(hearing.Who, accept);

    private static WorkshopCommand.JoinWorkshop Speak(Hearing hearing, string? language) =>
        new(hearing.Who, language, hearing.Workshop.People.GetValueOrDefault(hearing.Who)?.Zone);

    private static Understanding? Invite(Captured found, Hearing hearing)
    {
        var knows = RoleWords.Read(found.Text);
        return knows is null ? null : Invite(found, hearing, knows.Value.Role, knows.Value.Knows);
    }

    private static Understanding Invite(Captured found, Hearing hearing, Role role, Lanes knows) =>
        Hearing.WithPerson(found.Person, who => new WorkshopCommand.InvitePerson(hearing.Who, who, role, knows));

    private static Understanding QuietUntil(Captured found, Hearing hearing) =>
        SpokenMoment.Morning(found.Text, hearing.Heard) is { } until
            ? new Understanding.Do(Quiet(hearing, until))
            : new Understanding.AskBack.UnknownDate(found.Text);

    private static Understanding? QuietFor(Captured found, Hearing hearing)
    {
        WorkshopCommand For(int seconds) => Quiet(hearing, SpokenMoment.After(hearing.Heard.Now, seconds, hearing.Heard.Zone));
        return SpokenTime.Read(found.Text, hearing.Heard.Language) switch
        {
            { IfHours: { } hours } time => new Understanding.AskBack.AmbiguousTime(found.Text, For(time.Seconds), For(hours)),
            { } time => new Understanding.Do(For(time.Seconds)),
            null => SpokenMoment.Morning(found.Text, hearing.Heard) is { } until ? new Understanding.Do(Quiet(hearing, until)) : null,
        };
    }

    private static WorkshopCommand.StayQuiet Quiet(Hearing hearing, DateTimeOffset until) => new(hearing.Who, until);
}
