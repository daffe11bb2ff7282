using WorkshopBot.Domain;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Host.Play;

/// <summary>The simulated team: who they are, what they know, in which language they write.</summary>
internal static class Cast
{
    public static Person Nora { get; } = Someone("nora", "Nora");

    /// <summary>Owner; knows the front and the back.</summary>
    public static Person Ines { get; } = Someone("ines", "Ines");
    public static Person Maya { get; } = Someone("maya", "Maya");

    /// <summary>Writes and reads Spanish.</summary>
    public static Person Lucia { get; } = Someone("lucia", "Lucía", "es");
    public static Person Theo { get; } = Someone("theo", "Theo");
    public static Person Lee { get; } = Someone("lee", "Lee");

    /// <summary>Speaks for the customer.</summary>
    public static Person Sam { get; } = Someone("sam", "Sam");

    /// <summary>Only reads the summary.</summary>
    public static Person Ruth { get; } = Someone("ruth", "Ruth");

    public static IReadOnlyList<Person> Everyone { get; } = [Nora, Ines, Maya, Lucia, Theo, Lee, Sam, Ruth];

    /// <summary>What Nora types to invite each of them.</summary>
    public static IReadOnlyList<(Person Person, string As)> Invitations { get; } =
    [
        (Ines, "front and back stage"), (Maya, "front"), (Lucia, "front and back stage"), (Theo, "back and support"), (Lee, "support"),
        (Sam, "customer voice"), (Ruth, "an observer"),
    ];

    public static Room ChatOf(Person person) => new("play", $"chat-{person.Id}", Private: true);

    private static Person Someone(string id, string name, string language = "en") =>
        new(new ParticipantId(id), name, new Room("play", $"chat-{id}", Private: true), language, "Europe/Madrid");
}
