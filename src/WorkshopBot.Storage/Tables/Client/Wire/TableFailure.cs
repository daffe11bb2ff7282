using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>What the service says when it refuses: a code, and in a transaction the action it stumbled over. Its prose is not kept; it may quote what was sent.</summary>
internal sealed partial record TableFailure(int Status, string? Code, int? Index)
{
    public static TableFailure Of(Response response)
    {
        var (code, index) = Read(response.Content.ToString());
        return new(response.Status, code ?? (response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : null), index);
    }

    /// <summary>JSON from the table service, XML from what stands before it (signatures, versions), or nothing.</summary>
    public static (string? Code, int? Index) Read(string body)
    {
        if (!body.StartsWith('{'))
        {
            return (XmlCode().Match(body) is { Success: true } xml ? xml.Groups[1].Value : null, null);
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("odata.error");
            var index = IndexOf(error.TryGetProperty("message", out var message) && message.TryGetProperty("value", out var said) ? said.GetString()! : "");
            return (error.GetProperty("code").GetString(), index);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    public RequestFailedException ToException(string operation) => new(Status, Message(operation), Code, null);

    public TableTransactionFailedException ToTransactionException() => new(Status, Message("transaction"), Code, Index);

    public static RequestFailedException NoAnswer(string operation, Exception? why) =>
        new(0, $"Azure Tables gave no whole answer to a {operation}{(why is null ? "" : $" ({KindOf(why)})")}.", TableErrorCode.NoAnswer, why);

    private static string KindOf(Exception why) => (why is AggregateException many ? many.InnerExceptions[^1] : why).GetType().Name;

    private static int? IndexOf(string message) => LeadingIndex().Match(message) is { Success: true } found
        ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private string Message(string operation)
    {
        var text = new StringBuilder($"Azure Tables answered a {operation} with {Status}");
        _ = Code is null ? text : text.Append(CultureInfo.InvariantCulture, $" {Code}");
        _ = Index is null ? text : text.Append(CultureInfo.InvariantCulture, $" at action {Index}");
        return text.Append('.').ToString();
    }

    [GeneratedRegex("<Code>([A-Za-z]+)</Code>")]
    private static partial Regex XmlCode();

    [GeneratedRegex(@"^(\d{1,3}):")]
    private static partial Regex LeadingIndex();
}
