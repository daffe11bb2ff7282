using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Stages;
using WorkshopBot.Facilitation.Listening;
using static WorkshopBot.Tests.Listening.Pharmacy;

namespace WorkshopBot.Tests.Listening;

/// <summary>Whatever a help text or a button says can be typed, is understood, in either language and whichever the reader has.</summary>
public sealed class PromisedPhrasesTests
{
    private static readonly string[] s_lists = ["help.short", "help.change", "help.facilitate", "help.show", "help.later", "help.privacy"];

    /// <summary>Buttons whose words are a wish by themselves; the others only make sense beside what they belong to.</summary>
    private static readonly string[] s_buttons =
    [
        "board.btnContribute", "board.btnSoFar", "board.btnFacilitate", "board.btnPark", "board.btnVote", "board.btnCheckMine", "board.btnSummary", "start.btn",
        "facilitate.reveal", "facilitate.tidy", "facilitate.vote", "facilitate.next", "facilitate.back", "facilitate.extend", "facilitate.pause", "facilitate.resume",
        "facilitate.remind", "facilitate.invite", "facilitate.guest", "facilitate.parked", "facilitate.charter", "facilitate.stop", "facilitate.export",
        "handover.btnYes", "handover.btnNo", "takeover.btn", "vote.tieBtnBoth", "vote.tieBtnOnce", "charter.coverageBtnGo", "contribute.btnFinished", "btn.undo", "btn.yes", "btn.no",
        "summary.btnFull", "summary.btnTiles", "summary.btnText", "summary.btnFiles", "summary.btnRoleCard", "summary.btnTasks", "home.btnNew", "home.btnLanguage", "home.btnQuiet",
    ];

    public static TheoryData<string, string> Promises()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in new[] { "en", "es" })
        {
            var texts = Load(language);
            foreach (var phrase in s_lists.SelectMany(key => Phrases(texts[key])).Concat(s_buttons.Select(key => texts[key])).Concat(Typed(texts)).Distinct())
            {
                data.Add(language, phrase.StartsWith("A4", StringComparison.Ordinal) ? phrase.Replace("…", "joins the queue", StringComparison.Ordinal) : phrase);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public void What_is_promised_is_understood(string language, string phrase)
    {
        foreach (var reader in new[] { "en", "es" })
        {
            var workshop = At(StageKey.Fail, RoundState.Revealed);
            var vote = new Vote { Candidates = [Id("F3"), Id("F7")], Quota = 3, Closed = true };
            vote = vote with { Ballots = vote.Ballots.Add(Maya, [Id("F3"), Id("F7")]) };
            workshop = workshop with
            {
                Charter = workshop.Charter with { Language = reader },
                Rounds = workshop.Rounds.SetItem(StageKey.Fail, workshop.Rounds[StageKey.Fail] with { Vote = vote }),
            };

            var meaning = Listener.Listen(Said(phrase, Nora, workshop));

            Assert.True(
                meaning is not (Understanding.Nothing or Understanding.AskBack.UnknownCommand or Understanding.AskBack.DidYouMean or Understanding.AskBack.UnknownItem), $"{language}: {phrase} → {meaning}");
        }
    }

    [Fact]
    public void The_help_texts_promise_many_phrases() => Assert.True(Promises().Count > 100, Promises().Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>"Change: A4 is … · merge A2 A9": what stands behind the colon, piece by piece.</summary>
    private static IEnumerable<string> Phrases(string text)
    {
        var list = text[(text.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        return list.Split('·', StringSplitOptions.TrimEntries).Select(phrase => phrase.Replace("{topic}", "lanes", StringComparison.Ordinal)
            .Replace("@name", "@Maya", StringComparison.Ordinal).Replace("@nombre", "@Maya", StringComparison.Ordinal));
    }

    /// <summary>What cards say one may type instead of pressing a button.</summary>
    private static IEnumerable<string> Typed(Dictionary<string, string> texts) => texts.Where(text => text.Key.StartsWith("typed.", StringComparison.Ordinal)).Select(text =>
    {
        var id = text.Key switch
        {
            "typed.toQuestion" or "typed.toTask" or "typed.toDrop" => "P1",
            "typed.taskDone" or "typed.taskLater" => "T1",
            "typed.dismiss" => "owner.missing:A4",
            _ => "A4",
        };
        return text.Value.Replace("{id}", id, StringComparison.Ordinal).Replace("{format}", "pdf", StringComparison.Ordinal)
            .Replace("{lane}", texts["word.lane.back"], StringComparison.Ordinal).Replace("{title}", "Prescription fulfilment", StringComparison.Ordinal)
            .Replace("@name", "@Maya", StringComparison.Ordinal).Replace("@nombre", "@Maya", StringComparison.Ordinal)
            .Replace("T1 new date …", "T1 new date 4 Dec", StringComparison.Ordinal).Replace("T1 nueva fecha …", "T1 nueva fecha 4 dic", StringComparison.Ordinal);
    });

    /// <summary>The texts as people get them, from the resource files.</summary>
    private static Dictionary<string, string> Load(string language)
    {
        var tests = typeof(PromisedPhrasesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "TestsFolder").Value!;
        var folder = Path.Combine(tests, "..", "..", "src", "WorkshopBot.Facilitation", "Texts", "Resources");
        return Directory.GetFiles(folder, "*.resx").Where(file => file.EndsWith(".es.resx", StringComparison.Ordinal) == (language == "es"))
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
    }
}
