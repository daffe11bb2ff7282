using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The charter in two short pages: the story, and how we work. Page two is filled with defaults.</summary>
internal static class CharterForm
{
    public static Card Story(Workshop workshop, Voice voice, FormState? state)
    {
        var (words, charter) = (voice.Texts.Charter, workshop.Charter);
        return new FormKit(voice, state).Lead(words.Title, words.SectionStory).Note(words.Intro)
            .Field("service", words.ServiceLabel, FieldKind.Line, field => field with { Placeholder = words.ServicePlaceholder, Value = OrNull(charter.Service), Limit = TextRules.FieldLength })
            .Field("scenario", words.ScenarioLabel, FieldKind.Line, field => field with { Placeholder = words.ScenarioPlaceholder, Help = words.ScenarioHelp, Value = OrNull(charter.Scenario), Limit = TextRules.FieldLength })
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
            .Person("owner", words.OwnerLabel, workshop, charter.Owner)
            .Choice("state", words.StateLabel, CharterChoices.Key(charter.State), CharterChoices.States(voice))
            .Choice("pace", words.PaceLabel, CharterChoices.Key(charter.Pace), CharterChoices.Paces(voice))
            .Choice("playbook", words.PlaybookLabel, CharterChoices.Key(charter.Playbook), CharterChoices.Playbooks(voice, charter.Playbook));
        kit = begun
            ? kit.Note(voice.Texts.Names.Fixed)
            : kit.Choice("rounds", words.RoundLabel, CharterChoices.Key(charter.Rounds), CharterChoices.Rounds(voice))
                .Choice("names", words.NamesLabel, CharterChoices.Key(charter.Names), CharterChoices.Names(voice));
        return kit.Choice("language", words.LanguageLabel, charter.Language, Texts.Languages.Select(language => new Choice(language, voice.Texts.LanguageName(language))))
            .Note(StartCard.Coverage(workshop, voice), "△")
            .Build(
                Act.Send(begun ? voice.Texts.Contribute.BtnSave : words.BtnStart, Act.Of(Verbs.CharterSend, "2")),
                Act.Button(words.CoverageBtnInvite, Act.Of(Verbs.Invite)), Act.Button(voice.Texts.Btn.Back, Act.Of(Verbs.Charter, "1")));
    }

    /// <summary>The story as it was written; a half-filled page is kept, what is missing is asked for at the start.</summary>
    public static FormOutcome ReadStory(FormFields fields)
    {
        var words = fields.Voice.Texts.Charter;
        var charter = fields.Workshop.Charter with
        {
            Service = fields.Needed("service", words.ServiceError, TextRules.FieldLength),
            Scenario = fields.Needed("scenario", words.ScenarioError, TextRules.FieldLength),
            Customer = fields.Needed("customer", words.CustomerError, TextRules.FieldLength),
            Start = fields.Needed("start", words.StartError, TextRules.FieldLength),
            End = fields.Needed("end", words.EndError, TextRules.FieldLength),
            Goal = fields.Needed("goal", words.GoalError, TextRules.FieldLength),
        };
        return fields.IsSound
            ? FormOutcome.Of(new WorkshopCommand.WriteCharter(fields.Who, charter))
            : new FormOutcome.Again(Story(fields.Workshop, fields.Voice, fields.State));
    }

    /// <summary>How the team works; with a complete story this also starts the workshop, unless a lane has nobody who knows it.</summary>
    public static FormOutcome ReadHow(FormFields fields)
    {
        var (workshop, voice) = (fields.Workshop, fields.Voice);
        var owner = fields.Person("owner", voice.Texts.Charter.OwnerError);
        var charter = workshop.Charter with
        {
            Owner = owner ?? workshop.Charter.Owner,
            State = CharterChoices.State(fields.Text("state")) ?? workshop.Charter.State,
            Pace = CharterChoices.Pace(fields.Text("pace")) ?? workshop.Charter.Pace,
            Playbook = CharterChoices.Playbook(fields.Text("playbook")) ?? workshop.Charter.Playbook,
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
