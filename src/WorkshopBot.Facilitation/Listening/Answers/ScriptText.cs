using System.Text.RegularExpressions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>Sentences: the first, the one for a bad moment, and what is never said.</summary>
internal static partial class ScriptText
{
    public static Offer.Script Read(ActivityId at, IEnumerable<string> lines, string language)
    {
        var script = new Offer.Script(at, null, null, null, language);
        foreach (var line in lines)
        {
            var label = Label().Match(Folding.Fold(line));
            var words = Line.Of(label.Success ? line[label.Length..] : line) is var said ? said.Between(0, said.Text.Length) : line;
            script = label.Groups["never"].Success ? script with { Never = words }
                : label.Groups["fails"].Success || (!label.Success && script is { Opening: not null, Failure: null }) ? script with { Failure = words }
                : script with { Opening = script.Opening is null ? words : $"{script.Opening} {words}" };
        }

        return script;
    }

    [GeneratedRegex(
        @"^(?:(?<never>never say|never|do not say|don't say|no decir nunca|nunca)|(?<fails>if it fails|if it goes wrong|when it fails|when it goes wrong|si falla|si sale mal|cuando falla|cuando sale mal)|say|first|first sentence|di|primera frase|primero)\s*:\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
