using WorkshopBot.Domain;

namespace WorkshopBot.Tests.Support;

/// <summary>The same workshop in silent rounds and without names; each told once.</summary>
public static class Journeys
{
    private static readonly Lazy<Journey> s_silent = new(() => Journey.Whole());
    private static readonly Lazy<Journey> s_nameless = new(() => Journey.Whole(charter => charter with { Names = NamesMode.Anonymous }));

    public static Journey Silent => s_silent.Value;

    public static Journey In(string mode) => mode switch
    {
        "silent" => s_silent.Value,
        "nameless" => s_nameless.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
