using WorkshopBot.Channels.Slack;
using WorkshopBot.Channels.Slack.Home;
using WorkshopBot.Channels.Slack.Wire;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Slack.Home;

/// <summary>Who has opened their Home tab is known wherever the shelf is, until they are forgotten.</summary>
public sealed class OpenedHomesTests
{
    private static readonly Sender s_maya = new(FakeSlack.Team, "U0MAYA");

    private readonly InMemoryShelf _shelf = new();
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task What_was_opened_at_another_replica_is_known_a_few_seconds_later()
    {
        var (here, there) = (Homes(), Homes());
        Assert.False(await here.MayBeAsync(s_maya, default));

        await there.NoteAsync(s_maya, "hash", default);

        Assert.True(await there.MayBeAsync(s_maya, default));
        Assert.False(await here.MayBeAsync(s_maya, default));
        _time.Pass(TimeSpan.FromSeconds(10));
        Assert.True(await here.MayBeAsync(s_maya, default));
        Assert.Equal("hash", await here.ShownAsync(s_maya, default));
    }

    [Fact]
    public async Task Of_somebody_who_is_forgotten_nothing_is_known()
    {
        var homes = Homes();
        await homes.NoteAsync(s_maya, "hash", default);

        Assert.True(await SlackErasure.ForgetAsync(SlackIds.Person(s_maya.Install, s_maya.User), _shelf, default));

        Assert.Null(await homes.ShownAsync(s_maya, default));
        Assert.False(await homes.MayBeAsync(s_maya, default));
        Assert.False(await SlackErasure.ForgetAsync(SlackIds.Person(s_maya.Install, s_maya.User), _shelf, default));
    }

    private OpenedHomes Homes() => new(_shelf, new SlackOptions(), _time);
}
