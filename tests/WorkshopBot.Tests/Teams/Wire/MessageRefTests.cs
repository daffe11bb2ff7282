using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Wire;

/// <summary>Addresses that open a message in the client.</summary>
public sealed class MessageRefTests
{
    private static readonly MessageRef s_message = new("1700000000001", "19:x");

    [Fact]
    public void A_message_in_a_channel_is_found_by_its_channel_tenant_and_team() => Assert.Equal(
        $"https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1700000000001?tenantId={FakeTeams.Tenant}&groupId=g1&parentMessageId=1700000000001",
        Spot(Activities.Channel, TeamsConversation.Channel).LinkTo(s_message)!.AbsoluteUri);

    [Fact]
    public void A_message_in_a_chat_is_found_by_its_chat() => Assert.Equal(
        "https://teams.microsoft.com/l/message/19%3Agroup%40thread.v2/1700000000001?context=%7B%22contextType%22%3A%22chat%22%7D",
        Spot(Activities.Group, TeamsConversation.Group).LinkTo(s_message)!.AbsoluteUri);

    [Fact]
    public void The_government_cloud_has_its_own_client() => Assert.Equal(
        "gov.teams.microsoft.us", Spot(Activities.Group, TeamsConversation.Group, "https://smba.infra.gov.teams.microsoft.us/gcch").LinkTo(s_message)!.Host);

    [Fact]
    public void Somebodys_own_chat_with_the_bot_has_no_address() => Assert.Null(Spot(Activities.Personal, TeamsConversation.Personal).LinkTo(s_message));

    private static Spot Spot(string conversation, string kind, string service = "https://smba.trafficmanager.net/emea/") =>
        new(conversation, new Place(service, FakeTeams.Tenant, kind, FakeTeams.Bot, GroupId: "g1"));
}
