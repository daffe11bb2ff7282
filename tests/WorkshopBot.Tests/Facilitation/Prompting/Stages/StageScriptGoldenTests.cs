using WorkshopBot.Domain.Stages;
using WorkshopBot.Tests.Builders;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Facilitation.Prompting.Stages;

/// <summary>Each part of the pharmacy workshop as people read it, in both languages.</summary>
public sealed class StageScriptGoldenTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void The_pharmacy_workshop_reads_as_it_was_agreed(string language)
    {
        var tour = new PharmacyTour(language).Walk();
        List<Exception> differences = [];
        foreach (var stage in Enum.GetValues<StageKey>())
        {
            try
            {
                Golden.Match(tour.Of(stage), $"Stages/{(int)stage + 1:00}-{stage.ToString().ToLowerInvariant()}.{language}.golden");
            }
            catch (Xunit.Sdk.XunitException difference)
            {
                differences.Add(difference);
            }
        }

        Assert.Equal("", string.Join('\n', differences.Select(difference => difference.Message)));
    }
}
