using System.Globalization;

namespace WorkshopBot.Domain.Blueprints.Format;

/// <summary>Reads the top level of a file; activities and the references between them have their own readers.</summary>
internal static class BlueprintReader
{
    /// <summary>The blueprint as far as it could be read; null if this is no blueprint at all.</summary>
    public static ServiceBlueprint? Read(FileNode root, FaultList faults)
    {
        if (root.Kind != NodeKind.Fields)
        {
            faults.Add(root.Line, "", FaultRule.WrongType, "an object, { … }");
            return null;
        }

        var file = new FileObject(root, "", faults);
        var version = file.Required("format");
        if (version.Length > 0 && version != BlueprintFile.Format)
        {
            file.Fault("format", FaultRule.WrongVersion, version, BlueprintFile.Format);
            return null;
        }

        var phases = new PhaseReader(file);
        var blueprint = Head(file) with { Phases = phases.Read(), Actions = Actions(file), Parked = Parked(file) };
        return Body(file, blueprint, phases);
    }

    private static ServiceBlueprint Head(FileObject file) => new()
    {
        Title = file.Required("title"),
        Service = file.Text("service") ?? "",
        Scenario = file.Text("scenario") ?? "",
        Customer = file.Text("customer") ?? "",
        State = file.RequiredWord("state", Words.States) ?? default,
        Start = file.Text("start") ?? "",
        End = file.Text("end") ?? "",
        Goal = file.Text("goal") ?? "",
        Visibility = file.Word("visibility", Words.Visibilities) ?? default,
        Language = Language(file),
        Note = file.Text("note") ?? "",
    };

    private static ServiceBlueprint Body(FileObject file, ServiceBlueprint blueprint, PhaseReader phases)
    {
        if (!file.Has("activities"))
        {
            file.Fault("activities", FaultRule.Missing);
        }

        var ids = new IdCheck(file.Faults);
        var activities = new ActivityReader(phases, ids);
        var objects = file.Objects("activities", ServiceBlueprint.MaxActivities).ToList();
        blueprint = blueprint with
        {
            Activities = objects.Select(activities.Read).ToSequence(),
            Promise = file.Object("promise") is { } promise ? Promise(promise) : null,
        };

        // Without a list of activities every reference would be reported as well.
        if (file.IsList("activities"))
        {
            new ReferenceCheck(file, objects).Check(blueprint);
        }

        return blueprint;
    }

    private static Promise Promise(FileObject promise) => new(
        new ActivityId(promise.Required("from")),
        new ActivityId(promise.Required("to")),
        RequiredSeconds(promise, "promiseSeconds"),
        RequiredSeconds(promise, "toleranceSeconds"));

    private static int RequiredSeconds(FileObject fields, string field)
    {
        if (!fields.Has(field))
        {
            fields.Fault(field, FaultRule.Missing);
        }

        return fields.Seconds(field) ?? 0;
    }

    private static Sequence<ActionItem> Actions(FileObject file)
    {
        var ids = new IdCheck(file.Faults);
        return file.Objects("actions").Select(action => new ActionItem(
            ids.Required(action), action.Required("what"), action.Text("owner") ?? "", Date(action, "due"), action.YesNo("done"))).ToSequence();
    }

    private static Sequence<ParkedItem> Parked(FileObject file)
    {
        var ids = new IdCheck(file.Faults);
        return file.Objects("parked").Select(parked => new ParkedItem(
            ids.Required(parked), parked.Required("text"), parked.Word("outcome", Words.Outcomes))).ToSequence();
    }

    private static DateOnly? Date(FileObject fields, string field)
    {
        if (fields.Text(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        fields.Fault(field, FaultRule.NotADate, text);
        return null;
    }

    private static string Language(FileObject file)
    {
        var language = file.Text("language") ?? "en";
        if (!IsTag(language))
        {
            file.Fault("language", FaultRule.NotALanguage, language);
        }

        return language;
    }

    /// <summary>A language and up to four parts more, as in <c>zh-Hant-TW</c>. By hand: loading the regular expressions takes longer than the file.</summary>
    private static bool IsTag(string language)
    {
        var parts = language.Split('-');
        if (parts.Length > 5 || parts[0].Length < 2)
        {
            return false;
        }

        return parts[0].All(char.IsAsciiLetter) && Array.TrueForAll(parts, part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
