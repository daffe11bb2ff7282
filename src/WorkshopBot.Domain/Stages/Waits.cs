using WorkshopBot.Domain.Blueprints;

namespace WorkshopBot.Domain.Stages;

/// <summary>Wait points: they may be marked in any part; a step has one, further voices keep it.</summary>
internal static class Waits
{
    public static Refusal? Check(Offer.Wait wait, Workshop workshop) =>
        workshop.Blueprint.Find(wait.At) is null && ItemId.TryParse(wait.At.Value, out var id)
            ? NearestIds.Unknown(id, workshop)
            : TextRules.CheckOptional("wait", wait.Reason) ?? TextRules.CheckSeconds("maxWait", wait.MaxWaitSeconds);

    public static ServiceBlueprint Add(Workshop workshop, Contribution shown)
    {
        var offer = (Offer.Wait)shown.Offer;
        return workshop.Blueprint.Change(offer.At, step => step with
        {
            Wait = step.Wait is { } known ? known with { Reason = known.Reason ?? offer.Reason } : new WaitPoint(shown.Id.ToString(), offer.Reason),
            Standard = offer.MaxWaitSeconds is { } longest
                ? (step.Standard ?? new Standard()) with { MaxWaitSeconds = step.Standard?.MaxWaitSeconds ?? longest }
                : step.Standard,
        });
    }

    public static ServiceBlueprint Remove(Workshop workshop, Contribution gone) =>
        workshop.Blueprint.Change(((Offer.Wait)gone.Offer).At, step => step.Wait?.Id == gone.Id.ToString() ? step with { Wait = null } : step);
}
