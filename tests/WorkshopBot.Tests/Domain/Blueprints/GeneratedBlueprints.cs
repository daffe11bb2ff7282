using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Tests.Domain.Blueprints;

/// <summary>Valid blueprints of any shape; the same seed gives the same one, so a failing property can be repeated.</summary>
public static class GeneratedBlueprints
{
    private static readonly string[] s_words =
        ["Greets", "scans", "café", "niño", "\"quoted\"", "a\\b", "line\nbreak", "🙂", "日本", "<b>", "&", "=1+1", "tab\tbed", "Ünïcode", "x", "a\u2028b"];

    /// <summary>Seeds from the whole range; FsCheck's own integers stay small.</summary>
    public static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public static ServiceBlueprint From(int seed) => new Source(seed).Blueprint();

    private sealed class Source(int seed)
    {
        private readonly Random _random = new(seed);
        private int _next;

        public ServiceBlueprint Blueprint()
        {
            var phases = Enumerable.Range(1, _random.Next(0, ServiceBlueprint.MaxPhases + 1))
                .Select(position => new Phase(new PhaseId(Maybe() ? position : position + 100), $"{Text()} {position}")).ToSequence();
            var ids = Enumerable.Range(1, phases.Count == 0 ? 0 : _random.Next(0, 30)).Select(number => new ActivityId($"A{number}")).ToArray();
            return new ServiceBlueprint
            {
                Title = Text(),
                Service = Loose(),
                Scenario = Loose(),
                Customer = Loose(),
                Start = Loose(),
                End = Loose(),
                Goal = Loose(),
                Note = Loose(),
                State = One<BlueprintState>(),
                Visibility = One<Visibility>(),
                Language = Maybe() ? "en" : "es-MX",
                Phases = phases,
                Activities = ids.Select((id, index) => Activity(id, index, ids, phases)).ToSequence(),
                Promise = ids.Length > 0 && Maybe() ? new Promise(Any(ids), Any(ids), Seconds(), Seconds()) : null,
                Actions = Some(() => new ActionItem(Id("T"), Text(), Loose(), Maybe() ? new DateOnly(2027, _random.Next(1, 13), 9) : null, Maybe())),
                Parked = Some(() => new ParkedItem(Id("P"), Text(), Maybe() ? One<ParkedOutcome>() : null)),
            };
        }

        private Activity Activity(ActivityId id, int index, ActivityId[] ids, Sequence<Phase> phases) => new()
        {
            Id = id,
            Phase = Any([.. phases]).Id,
            Lane = One<Lane>(),
            What = Text(),
            Actor = Null(),
            Location = Null(),
            Channel = Null(),
            Evidence = Some(Text),
            Tools = Some(Text),
            Basis = One<Basis>(),
            BasisNote = Null(),
            Workaround = Maybe(),
            Note = Null(),
            Nothing = (NothingNeeded)_random.Next(16),
            Wait = Maybe() ? new WaitPoint(Maybe() ? Id("W9") : $"w{index}x", Null()) : null,
            Standard = Maybe() ? null : new Standard(Text(), Maybe() ? Seconds() : null, Maybe() ? Seconds() : null),
            Script = Maybe() ? null : new Script(Null(), Text(), Null()),
            FailPoints = Some(Fail),
            Next = Links(index, ids),
            Wordings = Some(Wording),
        };

        /// <summary>Unconditional links lead forward only, so that the normal way ends.</summary>
        private Sequence<Link> Links(int index, ActivityId[] ids) => Some(() => Maybe() && index + 1 < ids.Length
            ? new Link(ids[_random.Next(index + 1, ids.Length)])
            : new Link(Any(ids), Text()));

        private FailPoint Fail() => new()
        {
            Id = new FailPointId(Id("F")),
            What = Text(),
            Effect = Null(),
            Severity = Rating(),
            Occurrence = Rating(),
            Detection = Rating(),
            Prevention = Null(),
            Contingency = Null(),
            Decider = Null(),
            Owner = Null(),
            Votes = _random.Next(5),
            Wordings = Some(Wording),
        };

        private Wording Wording() => new(Id("C"), Text(), Maybe() ? new ParticipantId(Text()) : null);

        private int? Rating() => Maybe() ? _random.Next(1, 11) : null;

        private int Seconds() => Maybe() ? _random.Next(4000) : _random.Next(315_576_001);

        private string Text() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Any(s_words)));

        private string? Null() => Maybe() ? Text() : null;

        private string Loose() => Null() ?? "";

        private string Id(string kind) => $"{kind}{++_next}";

        private bool Maybe() => _random.Next(2) == 0;

        private T Any<T>(T[] items) => items[_random.Next(items.Length)];

        private T One<T>()
            where T : struct, Enum => Any(Enum.GetValues<T>());

        private Sequence<T> Some<T>(Func<T> make) => Enumerable.Range(0, _random.Next(4)).Select(_ => make()).ToSequence();
    }
}
