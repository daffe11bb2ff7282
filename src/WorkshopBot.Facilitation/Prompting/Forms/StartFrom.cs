using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>An earlier workshop within reach of whoever asks, whose steps a new one can start from.</summary>
public sealed record EarlierWorkshop(WorkshopId Id, string Title, DateTimeOffset Date, ServiceBlueprint Blueprint);

/// <summary>A blank page, a sample, or a copy of an earlier workshop: its steps come along, the names of people do not.</summary>
internal static class StartFrom
{
    public const string Field = "from";
    private const string Blank = "blank";
    private const string Sample = "sample-";
    private const string Copy = "copy-";

    /// <summary>Only before the first step and before the start; later a copy would mix two services.</summary>
    public static bool IsOffered(Workshop workshop) => workshop is { HasBegun: false, Blueprint.Activities.Count: 0 };

    public static IEnumerable<Choice> Choices(Voice voice)
    {
        var words = voice.Texts.Start;
        yield return new Choice(Blank, words.FromBlank);
        foreach (var earlier in voice.Earlier)
        {
            yield return new Choice($"{Copy}{earlier.Id}", words.FromCopy(Texts.Cut(earlier.Title), earlier.Date));
        }

        foreach (var name in Samples.Names)
        {
            yield return new Choice($"{Sample}{name}", words.FromSample(Samples.Load(name)!.Title));
        }
    }

    /// <summary>Null for a blank page, and for one that is not within reach.</summary>
    public static Origin? Find(string? key, Voice voice) => key switch
    {
        null or Blank => null,
        _ when key.StartsWith(Sample, StringComparison.Ordinal) => OfSample(key[Sample.Length..]),
        _ => voice.Earlier.Where(earlier => $"{Copy}{earlier.Id}" == key)
            .Select(earlier => new Origin(earlier.Blueprint, earlier.Title, earlier.Blueprint.State == BlueprintState.AsIs)).FirstOrDefault(),
    };

    /// <summary>A sample shows how others might do it, so here it is nothing but ideas.</summary>
    public static Origin? OfSample(string name) => Samples.Load(name) is { } sample ? new Origin(sample, sample.Title, AsIdeas: true) : null;

    /// <param name="AsIdeas">Whether its steps are proposals here: a sample, and what becomes of an as-is.</param>
    internal sealed record Origin(ServiceBlueprint Blueprint, string Title, bool AsIdeas)
    {
        public WorkshopCommand Take(ParticipantId who) => new WorkshopCommand.CopyBlueprint(who, Blueprint, Title, AsIdeas);

        /// <summary>What an as-is becomes is how it should be.</summary>
        public Charter Frame(Charter charter) => AsIdeas ? charter with { State = BlueprintState.ToBe } : charter with { State = Blueprint.State };
    }
}
