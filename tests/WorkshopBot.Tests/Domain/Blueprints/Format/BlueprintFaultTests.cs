using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Domain.Blueprints.Format;

namespace WorkshopBot.Tests.Domain.Blueprints.Format;

public sealed class BlueprintFaultTests
{
    public static TheoryData<string, string, FaultRule, string> Edits => new()
    {
        { "lane", "\"kitchen\"", FaultRule.UnknownWord, "activities[1].lane: 'kitchen' is unknown; use customer, front, back, support." },
        { "lane", "7", FaultRule.WrongType, "activities[1].lane: must be a text." },
        { "phase", "\"Nowhere\"", FaultRule.UnknownPhase, "activities[1].phase: 'Nowhere' is not one of the phases." },
        { "what", "\" \\t \"", FaultRule.Blank, "activities[1].what: is blank." },
        { "evidence", "\"Brush\"", FaultRule.WrongType, "activities[1].evidence: must be a list." },
        { "evidence", "[3]", FaultRule.WrongType, "activities[1].evidence[0]: must be a text." },
        { "actor", "\"a\\u0007b\"", FaultRule.UnreadableText, "activities[1].actor: the text holds characters that cannot be shown." },
        { "actor", "\"\\ud83d\"", FaultRule.UnreadableText, "activities[1].actor: the text holds characters that cannot be shown." },
        { "waitPoint", "\"yes\"", FaultRule.WrongType, "activities[1].waitPoint: must be true or false." },
        { "standard", "[]", FaultRule.WrongType, "activities[1].standard: must be an object." },
        { "standard", "{\"targetSeconds\":-5}", FaultRule.NegativeTime, "standard.targetSeconds: -5 is negative" },
        { "standard", "{\"maxWaitSeconds\":315576001}", FaultRule.AbsurdTime, "standard.maxWaitSeconds: 315576001 seconds is more than ten years." },
        { "standard", "{\"maxWaitSeconds\":1e400}", FaultRule.AbsurdTime, "is more than ten years." },
        { "standard", "{\"targetSeconds\":1.5}", FaultRule.NotWhole, "standard.targetSeconds: must be a whole number." },
        { "standard", "{\"targetSeconds\":\"90 s\"}", FaultRule.WrongType, "standard.targetSeconds: must be a number." },
        { "failPoints", "[{\"id\":\"F9\",\"what\":\"x\",\"severity\":11}]", FaultRule.OutOfRange, "failPoints[0].severity: 11 is outside 1 to 10." },
        { "failPoints", "[{\"id\":\"F9\",\"what\":\"x\",\"detection\":0}]", FaultRule.OutOfRange, "detection: 0 is outside 1 to 10." },
        { "failPoints", "[{\"id\":\"F2\",\"what\":\"x\"}]", FaultRule.DuplicateId, "'F2' is already used in line " },
        { "failPoints", "[{\"what\":\"x\"}]", FaultRule.Missing, "failPoints[0].id: is missing." },
        { "next", "[{\"to\":\"SS99\"}]", FaultRule.UnknownActivity, "activities[1].next[0].to: there is no activity 'SS99'." },
        { "next", "[{\"to\":\"SS02\"}]", FaultRule.EndlessLoop, "runs in a circle: SS02 → SS02; give one link a 'when'." },
        { "next", "[{\"to\":\"SS01\"}]", FaultRule.EndlessLoop, "runs in a circle: SS01 → SS02 → SS01; give one link a 'when'." },
        { "nothing", "[\"all\"]", FaultRule.UnknownWord, "nothing[0]: 'all' is unknown; use front, back, support, evidence." },
        { "basis", "\"guess\"", FaultRule.UnknownWord, "basis: 'guess' is unknown; use observed, assumed, proposed." },
    };

