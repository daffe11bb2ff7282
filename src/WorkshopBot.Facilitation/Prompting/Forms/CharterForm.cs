using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Listening;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The charter in two short pages: the story, and how we work. Page two is filled with defaults.</summary>
internal static class CharterForm
{
    private const string SecondField = "second";
    private const string Split = "split";

    public static Card Story(Workshop workshop, Voice voice, FormState? state)
    {
        var (words, charter) = (voice.Texts.Charter, workshop.Charter);
        var kit = new FormKit(voice, state).Lead(words.Title, words.SectionStory).Note(words.Intro);
        kit = StartFrom.IsOffered(workshop) ? kit.Choice(StartFrom.Field, voice.Texts.Start.FromLabel, "blank", StartFrom.Choices(voice)) : kit;
        return Second(kit
            .Field("service", words.ServiceLabel, FieldKind.Line, field => field with { Placeholder = words.ServicePlaceholder, Value = OrNull(charter.Service), Limit = TextRules.FieldLength })
            .Field("scenario", words.ScenarioLabel, FieldKind.Line, field => field with { Placeholder = words.ScenarioPlaceholder, Help = words.ScenarioHelp, Value = OrNull(charter.Scenario), Limit = TextRules.FieldLength }), voice, state)
            .Field("customer", words.CustomerLabel, FieldKind.Line, field => field with { Placeholder = words.CustomerPlaceholder, Value = OrNull(charter.Customer), Limit = TextRules.FieldLength })
            .Field("start", words.StartLabel, FieldKind.Line, field => field with { Placeholder = words.StartPlaceholder, Value = OrNull(charter.Start), Limit = TextRules.FieldLength })
            .Field("end", words.EndLabel, FieldKind.Line, field => field with { Placeholder = words.EndPlaceholder, Value = OrNull(charter.End), Limit = TextRules.FieldLength })
            .Field("goal", words.GoalLabel, FieldKind.Line, field => field with { Placeholder = words.GoalPlaceholder, Help = words.GoalHelp, Value = OrNull(charter.Goal), Limit = TextRules.FieldLength })
            .Build(Act.Send(voice.Texts.Btn.Next, Act.Of(Verbs.CharterSend, "1")));
    }

    public static Card How(Workshop workshop, Voice voice, FormState? state)
    {
        var (words, charter) = (voice.Texts.Charter, workshop.Charter);
        var begun = workshop.HasBegun;
        var kit = new FormKit(voice, state).Lead(words.Title, words.SectionHow)
            .Field("title", words.TitleLabel, FieldKind.Line, field => field with { Value = charter.Title, Limit = TextRules.NameLength })
            .Person("owner", words.OwnerLabel, workshop, charter.Owner)
            .Choice("state", words.StateLabel, CharterChoices.Key(charter.State), CharterChoices.States(voice))
            .Choice("pace", words.PaceLabel, CharterChoices.Key(charter.Pace), CharterChoices.Paces(voice))
            .Choice("playbook", words.PlaybookLabel, CharterChoices.Key(charter.Playbook), CharterChoices.Playbooks(voice))
            .Field("parts", words.PartsLabel, FieldKind.SomeOf, field => field with
            {
                Choices = CharterChoices.Parts(voice).ToSequence(),
                Value = CharterChoices.PartsOf(charter),
                Help = words.PartsHelp,
            });
        kit = begun
            ? kit.Note(voice.Texts.Names.Fixed)
            : kit.Choice("rounds", words.RoundLabel, CharterChoices.Key(charter.Rounds), CharterChoices.Rounds(voice))
                .Choice("names", words.NamesLabel, CharterChoices.Key(charter.Names), CharterChoices.Names(voice));
        kit = kit.Choice("votes", words.VotesLabel, CharterChoices.VotesOf(charter), CharterChoices.Votes(charter))
            .Field("stack", words.StackLabel, FieldKind.Yes, field => field with { Value = charter.StackVotes ? "true" : null });
        return kit.Choice("language", words.LanguageLabel, charter.Language, Texts.Languages.Select(language => new Choice(language, voice.Texts.LanguageName(language))))
            .Note(StartCard.Coverage(workshop, voice), "△")
            .Build(
                Act.Send(begun ? voice.Texts.Contribute.BtnSave : words.BtnStart, Act.Of(Verbs.CharterSend, "2")),
                Act.Button(words.CoverageBtnInvite, Act.Of(Verbs.Invite)), Act.Button(voice.Texts.Btn.Back, Act.Of(Verbs.Charter, "1")));
    }

