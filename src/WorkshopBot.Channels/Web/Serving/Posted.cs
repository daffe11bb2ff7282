using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Facilitation.Cards;

namespace WorkshopBot.Channels.Web.Serving;

/// <summary>A form that a page sent, after its antiforgery token was accepted.</summary>
internal sealed record Posted(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>More fields than any form of ours has.</summary>
    public const int MostFields = 400;

    private const int LongestDelivery = 120;

    /// <summary>Null when the form is not from a page of this visitor's, or is no form at all.</summary>
    public static async Task<Posted?> ReadAsync(HttpContext context, IAntiforgery antiforgery, CancellationToken ct)
    {
        if (!context.Request.HasFormContentType || !SameSite.Sent(context.Request) || await FormAsync(context.Request, ct) is not { } form
            || !await antiforgery.IsRequestValidAsync(context))
        {
            return null;
        }

        return form.Count > MostFields ? null : new Posted(form.ToDictionary(field => field.Key, field => string.Join(',', field.Value.ToArray()), StringComparer.Ordinal));
    }

    /// <summary>Null for what breaks a form's own rules; a body that is too large is a fault that has its own answer.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await request.ReadFormAsync(ct);
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException || (fault is IOException and not BadHttpRequestException))
        {
            // Too much in it, an encoding nobody uses, or an end in the middle.
            return null;
        }
    }

    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>The id of this sending; a page always gives one, and what is missing or too long is not from a page of ours.</summary>
    public string? Delivery => this[CardForm.DeliveryName] is { Length: > 8 and <= LongestDelivery } delivery && delivery.StartsWith("web:", StringComparison.Ordinal) ? delivery : null;

    /// <summary>What was pressed, and the fields where it sends them.</summary>
    public (ActionId Action, IReadOnlyDictionary<string, string> Fields)? Pressed =>
        ActionId.Parse(this[CardForm.SendName]) is { } sent ? (sent, Fields)
        : ActionId.Parse(this[CardForm.PressName]) is { } pressed ? (pressed, new Dictionary<string, string>())
        : null;

    public IReadOnlyDictionary<string, string> Fields => Values.Where(value => value.Key.StartsWith(CardForm.FieldPrefix, StringComparison.Ordinal))
        .ToDictionary(value => value.Key[CardForm.FieldPrefix.Length..], value => value.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);
}
