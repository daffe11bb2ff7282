using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Once, to each person alone, with the reason and the first question one tap away.</summary>
public static class InvitationCard
{
    private const int MinutesAPart = 2;

    public static Card Of(Workshop workshop, ParticipantId who, Voice voice)
    {
        var words = voice.Texts.Invite;
        var minutes = MinutesAPart * Math.Max(1, workshop.Playbook.Stages.Count - workshop.Playbook.NumberOf(workshop.Current));
        var personal = words.Personal(voice.Name(workshop.Facilitator), Texts.Cut(workshop.Charter.Title), minutes);
        var knows = workshop.People.GetValueOrDefault(who) is { } person ? PeopleLine.Knows(person, voice) : "";
        return new CardBuilder(voice)
            .Note(voice.Texts.Chat.Hello)
            .Note(personal)
            .Note(knows.Length > 0 ? words.Reason(knows) : null)
            .Buttons(
                Act.Button(words.BtnBegin, Act.On(Verbs.Contribute, workshop.Current), ButtonStyle.Main),
                Act.Button(words.BtnNotMe, Act.Of(Verbs.Leave)))
            .Build(personal);
    }

    /// <summary>Whoever is asked something now, was invited by somebody else and has not been here yet.</summary>
    public static IEnumerable<ParticipantId> Invited(Workshop workshop, DateTimeOffset now) =>
        workshop.Lifecycle != Lifecycle.Running || workshop.Current == StageKey.Charter
            ? []
            : Questions.Asked(workshop, now).Where(who => who != workshop.Facilitator && workshop.People[who].LastSeen is null);
}
