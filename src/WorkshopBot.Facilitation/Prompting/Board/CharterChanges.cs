using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What is different in a charter, by the names of its fields.</summary>
internal static class CharterChanges
{
    public static IReadOnlyList<string> Of(Charter before, Charter after, Voice voice)
    {
        var words = voice.Texts.Field;
        List<string> changed = [.. Enum.GetValues<CharterField>().Where(field => Value(before, field) != Value(after, field)).Select(words.Of)];
        changed.AddRange(new (bool Differs, string Words)[]
        {
            (before.State != after.State, words.State),
            (before.Pace != after.Pace, words.Pace),
            (before.Playbook != after.Playbook || before.CustomStages != after.CustomStages, words.Parts),
            (before.Language != after.Language, words.Language),
        }.Where(entry => entry.Differs).Select(entry => entry.Words));
        return changed.Count > 0 ? changed : [words.Rules];
    }

    private static string? Value(Charter charter, CharterField field) => field switch
    {
        CharterField.Service => charter.Service,
        CharterField.Scenario => charter.Scenario,
        CharterField.Customer => charter.Customer,
        CharterField.Start => charter.Start,
        CharterField.End => charter.End,
        CharterField.Goal => charter.Goal,
        CharterField.Owner => charter.Owner?.Value,
        CharterField.Title => charter.Title,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
