using System.Text.RegularExpressions;
using WorkshopBot.Facilitation;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation;

public sealed partial class TextsCompletenessTests
{
    private static readonly ILookup<string, string> s_english = ResourceTexts.Of("en");
    private static readonly ILookup<string, string> s_spanish = ResourceTexts.Of("es");

    /// <summary>Vocabularies keep their words in every language; below two hours time is told in minutes, so the one hour only makes the pair.</summary>
    private static readonly string[] s_saidOtherwise = ["format.months", "format.monthsShort", "format.weekdays", "time.left.hours.one"];

    [Fact]
    public void No_key_is_given_twice()
    {
        AssertNone(s_english.Concat(s_spanish).Where(texts => texts.Count() > 1).Select(texts => texts.Key));
    }

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Assert.True(s_english.Count > 1100, $"Only {s_english.Count} keys were found.");
        Assert.Equal(s_english.Select(text => text.Key).Order(StringComparer.Ordinal), s_spanish.Select(text => text.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_ask_for_the_same_values()
    {
        AssertNone(s_english.Select(text => text.Key)
            .Where(key => !Placeholders(s_english[key].Single()).SetEquals(Placeholders(s_spanish[key].Single()))));
    }

    [Fact]
    public void Plural_forms_come_in_pairs()
    {
        var keys = s_english.Select(text => text.Key).ToHashSet();
        AssertNone(keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Where(key => !keys.Contains(key[..^4] + ".other")));
        AssertNone(keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal)).Where(key => !keys.Contains(key[..^6] + ".one")));
    }

    [Fact]
    public void Every_key_is_said_by_a_typed_member()
    {
        var texts = Texts.For("qps-keys", TimeZoneInfo.Utc);
        var said = EveryText.Of(texts).Select(text => text.Said).Concat(EveryText.OfFormats(texts))
            .SelectMany(text => Keys().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();

        AssertNone(s_english.Select(text => text.Key).Where(key => !said.Contains(key) && !s_saidOtherwise.Contains(key) && !IsLintRule(texts, key)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("qps-ploc")]
    public void Every_member_says_something_complete(string language)
    {
        foreach (var (member, said) in EveryText.Of(Texts.For(language, TimeZoneInfo.Utc)))
        {
            Assert.False(string.IsNullOrWhiteSpace(said), $"{member} says nothing.");
            Assert.False(said.Contains('{', StringComparison.Ordinal) || said.Contains('}', StringComparison.Ordinal), $"{member}: {said}");
        }
    }

    [Fact]
    public void Placeholders_of_one_key_are_said_in_the_same_form_in_each_plural()
    {
        var counted = s_english.Where(text => text.Key.EndsWith(".one", StringComparison.Ordinal)).Select(text => text.Key[..^4]);
        AssertNone(counted.Where(key => !Placeholders(s_english[key + ".one"].Single()).IsSubsetOf(Placeholders(s_english[key + ".other"].Single()))));
    }

    private static void AssertNone(IEnumerable<string> faults) => Assert.Equal("", string.Join(", ", faults));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static bool IsLintRule(Texts texts, string key) => key.Split('.') is ["lint", var rule, "reason" or "example"] && texts.HasLintRule(rule);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"⟦([\w.\-]+)")]
    private static partial Regex Keys();
}
