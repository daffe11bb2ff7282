using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Ports;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Pictures;

/// <summary>What leaves the product: the blueprint as everybody may see it, with names where the workshop keeps ids, and nobody behind the words.</summary>
internal static class Handout
{
    public static PictureOrder Of(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people, string? language = null)
    {
        var moment = workshop.EndedAt ?? workshop.Signed?.At ?? workshop.StartedAt;
        var imprint = new Imprint(workshop.Edition, DateOnly.FromDateTime(moment.UtcDateTime), NameOf(workshop.Owner, people), workshop.IsSigned);
        return new PictureOrder(Blueprint(workshop, people), imprint, language, moment);
    }

    private static ServiceBlueprint Blueprint(Workshop workshop, IReadOnlyDictionary<ParticipantId, Person> people) => workshop.Blueprint with
    {
        Activities = workshop.Blueprint.Activities.Select(step => step with
        {
            Wordings = Nobodys(step.Wordings),
            FailPoints = step.FailPoints.Select(fail => fail with { Wordings = Nobodys(fail.Wordings) }).ToSequence(),
        }).ToSequence(),
        Actions = workshop.Blueprint.Actions.Select(task => task with { Owner = NameOf(new ParticipantId(task.Owner), people) ?? task.Owner }).ToSequence(),
    };

    private static Sequence<Wording> Nobodys(Sequence<Wording> wordings) => wordings.Select(wording => wording with { Author = null }).ToSequence();

    private static string? NameOf(ParticipantId? who, IReadOnlyDictionary<ParticipantId, Person> people) =>
        who is { } id && people.TryGetValue(id, out var person) ? person.Name : null;
}
