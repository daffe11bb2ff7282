using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Facilitation;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Reports;

/// <summary>Two blueprints in one picture: the later one, with what changed written on its steps and the steps that are gone in their old places.</summary>
internal static class DifferencePicture
{
    /// <summary>More changed fields than this are told by the list.</summary>
    private const int MostFields = 3;

    /// <param name="language">The language of the words that are added; null for the later blueprint's.</param>
    public static PictureOrder Of(ServiceBlueprint asIs, ServiceBlueprint toBe, string? language, DateTimeOffset created)
    {
        var difference = Difference.Between(asIs, toBe);
        var both = BothBlueprints.Of(asIs, toBe, difference);
        var texts = Texts.For(language ?? toBe.Language, TimeZoneInfo.Utc);
        var blueprint = both.Blueprint with { Title = texts.Compare.Title(asIs.Title, toBe.Title), Note = string.Join(' ', DifferenceReport.Head(difference, texts)) };
        return new PictureOrder(blueprint, new Imprint(), language, created)
        {
            Marks =
            [
                .. difference.Added.Select(id => new StepMark(id, StepFate.Added, $"+ {texts.Document.StepAdded}")),
                .. both.Removed.Select(id => new StepMark(id, StepFate.Removed, $"− {texts.Document.StepRemoved}")),
                .. difference.Changed.Select(change => new StepMark(change.ToBe, StepFate.Changed, $"≠ {Changed(change, difference, texts)}")),
            ],
        };
    }

    /// <summary>The lane it came from, where it crossed the line of visibility, and the names of what else differs.</summary>
    private static string Changed(StepChange change, Difference difference, Texts texts)
    {
        var words = new FieldWords(texts);
        var move = difference.Moved.FirstOrDefault(move => move.ToBe == change.ToBe);
        var names = change.Fields.Where(field => move is null || field.Field != StepField.Lane).Select(field => words.Name(field.Field)).Distinct().ToList();
        if (move is not null)
        {
            names.Insert(0, $"{texts.Word.Lane(move.From)} → {texts.Word.Lane(move.To)}");
        }

        var shown = names.Count > MostFields ? [.. names.Take(MostFields - 1), texts.Word.AndMore(names.Count - MostFields + 1)] : names;
        return string.Join(" · ", shown);
    }
}
