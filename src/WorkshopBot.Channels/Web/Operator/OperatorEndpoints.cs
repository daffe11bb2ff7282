using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Channels.Web.Pages;
using WorkshopBot.Channels.Web.Serving;
using WorkshopBot.Facilitation;

namespace WorkshopBot.Channels.Web.Operator;

/// <summary>The operator's page and its key form.</summary>
internal static class OperatorEndpoints
{
    public static void AddOperator(this IServiceCollection services)
    {
        services.AddSingleton<OperatorDoor>();
        services.AddSingleton<OperatorLook>();
    }

    public static void MapOperator(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(OperatorDoor.Address, PageAsync);
        routes.MapPost($"{OperatorDoor.Address}/enter", EnterAsync);
        routes.MapPost($"{OperatorDoor.Address}/leave", LeaveAsync);
    }

    private static async Task<IResult> PageAsync([AsParameters] OperatorRequest request, string? s)
    {
        if (!request.Door.IsThere)
        {
            return request.Missing();
        }

        if (!request.Door.IsOpen(request.Context))
        {
            return request.KeyForm(false);
        }

        request.Uncached();
        var view = await request.Look.ViewAsync(request.Words, s is "done" or "all" ? s : "open", Visitor.Of(request.Context), request.Context.RequestAborted);
        return new RazorComponentResult<OperatorPage>(new { View = view, MayLeave = !request.Options.PersonSwitch });
    }

    private static async Task<IResult> EnterAsync([AsParameters] OperatorRequest request) =>
        !request.Door.IsThere || await Posted.ReadAsync(request.Context, request.Antiforgery, request.Context.RequestAborted) is not { } posted ? request.Missing()
        : request.Door.Enter(request.Context, posted["key"]) ? Results.Extensions.SeeOther(OperatorDoor.Address)
        : request.KeyForm(true);

    private static async Task<IResult> LeaveAsync([AsParameters] OperatorRequest request)
    {
        if (!request.Door.IsThere || await Posted.ReadAsync(request.Context, request.Antiforgery, request.Context.RequestAborted) is null)
        {
            return request.Missing();
        }

        OperatorDoor.Leave(request.Context);
        return Results.Extensions.SeeOther(OperatorDoor.Address);
    }
}

/// <summary>One request to the operator's page.</summary>
internal sealed record OperatorRequest(HttpContext Context, OperatorDoor Door, OperatorLook Look, WebOptions Options, IAntiforgery Antiforgery, TimeProvider Time)
{
    public Texts Words => Visitor.Of(Context)?.TextsAt(Time.GetUtcNow()) ?? Texts.For(Visitor.LanguageOf(Context), TimeZoneInfo.Utc, Time.GetUtcNow());

    /// <summary>A page with a form is kept out of caches by its antiforgery token; in the local demo this one has no form.</summary>
    public void Uncached()
    {
        if (Options.PersonSwitch)
        {
            Context.Response.Headers.CacheControl = "no-store";
        }
    }

    public IResult Missing() => MissingPage.For(Context, Time);

    public IResult KeyForm(bool refused) => new RazorComponentResult<KeyPage>(new { Words, Refused = refused })
    {
        StatusCode = refused ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK,
    };
}
