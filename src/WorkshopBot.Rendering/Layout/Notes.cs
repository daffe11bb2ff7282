using WorkshopBot.Rendering.Text;

namespace WorkshopBot.Rendering.Layout;

/// <summary>Arrows told in words on their cards: those that a cut hides and those for which there is no room.</summary>
internal static class Notes
{
    public static List<string>[] Of(Board board, Wiring wiring, PictureWords words)
    {
        var notes = new List<string>[board.Nodes.Count];
        for (var i = 0; i < notes.Length; i++)
            notes[i] = [];

        foreach (var cut in board.Cuts)
            notes[cut.Node].Add(Say(cut.Leaves, board.Blueprint.Activities[cut.Other], cut.When, words));

        foreach (var hop in wiring.Told)
            notes[hop.From].Add(Say(leaves: true, board.Nodes[hop.To].Activity, hop.When, words));

        return notes;
    }

    private static string Say(bool leaves, Domain.Blueprints.Activity other, string? when, PictureWords words)
    {
        var name = ActivityWords.ShortName(other);
        if (!leaves)
            return "← " + words.FromStep(name);

        return when is null ? "→ " + words.ToStep(name) : $"→ {words.If(when)}: {words.ToStep(name)}";
    }
}
