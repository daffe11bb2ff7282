using System.Text.Json.Nodes;
using WorkshopBot.Channels.Teams.Connector;
using WorkshopBot.Channels.Teams.Wire;
using WorkshopBot.Facilitation;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Facilitation.Ports;

namespace WorkshopBot.Channels.Teams.Files;

/// <summary>
/// Hands files over in a personal chat, where Teams allows it: it asks first, and puts the file into the person's own drive. The address of
/// the file stands above the question, for clouds and clients that know no such question.
/// </summary>
internal sealed class FileHandover(IPictures pictures, Posts posts, FileUploads uploads, IShelf shelf)
{
    private const string Shelf = "teams-consents";

    /// <summary>Asks below an answer that offers a file. That it could not be asked is no fault: the answer holds the address.</summary>
    public async Task OfferAsync(Spot spot, Card answer, CancellationToken ct)
    {
        if (!spot.IsPersonal || answer is not { About: { } workshop, File: { } file }
            || await pictures.DrawAsync(workshop, file.Version, file.Name, ct) is not PictureAnswer.Drawn { Content: var content })
        {
            return;
        }

        var ticket = new FileTicket(workshop, file.Name, file.Version, TeamsChannel.NewNonce());
        await posts.SendAsync(spot, () => ConnectorCall.Post(spot.Conversation, FileCards.Consent(content, ticket, WordsIn(answer.Language))), ct);
    }

    /// <summary>Does what the person chose, once, and puts what came of it in the place of the question.</summary>
    /// <param name="question">The message that asked.</param>
    public async Task AnswerAsync(FileChoice choice, MessageRef question, string? language, CancellationToken ct)
    {
        if (!await shelf.AddAsync(Shelf, choice.Ticket.Nonce, "", ct))
        {
            return;
        }

        var words = WordsIn(language);
        var spot = await posts.SpotAsync(TeamsConversation.BaseOf(question.Conversation), ct);
        Func<JsonObject> outcome = choice.Upload is not { } upload ? () => FileCards.Note(words.Publish.FileDeclined, words.Language)
            : await PutAsync(choice.Ticket, upload, ct) ? () => FileCards.Info(upload)
            : () => FileCards.Note(words.Publish.FileFailed, words.Language);
        await posts.ShowAsync(spot, outcome, question, null, ct);
    }

    private async Task<bool> PutAsync(FileTicket ticket, FileUpload upload, CancellationToken ct) =>
        await pictures.DrawAsync(ticket.Workshop, ticket.Version, ticket.File, ct) is PictureAnswer.Drawn { Content: var content }
        && await uploads.PutAsync(upload, content.Bytes, ct);

    private static Texts WordsIn(string? language) => Texts.For(language, TimeZoneInfo.Utc);
}

/// <summary>What a person chose when they were asked.</summary>
/// <param name="Upload">Where the file may be put; null when it may not.</param>
internal sealed record FileChoice(FileTicket Ticket, FileUpload? Upload);
