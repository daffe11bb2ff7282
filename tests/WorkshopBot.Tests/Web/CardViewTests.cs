using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Channels.Web.Cards;
using WorkshopBot.Facilitation.Cards;
using WorkshopBot.Tests.Support;

namespace WorkshopBot.Tests.Web;

/// <summary>A card in HTML.</summary>
public sealed class CardViewTests
{
    [Theory]
    [InlineData("board")]
    [InlineData("every-field")]
    [InlineData("errors")]
    [InlineData("hostile")]
    public async Task A_card_is_written_as_the_golden_says(string name) => Golden.Match(await WriteAsync(Named(name)), $"web/card-{name}.html");

    [Fact]
    public async Task Words_never_become_markup()
    {
        var html = await WriteAsync(EveryPart.AllHostile);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=\"x\"", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onerror=", html.Replace("&lt;img src=x onerror=", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_typed_goes_before_what_the_card_brought()
    {
        var typed = new Dictionary<string, string> { ["f0"] = "typed & kept" };
        var html = await WriteAsync(EveryPart.EveryField, typed);

        Assert.Contains("value=\"typed &amp; kept\"", html, StringComparison.Ordinal);
    }

    private static Card Named(string name) => name switch
    {
        "board" => EveryPart.Board,
        "every-field" => EveryPart.EveryField,
        "errors" => EveryPart.WithErrors,
        _ => EveryPart.AllHostile,
    };

    private static async Task<string> WriteAsync(Card card, IReadOnlyDictionary<string, string>? typed = null)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var writer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await writer.Dispatcher.InvokeAsync(async () => (await writer.RenderComponentAsync<CardView>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(CardView.Card)] = card,
            [nameof(CardView.Form)] = new CardForm("/room/r1/press", "web:delivery", "draft", typed),
            [nameof(CardView.Id)] = "c",
        }))).ToHtmlString());
    }
}
