using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>Puts a shared access signature behind the address of each try; addresses inside a batch never carry it.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    private const string Unsigned = "unsigned-query";

    public override void OnSendingRequest(HttpMessage message)
    {
        // A second try starts again from the query without the signature, which may have been exchanged meanwhile.
        if (!message.TryGetProperty(Unsigned, out var query))
        {
            message.SetProperty(Unsigned, query = message.Request.Uri.Query);
        }

        var plain = (string)query!;
        message.Request.Uri.Query = $"{plain}{(plain.Length > 0 ? '&' : '?')}{credential.Signature.TrimStart('?')}";
    }
}
