using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Cards;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Files;

/// <summary>The messages around handing over a file.</summary>
internal static class FileCards
{
    /// <summary>Asks whether the file may be put into the person's drive; the client writes the buttons.</summary>
    public static JsonObject Consent(PictureContent content, FileTicket ticket, Texts texts) => Message(
        new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.card.file.consent",
            ["name"] = FileName.Of(content),
            ["content"] = new JsonObject
            {
                ["description"] = texts.Publish.FileOffer(Texts.Cut(content.Title)),
                ["sizeInBytes"] = content.Bytes.Length,
                ["acceptContext"] = ticket.ToJson(),
                ["declineContext"] = ticket.ToJson(),
            },
        },
        texts.Publish.FileOffer(Texts.Cut(content.Title)));

    /// <summary>The file where it lies now.</summary>
    public static JsonObject Info(FileUpload upload) => Message(
        new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.card.file.info",
            ["contentUrl"] = upload.Content.AbsoluteUri,
            ["name"] = upload.Name,
            ["content"] = new JsonObject { ["uniqueId"] = upload.UniqueId, ["fileType"] = upload.FileType },
        },
        upload.Name);

    public static JsonObject Note(string words, string language) =>
        Outbound.Message(AdaptiveCardWriter.Write(new Card([new CardPart.Note(words)], words, language), new CardFrame(CardPlace.Personal)), words);

    private static JsonObject Message(JsonObject attachment, string summary) => new()
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(attachment),
    };
}
