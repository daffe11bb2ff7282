using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Rendering;

/// <summary>What becomes of a step from one blueprint to the next.</summary>
public enum StepFate
{
    Added,
    Removed,
    Changed,
}

/// <summary>A step that a picture of two blueprints points out, with the words that stand at its top; never by its look alone.</summary>
public sealed record StepMark(ActivityId Step, StepFate Fate, string Words);
