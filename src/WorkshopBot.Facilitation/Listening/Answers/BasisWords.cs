using System.Text.RegularExpressions;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>"I have seen it", "I suppose so", "it is an idea": at the end of a line, or on a line of its own for all of them.</summary>
internal static partial class BasisWords
{
    /// <summary>The lines in their order, those with the same basis together.</summary>
    public static IReadOnlyList<BasisGroup> Group(IEnumerable<string> lines)
    {
        (Basis, string?)? forAll = null;
        var groups = new List<BasisGroup>();
        foreach (var line in lines)
        {
            var (text, basis, note) = Read(line);
            if (text.Length == 0)
            {
                forAll = (basis!.Value, note);
            }
            else if (groups is [.., var last] && last.Basis == basis && last.Note == note)
            {
                groups[^1] = last with { Lines = [.. last.Lines, text] };
            }
            else
            {
                groups.Add(new BasisGroup([text], basis, note));
            }
        }

        return forAll is var (known, when) ? [new BasisGroup([.. groups.SelectMany(group => group.Lines)], known, when)] : groups;
    }

    private static (string Text, Basis? Basis, string? Note) Read(string line)
    {
        var match = Ending().Match(Folding.Fold(line));
        if (!match.Success)
        {
            return (line, null, null);
        }

        var basis = match.Groups["seen"].Success ? Basis.Observed : match.Groups["idea"].Success ? Basis.Proposed : Basis.Assumed;
        var note = match.Groups["note"] is { Success: true, Length: > 0 } said ? line[said.Index..(said.Index + said.Length)].Trim() : null;
        return (line[..match.Index].TrimEnd(' ', ',', ';', '-', '–', '('), basis, string.IsNullOrEmpty(note) ? null : note);
    }

    /// <summary>Whole sentences after a comma, dash or bracket or alone; single words only in brackets.</summary>
    [GeneratedRegex(
        @"(?:^|\s*[,;(\[–-]\s*)(?:(?<seen>i have seen it|i've seen it|ive seen it|seen it myself|lo he visto|lo vi)|(?<idea>it is an idea(?: for later)?|it's an idea|es una idea(?: para mas adelante)?)|i suppose so|i suppose|lo supongo|supongo)(?<note>[^)\]]{0,80})[)\]]?\.?$"
        + @"|\s*[(\[](?:(?<seen>seen|observed|visto|observado)|(?<idea>idea)|supposed|assumed|guess|supuesto)[)\]]\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}

/// <summary>Lines that rest on the same ground; null where nobody said which.</summary>
internal sealed record BasisGroup(IReadOnlyList<string> Lines, Basis? Basis, string? Note);
