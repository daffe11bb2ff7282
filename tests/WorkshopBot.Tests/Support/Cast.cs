using WorkshopBot.Domain;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Tests.Support;

/// <summary>The people of the storyboard with their names and direct chats, the room they meet in, and voices for them.</summary>
public static class Cast
{
    public static Room Channel { get; } = new("play", "store");

    public static IReadOnlyDictionary<ParticipantId, Person> People { get; } =
        new[] { Story.Nora, Story.Ines, Story.Maya, Story.Theo, Story.Sam, Story.Ruth }.ToDictionary(
            id => id, id => new Person(id, char.ToUpperInvariant(id.Value[0]) + id.Value[1..], new Room("play", $"dm-{id.Value}", Private: true)));

    /// <summary>A voice for somebody in this language; times in Madrid.</summary>
    public static Voice Voice(DateTimeOffset now, string language = "en", bool links = false) => new(
        Texts.For(language, TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"), now), People, now, links ? new FakeLinks() : null);

    public static PromptContext Context(DateTimeOffset now, ParticipantId? who = null, string language = "en", bool links = false) => new()
    {
        Who = who,
        Voice = Voice(now, language, links),
        Board = Voice(now, language, links),
        Rooms = [Channel],
    };

    private sealed class FakeLinks : IPictureLinks
    {
        public Uri For(WorkshopId id, int version, string file) => new($"https://bot.example/blueprints/{id}/{version}/{file}");
    }
}
