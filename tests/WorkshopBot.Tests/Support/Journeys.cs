using System.Collections.Concurrent;
using WorkshopBot.Domain;

namespace WorkshopBot.Tests.Support;

/// <summary>The same workshop in silent rounds and its first parts without names, in any language; each told once.</summary>
public static class Journeys
{
    private static readonly ConcurrentDictionary<(NamesMode Names, string Language), Journey> s_told = new();

    public static Journey Silent => In(NamesMode.Mixed);

    public static Journey In(NamesMode names, string language = "en") =>
        s_told.GetOrAdd((names, language), _ => Journey.Whole(charter => charter with { Names = names, Language = language }));
}