    public static TheoryData<string, string, FaultRule, string> TopEdits => new()
    {
        { "format", "\"service-blueprint/2\"", FaultRule.WrongVersion, "says 'service-blueprint/2'; this program reads service-blueprint/1." },
        { "state", "\"now\"", FaultRule.UnknownWord, "state: 'now' is unknown; use as-is, to-be." },
        { "visibility", "\"heard\"", FaultRule.UnknownWord, "visibility: 'heard' is unknown; use seen, perceived." },
        { "language", "\"English please\"", FaultRule.NotALanguage, "language: 'English please' is not a language" },
        { "activities", "{}", FaultRule.WrongType, "activities: must be a list." },
        { "activities", "[]", FaultRule.UnknownActivity, "promise.from: there is no activity 'SS02'." },
        { "promise", "{\"from\":\"SS02\",\"to\":\"SS77\",\"promiseSeconds\":1,\"toleranceSeconds\":2}", FaultRule.UnknownActivity, "promise.to:" },
        { "promise", "{\"from\":\"SS02\",\"to\":\"SS06\",\"toleranceSeconds\":2}", FaultRule.Missing, "promise.promiseSeconds: is missing." },
        { "actions", "[{\"id\":\"T1\",\"what\":\"x\",\"due\":\"31.1.2027\"}]", FaultRule.NotADate, "actions[0].due: '31.1.2027' is not a date" },
        { "parked", "[{\"id\":\"P1\",\"text\":\"x\",\"outcome\":\"gone\"}]", FaultRule.UnknownWord, "use question, task, dropped." },
        { "phases", "[\"Shine\",\"Pay\",\"Stock up\",\"pay\"]", FaultRule.DuplicateId, "phases[3]: 'pay' is already used in line " },
        { "phases", "[\"Shine\",\"Pay\",\"Stock up\",\"\"]", FaultRule.Blank, "phases[3]: is blank." },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void One_bad_field_of_an_activity_is_one_clear_fault(string field, string value, FaultRule rule, string sentence) =>
        AssertOneFault(Edited(file => file["activities"]![1]![field] = JsonNode.Parse("\"MARK\""), value), rule, sentence);

    [Theory]
    [MemberData(nameof(TopEdits))]
    public void One_bad_field_at_the_top_is_one_clear_fault(string field, string value, FaultRule rule, string sentence) =>
        AssertOneFault(Edited(file => file[field] = JsonNode.Parse("\"MARK\""), value), rule, sentence);

    [Theory]
    [InlineData("format")]
    [InlineData("title")]
    [InlineData("state")]
    [InlineData("phases")]
    [InlineData("activities")]
    public void A_missing_field_is_named(string field) =>
        Assert.Contains(Faults(Edited(file => ((JsonObject)file).Remove(field))), fault => fault.Rule == FaultRule.Missing && fault.Field == field);

    [Theory]
    [InlineData("id")]
    [InlineData("phase")]
    [InlineData("lane")]
    [InlineData("what")]
    public void A_missing_field_of_an_activity_is_named_with_its_line(string field)
    {
        var text = Edited(file => ((JsonObject)file["activities"]![7]!).Remove(field));

        var fault = Assert.Single(Faults(text));

        Assert.Equal((FaultRule.Missing, $"activities[7].{field}"), (fault.Rule, fault.Field));
        Assert.Equal('{', text.Split('\n')[fault.Line - 1].Trim()[0]);
    }

    [Fact]
    public void Every_fault_is_reported_at_its_own_line_not_only_the_first()
    {
        var text = Samples.Text("shoeshine")!
            .Replace("\"state\": \"as-is\"", "\"state\": \"was\"", StringComparison.Ordinal)
            .Replace("\"lane\": \"support\"", "\"lane\": \"cellar\"", StringComparison.Ordinal)
            .Replace("\"targetSeconds\": 45", "\"targetSeconds\": -45", StringComparison.Ordinal);

        var faults = Faults(text);

        Assert.Equal(
            [FaultRule.UnknownWord, FaultRule.NegativeTime, FaultRule.NegativeTime, FaultRule.UnknownWord], faults.Select(fault => fault.Rule));
        Assert.All(faults, fault => Assert.Contains(fault.Arguments[0], text.Split('\n')[fault.Line - 1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SS01")]
    [InlineData("ss01")]
    public void An_id_is_given_once_whatever_its_capitals(string id) => AssertOneFault(
        Edited(file => file["activities"]![7]!["id"] = id), FaultRule.DuplicateId, $"activities[7].id: '{id}' is already used in line 27.");

    [Fact]
    public void A_field_given_twice_is_a_fault()
    {
        var text = Samples.Text("shoeshine")!.Replace("\"customer\": \"Passer-by\",", "\"customer\": \"A\",\n  \"customer\": \"B\",", StringComparison.Ordinal);

        AssertOneFault(text, FaultRule.DuplicateField, "line 7, customer: the field appears twice.");
    }

    [Fact]
    public void Limits_are_named()
    {
        Assert.Contains("13 phases; one blueprint holds at most 12", OverLimit(phases: 13, activities: 1, links: 0, fails: 0), StringComparison.Ordinal);
        Assert.Contains("121 activities; one blueprint holds at most 120", OverLimit(phases: 1, activities: 121, links: 0, fails: 0), StringComparison.Ordinal);
        Assert.Contains("251 links; one blueprint holds at most 250", OverLimit(phases: 1, activities: 2, links: 251, fails: 0), StringComparison.Ordinal);
        Assert.Contains("121 fail points; one blueprint holds at most 120", OverLimit(phases: 1, activities: 1, links: 0, fails: 121), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_blueprint_is_read()
    {
        var largest = Sized(phases: 12, activities: 120, links: 250, fails: 120);

        Assert.IsType<BlueprintFileResult.Accepted>(BlueprintFile.Read(BlueprintFile.Write(largest)));
    }

    [Fact]
    public void A_text_beyond_the_limit_is_named_with_both_numbers() => AssertOneFault(
        Edited(file => file["note"] = new string('x', 2001)), FaultRule.TooLong, "note: has 2001 characters; at most 2000 fit.");

    private static string OverLimit(int phases, int activities, int links, int fails) =>
        Assert.Single(Faults(Encoding.UTF8.GetString(BlueprintFile.Write(Sized(phases, activities, links, fails))))).Sentence;

    private static ServiceBlueprint Sized(int phases, int activities, int links, int fails) => new()
    {
        Title = "Large",
        Phases = Enumerable.Range(1, phases).Select(number => new Phase(new PhaseId(number), $"Phase {number}")).ToSequence(),
        Activities = Enumerable.Range(1, activities).Select(number => new Activity
        {
            Id = new ActivityId($"A{number}"),
            Phase = new PhaseId(1),
            Lane = Lane.Front,
            What = "Does it",
            Next = Enumerable.Range(1, links).Where(link => number == 1 + (link / 200)).Select(_ => new Link(new ActivityId("A1"), "again")).ToSequence(),
            FailPoints = Enumerable.Range(1, fails).Where(fail => number == 1)
                .Select(fail => new FailPoint { Id = new FailPointId($"F{fail}"), What = "Breaks" }).ToSequence(),
        }).ToSequence(),
    };

    private static string Edited(Action<JsonNode> edit, string value = "\"MARK\"")
    {
        var file = JsonNode.Parse(Samples.Text("shoeshine")!)!;
        edit(file);
        var options = new System.Text.Json.JsonSerializerOptions { WriteIndented = true, NewLine = "\n" };
        return file.ToJsonString(options).Replace("\"MARK\"", value, StringComparison.Ordinal);
    }

    private static void AssertOneFault(string text, FaultRule rule, string sentence)
    {
        var faults = Faults(text);
        Assert.True(faults.Any(fault => fault.Rule == rule), string.Join('\n', faults.Select(fault => fault.Sentence)));
        Assert.All(faults, fault => Assert.Equal(rule, fault.Rule));
        Assert.Contains(faults, fault => fault.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    private static Sequence<BlueprintFault> Faults(string text) =>
        Assert.IsType<BlueprintFileResult.Refused>(BlueprintFile.Read(Encoding.UTF8.GetBytes(text))).Faults;
}
