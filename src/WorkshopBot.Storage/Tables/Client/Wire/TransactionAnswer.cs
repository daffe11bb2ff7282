using System.Globalization;
using System.Text.RegularExpressions;
using Azure;

namespace WorkshopBot.Storage.Tables.Client.Wire;

/// <summary>
/// What a transaction was answered. Outside it is 202 whatever happened: inside stands one part for each action, or a single one that says why nothing was done.
/// </summary>
internal abstract partial record TransactionAnswer
{
    private TransactionAnswer()
    {
    }

    public static TransactionAnswer Of(string body, int actions)
    {
        var starts = Start().Matches(body);
        var parts = starts.Select((start, at) => Part(start, body, at + 1 < starts.Count ? starts[at + 1].Index : body.Length)).ToArray();
        if (parts.FirstOrDefault(part => part.Status >= 400) is { } refused)
        {
            var (code, index) = TableFailure.Read(refused.Body);
            return new Refused(new TableFailure(refused.Status, code, index));
        }

        return parts.Length == actions && parts.All(part => part.Status is >= 200 and < 300)
            ? new Applied([.. parts.Select(part => new PartResponse(part.Status, part.Headers))])
            : new Incomplete();
    }

    private static AnswerPart Part(Match start, string body, int end)
    {
        var lines = body[start.Index..end].Split("\r\n");
        var headers = lines.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .Select(pair => (pair[0].Trim(), pair[1].Trim())).ToArray();
        var content = lines.Skip(1).SkipWhile(line => line.Length > 0).Skip(1).TakeWhile(line => !line.StartsWith("--", StringComparison.Ordinal));
        return new(int.Parse(start.Groups[1].ValueSpan, CultureInfo.InvariantCulture), headers, string.Join('\n', content));
    }

    // JSON writes line ends as \n, so no text of an error can look like a line of its own.
    [GeneratedRegex(@"^HTTP/1\.1 (\d{3})", RegexOptions.Multiline)]
    private static partial Regex Start();

    private sealed record AnswerPart(int Status, (string Name, string Value)[] Headers, string Body);

    internal sealed record Applied(IReadOnlyList<Response> Parts) : TransactionAnswer;

    internal sealed record Refused(TableFailure Failure) : TransactionAnswer;

    /// <summary>Fewer parts than actions and no refusal: nobody can say what happened.</summary>
    internal sealed record Incomplete : TransactionAnswer;
}
