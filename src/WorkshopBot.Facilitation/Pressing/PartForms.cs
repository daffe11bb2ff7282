using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Prompting;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Pressing;

/// <summary>A form of a part that was sent: what was given is stored, what could not be comes back in the form.</summary>
internal static class PartForms
{
    public static Meaning Read(Press press)
    {
        var script = StageScript.Of(press.Stage);
        return script.Read(press.Question, press.Fields, press.Workshop, press.Who, press.Voice) switch
        {
            FormReading.Given given => Given(press, given),
            FormReading.Revised revised => Meaning.Do(new WorkshopCommand.ReviseContribution(press.Who, revised.Id, revised.Offer)),
            FormReading.Wrong wrong => Again(press, wrong.State),
            FormReading.FinishedOnly => Meaning.Do(new WorkshopCommand.FinishPart(press.Who, press.Stage)),
            FormReading.Nothing => Meaning.None,
            var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
        };
    }

    private static Meaning Again(Press press, FormState state) => Meaning.Show((after, context) => Again(press.Question, state, after, context));

    private static Meaning Given(Press press, FormReading.Given given)
    {
        List<WorkshopCommand> commands = given.Note is { } note ? [new WorkshopCommand.ReviseContribution(press.Who, note.Id, note.Offer)] : [];
        if (given.Offers.Count > 0)
        {
            commands.Add(new WorkshopCommand.OfferContributions(press.Who, press.Stage, given.Offers, given.Basis, given.BasisNote));
        }

        if (given.Finished)
        {
            commands.Add(new WorkshopCommand.FinishPart(press.Who, press.Stage));
        }

        return new Meaning(commands.ToSequence(), (after, context) => LeftOver(press, given, after, context));
    }

    /// <summary>What did not fit comes back in the form.</summary>
    private static Reply? LeftOver(Press press, FormReading.Given given, Workshop after, PromptContext context)
    {
        if (given.Rest is null)
        {
            return null;
        }

        var saved = after.In(press.Stage).Where(contribution => given.Offers.Contains(contribution.Offer)).Select(contribution => contribution.Id).ToList();
        return StageScript.LeftOver(given, saved, context.Voice) is { } rest ? Again(press.Question, rest, after, context) : null;
    }

    private static Reply.FormAgain Again(Question question, FormState state, Workshop workshop, PromptContext context) =>
        new(StageScript.Of(question.Stage).Form(question, workshop, context.Who!.Value, context.Voice, state));
}
