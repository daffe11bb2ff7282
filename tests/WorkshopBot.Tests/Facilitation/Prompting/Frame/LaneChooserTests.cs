using WorkshopBot.Domain;
using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Facilitation.Prompting;

namespace WorkshopBot.Tests.Facilitation.Prompting.Frame;

public sealed class LaneChooserTests
{
    [Theory]
    [InlineData("customer", Lane.Customer, LaneReason.CustomerDoesIt)]
    [InlineData("us seen", Lane.Front, LaneReason.CustomerSeesIt)]
    [InlineData("us unseen meets", Lane.Back, LaneReason.OutOfSightByContactStaff)]
    [InlineData("us unseen never", Lane.Support, LaneReason.CustomerNeverMeetsThem)]
    [InlineData("back", Lane.Back, LaneReason.ChosenDirectly)]
    [InlineData("support", Lane.Support, LaneReason.ChosenDirectly)]
    public void The_answers_find_the_lane_and_its_reason(string answers, Lane lane, LaneReason reason) =>
        Assert.Equal(new LaneFinding.Found(lane, reason), LaneChooser.Find(answers.Split(' ')));

    [Theory]
    [InlineData("", 1)]
    [InlineData("us", 2)]
    [InlineData("us unseen", 3)]
    [InlineData("nonsense", 1)]
    public void What_is_not_known_yet_is_asked(string answers, int question) =>
        Assert.Equal(new LaneFinding.Ask(question), LaneChooser.Find(answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_thing_has_no_lane() => Assert.IsType<LaneFinding.IsThing>(LaneChooser.Find(["thing"]));
}
