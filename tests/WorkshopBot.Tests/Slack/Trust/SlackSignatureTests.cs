using System.Text;
using WorkshopBot.Channels.Slack.Trust;
using WorkshopBot.Tests.Slack.Support;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Slack.Trust;

/// <summary>Signatures over the bytes as they came.</summary>
public sealed class SlackSignatureTests
{
    private const string Published =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private const string Signed = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const long Sent = 1_531_420_618;

    [Fact]
    public void The_example_that_Slack_publishes_is_genuine() => Assert.True(IsGenuine(Signed, Published, Sent));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Five_minutes_to_either_side_are_accepted_and_no_more(int later, bool accepted) => Assert.Equal(accepted, IsGenuine(Signed, Published, Sent + later));

    [Theory]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=")]
    [InlineData("")]
    [InlineData(null)]
    public void Any_other_signature_is_none(string? signature) => Assert.False(IsGenuine(signature, Published, Sent));

    [Fact]
    public void One_byte_more_or_less_and_another_secret_are_refused()
    {
        Assert.False(IsGenuine(Signed, Published + " ", Sent));
        Assert.False(IsGenuine(Signed, Published[1..], Sent));
        Assert.False(new SlackSignature("another", Clock(Sent)).IsGenuine($"{Sent}", Signed, Encoding.UTF8.GetBytes(Published)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1531420618")]
    [InlineData("15314206180000000")]
    [InlineData(null)]
    public void A_time_that_is_none_is_refused(string? stamp) => Assert.False(new SlackSignature(FakeSlack.Secret, Clock(Sent)).IsGenuine(stamp, Signed, Encoding.UTF8.GetBytes(Published)));

    private static bool IsGenuine(string? signature, string body, long now) =>
        new SlackSignature(FakeSlack.Secret, Clock(now)).IsGenuine($"{Sent}", signature, Encoding.UTF8.GetBytes(body));

    private static ManualTime Clock(long now) => new(DateTimeOffset.FromUnixTimeSeconds(now));
}
