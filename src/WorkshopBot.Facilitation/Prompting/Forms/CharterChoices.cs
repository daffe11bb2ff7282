using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The choices on the second page of the charter: a stable key for each, and the words people read.</summary>
internal static class CharterChoices
{
    public static string Key<TChoice>(TChoice choice)
        where TChoice : struct, Enum => choice.ToString().ToLowerInvariant();

    public static IEnumerable<Choice> States(Voice voice) =>
        [Of(BlueprintState.AsIs, voice.Texts.Charter.StateAsIs), Of(BlueprintState.ToBe, voice.Texts.Charter.StateToBe)];

    public static IEnumerable<Choice> Paces(Voice voice) =>
    [
        Of(Domain.Pace.Live, voice.Texts.Charter.PaceLive), Of(Domain.Pace.Async, voice.Texts.Charter.PaceAsync),
        Of(Domain.Pace.Hybrid, voice.Texts.Charter.PaceHybrid),
    ];

    /// <summary>A custom list of parts is kept where it is set, but cannot be made on this form.</summary>
    public static IEnumerable<Choice> Playbooks(Voice voice, PlaybookKind now) =>
    [
        Of(PlaybookKind.Full, voice.Texts.Charter.PlaybookFull),
        Of(PlaybookKind.Short, voice.Texts.Charter.PlaybookShort(Domain.Playbook.Short.Stages.Count)),
        .. now == PlaybookKind.Custom ? [Of(PlaybookKind.Custom, voice.Texts.Charter.PlaybookCustom)] : (Choice[])[],
    ];

    public static IEnumerable<Choice> Rounds(Voice voice) =>
        [Of(RoundMode.Silent, voice.Texts.Charter.RoundSilent), Of(RoundMode.Open, voice.Texts.Charter.RoundOpen)];

    public static IEnumerable<Choice> Names(Voice voice) =>
    [
        Of(NamesMode.Named, voice.Texts.Charter.NamesNamed), Of(NamesMode.Mixed, voice.Texts.Charter.NamesMixed),
        Of(NamesMode.Anonymous, voice.Texts.Charter.NamesAnonymous),
    ];

    public static BlueprintState? State(string? key) => Read<BlueprintState>(key);

    public static Pace? Pace(string? key) => Read<Pace>(key);

    public static PlaybookKind? Playbook(string? key) => Read<PlaybookKind>(key);

    public static RoundMode? Round(string? key) => Read<RoundMode>(key);

    public static NamesMode? Name(string? key) => Read<NamesMode>(key);

    private static Choice Of<TChoice>(TChoice choice, string words)
        where TChoice : struct, Enum => new(Key(choice), words);

    private static TChoice? Read<TChoice>(string? key)
        where TChoice : struct, Enum =>
        Enum.GetValues<TChoice>().Where(choice => Key(choice) == key).Select(choice => (TChoice?)choice).FirstOrDefault();
}
