using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>Forms about people: invite, hand over, ask someone, be left in peace.</summary>
internal static class PeopleForms
{
    public const string Who = "who";
    public const string Knows = "knows";
    public const string Until = "until";

    public static Card Invite(Workshop workshop, Voice voice, FormState? state)
    {
        var words = voice.Texts;
        var holes = workshop.Current == StageKey.Charter ? StartCard.Coverage(workshop, voice) : null;
        return new FormKit(voice, state).Lead(words.Facilitate.Invite, Texts.Cut(workshop.Charter.Title))
            .Note(holes, "△")
            .Field(Who, words.Charter.PeopleLabel, FieldKind.Person, field => field with { Choices = Persons.Choices(workshop, voice), Help = words.Charter.PeopleHelp, Required = true })
            .Field(Knows, words.Invite.KnowsLabel, FieldKind.SomeOf, field => field with { Choices = Knowledge(voice) })
            .Build(Act.Send(words.Facilitate.Invite, Act.Of(Verbs.InviteSend)));
    }

    public static FormOutcome ReadInvite(FormFields fields)
    {
        var people = fields.People(Who);
        if (people.Count == 0)
        {
            fields.Wrong(Who, fields.Voice.Texts.Check.Required);
        }

        var (role, lanes) = RoleOf(fields.Some(Knows));
        return fields.IsSound
            ? FormOutcome.Of(people.Select(who => new WorkshopCommand.InvitePerson(fields.Who, who, role, lanes)))
            : new FormOutcome.Again(Invite(fields.Workshop, fields.Voice, fields.State));
    }

    public static Card Handover(Workshop workshop, Voice voice, FormState? state) => new FormKit(voice, state)
        .Lead(voice.Texts.Facilitate.Handover, voice.Texts.Facilitate.HandoverHint)
        .Person(Who, voice.Texts.Handover.WhoLabel, workshop)
        .Build(Act.Send(voice.Texts.Facilitate.Handover, Act.Of(Verbs.HandoverSend)));

    public static FormOutcome ReadHandover(FormFields fields) => fields.Person(Who) is { } to && fields.IsSound
        ? FormOutcome.Of(new WorkshopCommand.OfferFacilitation(fields.Who, to))
        : new FormOutcome.Again(Handover(fields.Workshop, fields.Voice, fields.State));

    /// <summary>"Don't know, ask someone": the question moves with its context.</summary>
    public static Card Ask(Question question, Workshop workshop, Voice voice, FormState? state)
    {
        var kit = new FormKit(voice, state).Lead(voice.Texts.Contribute.DontKnow);
        kit.Card.Add(Stages.StageScript.Of(question.Stage).PersonalAsk(question, workshop, voice));
        return kit.Person(Who, voice.Texts.Stages.Playback.AskLabel, workshop)
            .Build(Act.Send(voice.Texts.Contribute.BtnAskOther, Act.For(Verbs.AskSend, question)));
    }

    public static FormOutcome ReadAsk(Question question, FormFields fields) => fields.Person(Who) is { } to && fields.IsSound
        ? FormOutcome.Of(new WorkshopCommand.PassQuestion(fields.Who, question.Stage, question.Target, to))
        : new FormOutcome.Again(Ask(question, fields.Workshop, fields.Voice, fields.State));

    public static Card Quiet(Voice voice, FormState? state) => new FormKit(voice, state)
        .Lead(voice.Texts.Remind.BtnMute)
        .Field(Until, voice.Texts.Remind.MuteLabel, FieldKind.Date, field => field with { Required = true })
        .Build(Act.Send(voice.Texts.Contribute.BtnSave, Act.Of(Verbs.QuietSend)));

    public static FormOutcome ReadQuiet(FormFields fields) => fields.Day(Until) is { } day && fields.IsSound
        ? FormOutcome.Of(new WorkshopCommand.StayQuiet(fields.Who, fields.MorningOf(day)))
        : new FormOutcome.Again(Quiet(fields.Voice, fields.State));

    private static Sequence<Choice> Knowledge(Voice voice)
    {
        var words = voice.Texts.Charter;
        return
        [
            new Choice("front", words.RoleFront), new Choice("back", words.RoleBack), new Choice("support", words.RoleSupport),
            new Choice("customer", words.RoleCustomerVoice), new Choice("observer", words.RoleObserver),
        ];
    }

    /// <summary>Who ticks nothing may know anything; who only looks on is asked nothing.</summary>
    private static (Role Role, Lanes Knows) RoleOf(IReadOnlyList<string> knows)
    {
        var lanes = knows.Aggregate(Lanes.None, (sum, name) => sum | name switch
        {
            "front" => Lanes.Front,
            "back" => Lanes.Back,
            "support" => Lanes.Support,
            "customer" => Lanes.Customer,
            _ => Lanes.None,
        });
        return knows.Contains("observer") ? (Role.Observer, Lanes.None)
            : lanes == Lanes.Customer ? (Role.CustomerVoice, lanes)
            : (Role.Expert, lanes == Lanes.None ? Lanes.All : lanes);
    }
}
