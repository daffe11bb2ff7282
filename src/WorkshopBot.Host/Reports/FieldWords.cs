using System.Diagnostics;
using System.Globalization;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Insights;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Host.Reports;

/// <summary>The fields of a step as people call them, and their values as people read them.</summary>
internal sealed class FieldWords(Texts texts)
{
    private const string Nothing = "–";

    public string Name(StepField field) => field switch
    {
        StepField.What => texts.Document.ColumnStep,
        StepField.Phase => texts.Document.ColumnPhase,
        StepField.Lane => texts.Document.ColumnLane,
        StepField.Actor => texts.Document.ColumnRole,
        StepField.Location => texts.Document.ColumnPlace,
        StepField.Channel => texts.Document.ColumnChannel,
        StepField.Evidence => texts.Document.ColumnEvidence,
        StepField.Tools => texts.Picture.Tools,
        StepField.Note => texts.Picture.TitleNote,
        StepField.Wait => texts.Picture.Wait,
        StepField.Execution => texts.Document.ColumnExecution,
        StepField.TargetTime => texts.Document.ColumnTime,
        StepField.MaxWait => texts.Document.ColumnWait,
        StepField.Opening => texts.Document.ColumnSay,
        StepField.Failure => texts.Document.ColumnIfFails,
        StepField.Never => texts.Document.ColumnNever,
        StepField.FailPoints => texts.Document.Fails,
        StepField.Safeguards => texts.Stage(StageKey.Safeguard).Name,
        StepField.Next => texts.Document.ColumnNext,
        _ => throw new UnreachableException(field.ToString()),
    };

    public string Value(StepField field, string? value) => field switch
    {
        _ when value is null => Nothing,
        StepField.Lane => texts.Word.Lane(Enum.Parse<Lane>(value)),
        StepField.TargetTime or StepField.MaxWait => texts.Duration(int.Parse(value, CultureInfo.InvariantCulture)),
        StepField.Wait when value.Length == 0 => texts.Picture.Waiting,
        _ => value,
    };
}
