using WorkshopBot.Domain.Blueprints;
using WorkshopBot.Host.Pictures;
using WorkshopBot.Rendering;

namespace WorkshopBot.Host.Serving;

/// <summary>The samples that the start page shows.</summary>
internal static class Pages
{
    /// <summary>Samples do not change while the program runs; their files say one and the same moment.</summary>
    private static readonly DateTimeOffset s_made = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/samples/{name}/overview.png", OverviewAsync);
        app.MapGet("/samples/{name}/blueprint.{form}", DrawAsync);
    }

    private static async Task<IResult> OverviewAsync(string name, PictureFiles pictures, CancellationToken ct) =>
        Order(name) is { } order ? await AnswerAsync(async () => Results.Bytes((await pictures.OverviewAsync(order, ct)).Bytes, "image/png")) : Results.NotFound();

    private static async Task<IResult> DrawAsync(string name, string form, PictureFiles pictures, CancellationToken ct) =>
        Order(name) is { } order && PictureFormatNames.Of(form) is { } format
            ? await AnswerAsync(async () => Results.Bytes(await pictures.DrawAsync(order, format, ct), TypeOf(format)))
            : Results.NotFound();

    /// <summary>A full queue and missing libraries are answers, not faults.</summary>
    private static async Task<IResult> AnswerAsync(Func<Task<IResult>> draw)
    {
        try
        {
            return await draw();
        }
        catch (RendererBusyException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        catch (PictureUnavailableException missing)
        {
            return Results.Text(missing.Message, statusCode: StatusCodes.Status501NotImplemented);
        }
    }

    private static PictureOrder? Order(string name) =>
        Samples.Load(name) is { } sample ? new PictureOrder(sample, new Imprint(1, DateOnly.FromDateTime(s_made.UtcDateTime)), null, s_made) : null;

    private static string TypeOf(PictureFormat format) => format switch
    {
        PictureFormat.Svg => "image/svg+xml",
        PictureFormat.Png => "image/png",
        PictureFormat.Pdf => "application/pdf",
        PictureFormat.Json => "application/json",
        PictureFormat.Csv => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
