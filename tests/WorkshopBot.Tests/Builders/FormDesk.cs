using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Facilitation.Prompting.Stages;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Builders;

/// <summary>Fills in the forms of a story's workshop and sends them: form, reading, decision, echo.</summary>
public sealed class FormDesk(Story story, string language = "en")
{
    private static readonly (ParticipantId Who, string Name)[] s_names =
        [(Support.Story.Nora, "Nora"), (Support.Story.Ines, "Ines"), (Support.Story.Maya, "Maya"), (Support.Story.Theo, "Theo"), (Support.Story.Sam, "Sam"), (Support.Story.Ruth, "Ruth")];

    private readonly List<Card> _shown = [];

    public Story Story => story;

    public Workshop Workshop => story.State;

    public Voice Voice => new(
        Texts.For(language, Clock.ZoneOf("Europe/Madrid"), story.Now),
        s_names.ToDictionary(person => person.Who, person => new Person(person.Who, person.Name)),
        story.Now);

    /// <summary>Every card that was shown.</summary>
    public IReadOnlyList<Card> Shown => _shown;

    public Card Open(ParticipantId who, StageKey stage, string target, FormState? state = null) =>
        Show(StageScript.Of(stage).Form(new Question(stage, target), Workshop, who, Voice, state));

    public FormReading Read(ParticipantId who, StageKey stage, string target, params (string Id, string Value)[] fields) =>
        StageScript.Of(stage).Read(new Question(stage, target), fields.ToDictionary(field => field.Id, field => field.Value), Workshop, who, Voice);

    /// <summary>Sends a form that has to be accepted; each field must be on it.</summary>
    public Card Send(ParticipantId who, StageKey stage, string target, params (string Id, string Value)[] fields)
    {
        var form = StageScript.Of(stage).Form(new Question(stage, target), Workshop, who, Voice);
        Assert.All(fields, field => Assert.Contains(form.Parts.OfType<CardPart.Field>(), shown => shown.Id == field.Id));
        var given = Assert.IsType<FormReading.Given>(Read(who, stage, target, fields));
        Assert.All(given.Offers, offer => Assert.Null(Stage.Of(stage).Check(offer, Workshop)));
        story.Do(new WorkshopCommand.OfferContributions(who, stage, given.Offers, given.Basis, given.BasisNote));
        List<WorkshopEvent> happened = [.. story.Last];
        if (given.Finished)
        {
            story.Do(new WorkshopCommand.FinishPart(who, stage));
            happened.AddRange(story.Last);
        }

        return Show(StageScript.Of(stage).Echo(happened, Workshop, who, Voice));
    }

    /// <summary>Sends a form that cannot be stored and gives the form that comes back; nothing typed may be missing in it.</summary>
    public Card Refused(ParticipantId who, StageKey stage, string target, params (string Id, string Value)[] fields)
    {
        var wrong = Assert.IsType<FormReading.Wrong>(Read(who, stage, target, fields));
        var form = Open(who, stage, target, wrong.State);
        Assert.All(fields, field => Assert.Contains(form.Parts.OfType<CardPart.Field>(), shown => shown.Value == field.Value));
        Assert.Contains(form.Parts.OfType<CardPart.Field>(), field => field.Error is not null);
        return form;
    }

    public FormDesk Do(WorkshopCommand command)
    {
        story.Do(command);
        return this;
    }

    public Card Show(Card card)
    {
        _shown.Add(card);
        return card;
    }
}
