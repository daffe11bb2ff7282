using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Facilitation.Listening.Words;

/// <summary>What people call the lanes.</summary>
internal static class LaneWords
{
    private static readonly (string[] Words, Lane Lane)[] s_names =
    [
        .. Names(Lane.Customer, "customer actions", "customer action", "customer lane", "customer", "acciones del cliente", "accion del cliente", "el cliente", "cliente"),
        .. Names(
            Lane.Front, "front stage", "frontstage", "on stage", "onstage", "front office", "front", "cara al cliente", "de cara al cliente", "en escena",
            "frente al cliente", "escena", "a la vista"),
        .. Names(
            Lane.Back, "back stage", "backstage", "off stage", "back office", "backoffice", "back", "entre bastidores", "trastienda", "bastidores",
            "detras del mostrador", "tras el mostrador", "fuera de la vista"),
        .. Names(Lane.Support, "support processes", "support process", "support", "procesos de apoyo", "apoyo", "soporte"),
    ];

    /// <summary>The lane named at this place, and the place behind its name.</summary>
    public static (Lane Lane, int End)? At(IReadOnlyList<Token> tokens, int at)
    {
        foreach (var (words, lane) in s_names)
        {
            if (at + words.Length <= tokens.Count && words.Select((word, ahead) => tokens[at + ahead].Is(word)).All(same => same))
            {
                return (lane, at + words.Length);
            }
        }

        return null;
    }

    private static IEnumerable<(string[] Words, Lane Lane)> Names(Lane lane, params string[] names) =>
        names.Select(name => (name.Split(' '), lane)).OrderByDescending(name => name.Item1.Length);
}
