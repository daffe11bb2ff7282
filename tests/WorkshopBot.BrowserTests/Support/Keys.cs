using Microsoft.Playwright;

namespace WorkshopBot.BrowserTests.Support;

/// <summary>With the keyboard alone: reached by Tab, seen to be focused, worked by Enter, Space, arrows and letters.</summary>
public sealed class Keys : Hands
{
    /// <summary>No way on a page of ours is longer.</summary>
    private const int MostTabs = 250;

    /// <summary>Letters that are pressed one by one; the rest of longer words comes at once, as from dictation.</summary>
    private const int Pressed = 8;

    public override async Task PressAsync(ILocator button)
    {
        await ReachAsync(button);
        await button.Page.Keyboard.PressAsync("Enter");
    }

    public override async Task FillAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await field.Page.Keyboard.PressAsync("Control+A");
        await field.Page.Keyboard.PressAsync("Delete");
        await field.Page.Keyboard.TypeAsync(text[..Math.Min(Pressed, text.Length)]);
        if (text.Length > Pressed)
        {
            await field.Page.Keyboard.InsertTextAsync(text[Pressed..]);
        }
    }

    public override async Task TickAsync(ILocator choice)
    {
        await ReachAsync(choice);
        if (await choice.GetAttributeAsync("type") == "checkbox")
        {
            await choice.Page.Keyboard.PressAsync("Space");
            Assert.True(await choice.IsCheckedAsync());
            return;
        }

        for (var step = 0; step < MostTabs && !(await choice.IsCheckedAsync()); step++)
        {
            await choice.Page.Keyboard.PressAsync(step == 0 ? "Space" : "ArrowDown");
        }

        Assert.True(await choice.IsCheckedAsync());
    }

    public override async Task ChooseAsync(ILocator list, string label)
    {
        await ReachAsync(list);
        for (var step = 0; step < MostTabs && !(await ChosenAsync(list)).StartsWith(label, StringComparison.Ordinal); step++)
        {
            await list.Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.StartsWith(label, await ChosenAsync(list), StringComparison.Ordinal);
    }

    private static Task<string> ChosenAsync(ILocator list) => list.EvaluateAsync<string>("list => list.selectedOptions[0]?.textContent ?? ''");

    /// <summary>Tabs on until the focus is there, and sees it.</summary>
    private static async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync();
        await ApproachAsync(target);
        for (var tab = 0; tab < MostTabs; tab++)
        {
            if (await IsThereAsync(target))
            {
                Assert.True(await target.Page.EvaluateAsync<bool>(
                    """
                    () => {
                      const here = document.activeElement;
                      const rings = [here, here.closest('label')].filter(Boolean).map(place => getComputedStyle(place));
                      return here.matches(':focus-visible') && rings.some(look => look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
                    }
                    """), $"The focus cannot be seen on {target}.");
                return;
            }

            await target.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached by Tab.");
    }

    /// <summary>Most of the way in one go, a little less than the page's order says, so that the last steps are looked at one by one.</summary>
    private static async Task ApproachAsync(ILocator target)
    {
        var stops = await target.EvaluateAsync<int>(
            """
            target => {
              const root = document.querySelector('dialog:modal') ?? document;
              const reachable = item => item.tabIndex >= 0 && !item.disabled && item.getClientRects().length > 0
                && (item.type !== 'radio' || item.checked || ![...(item.form?.elements[item.name] ?? [])].some(other => other.checked));
              const stops = [...root.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]')].filter(reachable);
              const [from, to] = [stops.indexOf(document.activeElement), stops.indexOf(target)];
              return from < 0 || to < 0 ? 0 : (to - from + stops.length) % stops.length;
            }
            """);

        // As a key that is held down: the next is on its way before the last has been drawn.
        await Task.WhenAll(Enumerable.Range(0, Math.Max(0, stops - 3)).Select(_ => target.Page.Keyboard.PressAsync("Tab")));
    }

    /// <summary>A group of radio buttons is one stop.</summary>
    private static Task<bool> IsThereAsync(ILocator target) => target.EvaluateAsync<bool>(
        "target => { const here = document.activeElement; return here === target || (target.type === 'radio' && here.type === 'radio' && here.name === target.name && here.form === target.form); }");
}
