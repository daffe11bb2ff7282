using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>The choices on the second page of the charter: a stable key for each, and the words people read.</summary>
internal static class CharterChoices
{
    private const int MostVotes = 10;
    private static readonly int[] s_votes = [1, 2, 3, 5, 8];

    public static string Key<TChoice>(TChoice choice)
        where TChoice : struct, Enum => choice.ToString().ToLowerInvariant();

    public static IEnumerable<Choice> States(Voice voice) =>
        [Of(BlueprintState.AsIs, voice.Texts.Charter.StateAsIs), Of(BlueprintState.ToBe, voice.Texts.Charter.StateToBe)];

    public static IEnumerable<Choice> Paces(Voice voice) =>
    [
        Of(Domain.Pace.Live, voice.Texts.Charter.PaceLive), Of(Domain.Pace.Async, voice.Texts.Charter.PaceAsync),
        Of(Domain.Pace.Hybrid, voice.Texts.Charter.PaceHybrid),
    ];

    public static IEnumerable<Choice> Playbooks(Voice voice) =>
    [
        Of(PlaybookKind.Full, voice.Texts.Charter.PlaybookFull),
        Of(PlaybookKind.Short, voice.Texts.Charter.PlaybookShort(Domain.Playbook.Short.Stages.Count)),
        Of(PlaybookKind.Custom, voice.Texts.Charter.PlaybookCustom),
    ];

    /// <summary>The parts that may be left out.</summary>
    public static IEnumerable<Choice> Parts(Voice voice) => Optional.Select(stage => new Choice(stage.Key(), voice.Part(stage)));

    /// <summary>The parts of this playbook that may be left out, as a field holds them.</summary>
    public static string PartsOf(Charter charter) => string.Join(',', Domain.Playbook.For(charter).Stages.Where(stage => Optional.Contains(stage)).Select(stage => stage.Key()));

    public static Sequence<StageKey> ReadParts(IReadOnlyList<string> keys) =>
        keys.Select(Act.Stage).OfType<StageKey>().Where(stage => Optional.Contains(stage)).Distinct().Order().ToSequence();

    private static IEnumerable<StageKey> Optional => Domain.Playbook.Full.Stages.Except(Domain.Playbook.For(new Charter { Title = "", Playbook = PlaybookKind.Custom }).Stages);

    public static IEnumerable<Choice> Votes(Charter charter) =>
        s_votes.Append(charter.VotesPerPerson).Distinct().Order().Select(Number).Select(count => new Choice(count, count));

    public static string VotesOf(Charter charter) => Number(charter.VotesPerPerson);

    public static int? Vote(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostVotes ? count : null;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

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
