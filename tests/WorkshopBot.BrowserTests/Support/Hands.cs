using Microsoft.Playwright;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>How somebody works a page.</summary>
public abstract class Hands
{
    public abstract Task PressAsync(ILocator button);

    public abstract Task FillAsync(ILocator field, string text);

    public abstract Task TickAsync(ILocator choice);

    public abstract Task ChooseAsync(ILocator list, string label);
}

/// <summary>With a pointer.</summary>
public sealed class Pointer : Hands
{
    public override Task PressAsync(ILocator button) => button.ClickAsync();

    public override Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    public override Task TickAsync(ILocator choice) => choice.CheckAsync();

    public override async Task ChooseAsync(ILocator list, string label)
    {
        var option = list.Locator("option").Filter(new() { HasTextRegex = new($"^{label}") }).First;
        await list.SelectOptionAsync((await option.GetAttributeAsync("value"))!);
    }
}