    /// <summary>The story as it was written, or as the blueprint tells it that the workshop starts from; with the steps of that blueprint.</summary>
    public static FormOutcome ReadStory(FormFields fields)
    {
        var (words, workshop) = (fields.Voice.Texts.Charter, fields.Workshop);
        var origin = StartFrom.IsOffered(workshop) ? StartFrom.Find(fields.Text(StartFrom.Field), fields.Voice) : null;
        var charter = (origin?.Frame(workshop.Charter) ?? workshop.Charter) with
        {
            Service = Told(fields, "service", origin?.Blueprint.Service, words.ServiceError),
            Scenario = Told(fields, "scenario", origin?.Blueprint.Scenario, words.ScenarioError),
            Customer = Told(fields, "customer", origin?.Blueprint.Customer, words.CustomerError),
            Start = Told(fields, "start", origin?.Blueprint.Start, words.StartError),
            End = Told(fields, "end", origin?.Blueprint.End, words.EndError),
            Goal = Told(fields, "goal", origin?.Blueprint.Goal, words.GoalError),
        };
        var two = TextChecks.SecondScenario(fields.Text("scenario") ?? "");
        if (!fields.IsSound || (two is not null && fields.Text(SecondField) is null))
        {
            return new FormOutcome.Again(Story(workshop, fields.Voice, fields.State));
        }

        var split = two is not null && fields.Text(SecondField) == Split;
        WorkshopCommand write = new WorkshopCommand.WriteCharter(fields.Who, split ? charter with { Scenario = two!.Value.First } : charter);
        return FormOutcome.Of([
            .. origin is null ? (WorkshopCommand[])[] : [origin.Take(fields.Who)], write,
            .. split ? [new WorkshopCommand.Park(fields.Who, two!.Value.Second)] : (WorkshopCommand[])[],
        ]);
    }

    /// <summary>Asked only when the scenario reads like two: keep the first and park the second, or it is one after all.</summary>
    private static FormKit Second(FormKit kit, Voice voice, FormState? state) => TextChecks.SecondScenario(state?.Value("scenario") ?? "") is { } two
        ? kit.Choice(
            SecondField, voice.Texts.Charter.ScenarioSecond(two.Second), Split,
            new Choice(Split, voice.Texts.Charter.ScenarioSplit), new Choice("one", voice.Texts.Charter.ScenarioTogether))
        : kit;

    private static string Told(FormFields fields, string id, string? known, string error) =>
        fields.Text(id) is null && !string.IsNullOrEmpty(known) ? known : fields.Needed(id, error, TextRules.FieldLength);

    /// <summary>How the team works; with a complete story this also starts the workshop, unless a lane has nobody who knows it.</summary>
    public static FormOutcome ReadHow(FormFields fields)
    {
        var (workshop, voice) = (fields.Workshop, fields.Voice);
        var owner = fields.Person("owner", voice.Texts.Charter.OwnerError);
        var charter = workshop.Charter with
        {
            Title = fields.Text("title") is null ? workshop.Charter.Title : fields.Needed("title", limit: TextRules.NameLength),
            Owner = owner ?? workshop.Charter.Owner,
            State = CharterChoices.State(fields.Text("state")) ?? workshop.Charter.State,
            Pace = CharterChoices.Pace(fields.Text("pace")) ?? workshop.Charter.Pace,
            Playbook = CharterChoices.Playbook(fields.Text("playbook")) ?? workshop.Charter.Playbook,
            CustomStages = fields.Text("parts") is null ? workshop.Charter.CustomStages : CharterChoices.ReadParts(fields.Some("parts")),
            VotesPerPerson = CharterChoices.Vote(fields.Text("votes")) ?? workshop.Charter.VotesPerPerson,
            StackVotes = fields.Text("votes") is null ? workshop.Charter.StackVotes : fields.Ticked("stack"),
            Rounds = CharterChoices.Round(fields.Text("rounds")) ?? workshop.Charter.Rounds,
            Names = CharterChoices.Name(fields.Text("names")) ?? workshop.Charter.Names,
            Language = fields.Text("language") is { } language && Texts.Languages.Contains(language) ? language : workshop.Charter.Language,
        };
        if (!fields.IsSound)
        {
            return new FormOutcome.Again(How(workshop, voice, fields.State));
        }

        var write = new WorkshopCommand.WriteCharter(fields.Who, charter);
        var covered = StartCard.Coverage(workshop with { Charter = charter }, voice) is null;
        return workshop.HasBegun || charter.Missing().Any() || !covered
            ? FormOutcome.Of(write)
            : FormOutcome.Of(write, new WorkshopCommand.CloseStage(fields.Who, Domain.Stages.StageKey.Charter));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
