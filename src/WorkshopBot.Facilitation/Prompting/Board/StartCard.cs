using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Prompting.Stages;

namespace WorkshopBot.Facilitation.Prompting;

/// <summary>What stands in the board's place until the charter is complete and the team has begun.</summary>
internal static class StartCard
{
    public static Card Of(Workshop workshop, Voice voice)
    {
        var (charter, words) = (workshop.Charter, voice.Texts);
        var missing = charter.Missing().ToList();
        var blank = charter is { Scenario.Length: 0, Customer.Length: 0, Goal.Length: 0 };
        var card = new CardBuilder(voice).Heading(Texts.Cut(charter.Title), blank ? null : BoardCard.Subtitle(workshop, voice));
        card.Note(words.Start.Ack(Texts.Cut(charter.Title)));
        if (missing.Count == 0)
        {
            card.Note(StageScript.Of(StageKey.Charter).Recap(workshop, voice)).Note(Coverage(workshop, voice), "△");
        }
        else if (!blank)
        {
            card.Note(words.Stages.Charter.Missing(missing.Select(words.Field.Of)), "○");
        }

        return card.Note(workshop.Lifecycle == Lifecycle.Paused ? BoardLines.Paused(workshop, voice) : null)
            .Note(BoardLines.Foot(workshop, voice))
            .Buttons(Buttons(workshop, missing.Count == 0, voice))
            .Build(words.Start.Ack(Texts.Cut(charter.Title)));
    }

    /// <summary>The lanes that nobody invited knows, as one sentence; null when each has somebody.</summary>
    public static string? Coverage(Workshop workshop, Voice voice) =>
        Readiness.Of(workshop, StageKey.Charter).FirstOrDefault(gap => gap.Kind == GapKind.LaneWithoutExpert) is { } gap
            ? voice.Texts.Charter.Coverage(gap.Ids.Select(id => Enum.TryParse<Domain.Blueprints.Lane>(id, out var lane) ? voice.Texts.Word.Lane(lane) : id))
            : null;

    private static IEnumerable<Button?> Buttons(Workshop workshop, bool complete, Voice voice)
    {
        var words = voice.Texts;
        var covered = complete && Coverage(workshop, voice) is null;
        var fill = Act.Button(words.Start.Btn, Act.Of(Verbs.Charter, "1"), complete ? ButtonStyle.Plain : ButtonStyle.Main);
        yield return complete ? Act.Button(covered ? words.Charter.BtnStart : words.Charter.CoverageBtnGo, Act.Of(Verbs.Begin), ButtonStyle.Main) : fill;
        yield return complete ? fill : null;
        yield return Act.Button(words.Charter.CoverageBtnInvite, Act.Of(Verbs.Invite));
        yield return BoardLines.IsFacilitated(workshop) ? null : Act.Button(words.Takeover.Btn, Act.Of(Verbs.Takeover));
    }
}
