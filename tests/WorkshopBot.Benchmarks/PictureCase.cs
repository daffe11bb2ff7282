using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Rendering;
using WorkshopBot.RenderProbe;
using WorkshopBot.Tests.Rendering.Support;

namespace WorkshopBot.Benchmarks;

/// <summary>
/// A made-up blueprint to measure, known by its number of cards, as "60" or "60-languages". Every fifth card is evidence; each column has one
/// card in each lane, handed down from customer to support, and every third a fail point or a wait.
/// </summary>
internal sealed record PictureCase(string Name, ServiceBlueprint Blueprint)
{
    private const int Lanes = 4;
    private const int ColumnsOfPhase = 3;

    /// <param name="salt">Another number gives other words on every card.</param>
    public static PictureCase Of(string name, int salt = 0)
    {
        var columns = int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture) / (Lanes + 1);
        var words = name.Contains("languages", StringComparison.Ordinal) ? SyntheticScene.Scripts : SyntheticScene.English;
        var blueprint = new ServiceBlueprint
        {
            Title = "Home broadband: from first search to renewal",
            Service = "Home broadband",
            Scenario = "A customer moves house",
            Customer = "Customer",
            Start = "Searches for an offer",
            End = "Has renewed",
            Goal = "Works on the first evening",
            Phases = Enumerable.Range(0, (columns + ColumnsOfPhase - 1) / ColumnsOfPhase).Select(phase => new Phase(new PhaseId(phase + 1), $"Phase {phase + 1}")).ToSequence(),
            Activities = Enumerable.Range(0, columns * Lanes).Select(number => Card(number, columns, words, salt)).ToSequence(),
        };
        return new PictureCase(name, blueprint);
    }

    public Scene Arrange(ITextMeasure measure) => BlueprintPicture.Arrange(Brief(measure));

    public PictureBrief Brief(ITextMeasure measure) =>
        new(Blueprint, new Imprint(7, new DateOnly(2026, 11, 21), "Service design"), SampleWords.English, Theme.Standard, measure);

    private static Activity Card(int number, int columns, IReadOnlyList<(string Language, string Text)> words, int salt)
    {
        var (column, lane) = Math.DivRem(number, Lanes);

        // Words are repeated, but no two cards are the same, or the memory of measured text would answer for cards it never saw.
        var text = $"{words[number % words.Count].Text} {number + 1 + (salt * 1000)}";
        return new Activity
        {
            Id = Id(number),
            Phase = new PhaseId((column / ColumnsOfPhase) + 1),
            Lane = (Lane)lane,
            What = text,
            Actor = lane == 0 ? "Customer" : "Technician",
            Evidence = lane == 0 ? [$"Confirmation page {column + 1}"] : [],
            Standard = new Standard(null, 60 * (number + salt + 1), null),
            Wait = number % 7 == 3 ? new WaitPoint($"W{number}", $"Everyone calls at noon {salt}") : null,
            FailPoints = number % 7 == 5 ? [new FailPoint { Id = new FailPointId($"F{number}"), What = "Promise not met" }] : [],
            Next = lane < Lanes - 1 ? lane == 0 && column < columns - 1 ? [new(Id(number + 1)), new(Id(number + Lanes))] : [new(Id(number + 1))] : [],
        };
    }

    private static ActivityId Id(int number) => new($"A{number + 1}");
}
