using System.Collections.Frozen;

namespace WorkshopBot.Domain.Blueprints;

/// <summary>The words of durations, English and Spanish together, in small letters and without accents.</summary>
internal static class DurationWords
{
    public static FrozenDictionary<string, int> Units { get; } = Table(
        (1, "s sec secs second seconds seg segs segundo segundos"),
        (60, "m min mins minute minutes minuto minutos"),
        (3_600, "h hr hrs hour hours hora horas"),
        (86_400, "d day days dia dias"),
        (604_800, "w wk wks week weeks sem semana semanas"),
        (2_592_000, "mo month months mes meses"),
        (31_536_000, "yr yrs year years ano anos"));

    /// <summary>Units that may stand without a number: "hora y media".</summary>
    public static FrozenSet<string> LoneUnits { get; } =
        "second minute hour day week month year segundo minuto hora dia semana mes ano".Split(' ').ToFrozenSet();

    public static FrozenDictionary<string, int> Numbers { get; } = Table(
        (0, "zero cero"), (1, "a an one un una uno"), (2, "two dos"), (3, "three tres"), (4, "four cuatro"), (5, "five cinco"),
        (6, "six seis"), (7, "seven siete"), (8, "eight ocho"), (9, "nine nueve"), (10, "ten diez"), (11, "eleven once"),
        (12, "twelve doce"), (15, "fifteen quince"), (20, "twenty veinte"), (24, "veinticuatro"), (25, "veinticinco"),
        (30, "thirty treinta"), (40, "forty cuarenta"), (50, "fifty cincuenta"), (60, "sixty sesenta"), (90, "ninety noventa"));

    /// <summary>A half is two quarters.</summary>
    public static FrozenDictionary<string, int> Quarters { get; } = Table((2, "half media medio"), (1, "quarter quarters cuarto cuartos"));

    public static FrozenSet<string> And { get; } = "and y e con plus".Split(' ').ToFrozenSet();

    public static FrozenSet<string> Of { get; } = "of de".Split(' ').ToFrozenSet();

    public static FrozenSet<string> Articles { get; } = "a an un una".Split(' ').ToFrozenSet();

    /// <summary>Said before a duration without changing it.</summary>
    public static FrozenSet<string> Fillers { get; } =
        "about around approx approximately ca max maximum up to at most unos unas aprox aproximadamente maximo como mucho hasta"
            .Split(' ').ToFrozenSet();

    public static FrozenSet<string> NoTime { get; } =
        new[] { "none", "no wait", "no waiting", "nothing", "ninguna", "ninguno", "nada", "sin espera" }.ToFrozenSet();

    private static FrozenDictionary<string, int> Table(params (int Value, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Value)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);
}
