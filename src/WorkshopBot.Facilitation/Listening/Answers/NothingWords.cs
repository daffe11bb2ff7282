using WorkshopBot.Facilitation.Listening.Words;

namespace WorkshopBot.Facilitation.Listening.Answers;

/// <summary>"Nothing" as a whole answer.</summary>
internal static class NothingWords
{
    private static readonly HashSet<string> s_plain =
    [
        "nothing", "none", "nobody", "no one", "noone", "nothing here", "nothing at all", "nothing needed", "nothing behind", "nothing to see", "nothing visible", "leans on nobody",
        "leans on nobody else", "leans on nothing", "nobody else", "nothing and that is all right", "n/a",
        "nada", "ninguno", "ninguna", "nadie", "nada aqui", "nada visible", "nada que ver", "no hace falta nada", "no se apoya en nadie", "en nadie", "nadie mas", "nada y esta bien asi",
    ];

    private static readonly HashSet<string> s_selfService =
    [
        "selfservice", "self service", "they do it themselves", "they do it on their own", "they do it without us", "on their own", "without us", "they do it alone",
        "autoservicio", "lo hace solo", "lo hace sola", "lo hacen solos", "lo hace sin nosotros", "lo hacen sin nosotros", "por su cuenta", "sin nosotros",
    ];

    public static bool Are(IReadOnlyList<string> lines) => lines.Count == 1 && s_plain.Contains(Plain(lines[0]));

    public static bool AreSelfService(IReadOnlyList<string> lines) => lines.Count == 1 && s_selfService.Contains(Plain(lines[0]));

    private static string Plain(string line) => Folding.Word(line).Replace(",", "", StringComparison.Ordinal).Trim(' ', '.', '!');
}
