using WorkshopBot.Domain;

namespace WorkshopBot.Facilitation.Prompting.Stages;

/// <summary>The promise check in one line, as soon as it can be computed.</summary>
internal static class PromiseWords
{
    public static string? Line(Workshop workshop, Voice voice) => null;
}
