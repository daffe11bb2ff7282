using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Domain;
using WorkshopBot.Tests.Teams.Support;

namespace WorkshopBot.Tests.Teams.Files;

/// <summary>What a person's choice about a file is read as.</summary>
public sealed class FileConsentReaderTests
{
    [Fact]
    public void A_yes_says_which_file_and_where_it_may_be_put()
    {
        var consented = Assert.IsType<Received.Consented>(Read(Consent()));

        Assert.Equal((new WorkshopId("w1"), "blueprint.pdf", 7, "n1"), (consented.Choice.Ticket.Workshop, consented.Choice.Ticket.File, consented.Choice.Ticket.Version, consented.Choice.Ticket.Nonce));
        Assert.Equal("https://contoso.sharepoint.com/upload", consented.Choice.Upload!.Address.AbsoluteUri);
        Assert.Equal(("1690000000000", Activities.Personal), (consented.Question.Activity, consented.Question.Conversation));
        Assert.Equal("en", consented.Message.From.Language);
    }

    [Fact]
    public void A_no_names_no_place() => Assert.Null(Assert.IsType<Received.Consented>(Read(Consent(value => value["action"] = "decline"))).Choice.Upload);

    [Fact]
    public void The_same_choice_under_another_id_is_the_same_delivery() => Assert.Equal(
        Assert.IsType<Received.Consented>(Read(Consent())).Message.Delivery, Assert.IsType<Received.Consented>(Read(Consent(id: "1700000000099"))).Message.Delivery);

    public static TheoryData<string> Wrong => ["maybe", "no action", "no place", "no context", "made up", "elsewhere", "no question"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_we_never_asked_is_refused(string what)
    {
        var consent = what switch
        {
            "maybe" => Consent(value => value["action"] = "maybe"),
            "no action" => Consent(value => value.Remove("action")),
            "no place" => Consent(value => value.Remove("uploadInfo")),
            "no context" => Consent(value => value.Remove("context")),
            "made up" => Consent(value => value["context"] = new JsonObject { ["w"] = "w1", ["f"] = 5 }),
            "elsewhere" => Consent(where: Activities.Group),
            _ => Consent().Holding("replyToId", null),
        };
        Assert.IsType<Received.WrongInvoke>(Read(consent));
    }

    private static JsonObject Consent(Action<JsonObject>? change = null, string where = Activities.Personal, string id = "1700000000009")
    {
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = new JsonObject { ["w"] = "w1", ["f"] = "blueprint.pdf", ["v"] = 7, ["n"] = "n1" },
            ["uploadInfo"] = new JsonObject
            {
                ["uploadUrl"] = "https://contoso.sharepoint.com/upload",
                ["contentUrl"] = "https://contoso.sharepoint.com/file.pdf",
                ["name"] = "file.pdf",
                ["uniqueId"] = "u1",
                ["fileType"] = "pdf",
            },
        };
        change?.Invoke(value);
        return Activities.Of("invoke", where, id).Holding("name", "fileConsent/invoke").Holding("value", value).Holding("replyToId", "1690000000000");
    }

    private static Received Read(JsonObject activity) => TeamsReader.Read(TeamsActivity.Parse(JsonSerializer.SerializeToUtf8Bytes(activity))!, DateTimeOffset.UnixEpoch);
}
